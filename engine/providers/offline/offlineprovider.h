// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"

#include <memory>

namespace engine {

class Clock;
class Sandbox;

/// A provider without a model: grammars write, recombination varies, a rubric judges. Free, without
/// network; replies depend only on the request and its seed, and are byte-identical on every machine.
/// Requests are answered in order, each after the generator's paceMs. Programs: see programchanges.h;
/// `box` is the sandbox that parses code, may be null. BadConfig for an unknown grammar.
[[nodiscard]] std::shared_ptr<Provider> makeOfflineProvider(std::shared_ptr<Clock> clock, std::shared_ptr<Sandbox> box = {});

} // namespace engine
