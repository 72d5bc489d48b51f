// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/types/state/runstate.h"

namespace app {

/// Exit codes of the program (command-line.md).
enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2, CapBeforeResult = 3, Interrupted = 4, NoProvider = 5, StoreTrouble = 6 };

/// Exit code of a run whose session has ended.
[[nodiscard]] ExitCode exitCodeOf(const engine::RunState &state, const std::optional<engine::Error> &error);
[[nodiscard]] ExitCode exitCodeOf(const engine::Error &error);

} // namespace app
