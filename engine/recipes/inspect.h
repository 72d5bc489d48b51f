// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/events/inspection.h"

namespace engine {

struct RunEvent;

/// One call of a run and its prompt, rebuilt from the run's log. Pure. Missing when there is no such call.
[[nodiscard]] Result<CallInspection> inspectCall(const QList<RunEvent> &log, CallId call);

} // namespace engine
