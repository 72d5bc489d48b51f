// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"

#include <memory>

namespace engine {

class Clock;
class Sandbox;

/// A provider without any model: small grammars write, recombination varies, a rubric judges. Costs nothing, needs no
/// network, and its replies follow from the request and its seed alone, byte for byte on every machine. Requests are
/// answered in the order they came, after the generator's paceMs. Programs: see programchanges.h; `box` is where code is
/// looked at, and may be null. BadConfig for an unknown grammar.
[[nodiscard]] std::shared_ptr<Provider> makeOfflineProvider(std::shared_ptr<Clock> clock, std::shared_ptr<Sandbox> box = {});

} // namespace engine
