// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exitcode.h"

#include "engine/base/error.h"
#include "engine/types/events/runend.h"

namespace app {

using engine::EndReason;
using engine::ErrorKind;

ExitCode exitCodeOf(const engine::Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadConfig:
    case ErrorKind::Missing: return WrongUsage;
    case ErrorKind::Store:
    case ErrorKind::Damaged:
    case ErrorKind::Newer: return StoreTrouble;
    case ErrorKind::Auth:
    case ErrorKind::Unreachable:
    case ErrorKind::NotFound: return NoProvider;
    case ErrorKind::OverBudget: return CapBeforeResult;
    case ErrorKind::Cancelled: return Interrupted;
    default: return Failed;
    }
}

ExitCode exitCodeOf(const engine::RunState &state, const std::optional<engine::Error> &error)
{
    if (error)
        return exitCodeOf(*error);
    if (!state.finished())
        return Interrupted;
    if (state.finished()->best)
        return Done;
    switch (state.finished()->reason) {
    case EndReason::Money:
    case EndReason::Calls:
    case EndReason::Tokens:
    case EndReason::Time: return CapBeforeResult;
    case EndReason::NoProvider: return NoProvider;
    case EndReason::Stopped: return Interrupted;
    default: return Failed;
    }
}

} // namespace app
