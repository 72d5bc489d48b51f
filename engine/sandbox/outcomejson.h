// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/sandbox.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

/// The output format of `valda sandbox`. Times in ms, sizes in bytes; `limit` and
/// `signal` are null unless they ended the program. A source is "kernel" or "sampled".
[[nodiscard]] nlohmann::ordered_json outcomeToJson(const SandboxOutcome &outcome);
[[nodiscard]] QByteArray outcomeText(const SandboxOutcome &outcome);

/// "exited", "signalled", or the name of the limit.
[[nodiscard]] QString endName(const SandboxOutcome &outcome);

} // namespace engine
