// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/state/replayreport.h"

#include <memory>

namespace engine {

class ProviderSource;
struct RunEvent;

/// Replays a log in virtual time from its recorded inputs (replies, pauses, votes, times) and
/// compares event by event. No network, no store. `prices` as at the time of the run. Any thread.
/// BadConfig when the frozen configuration is no longer valid, Damaged when the log has no beginning.
[[nodiscard]] Result<ReplayReport> replayRun(QList<RunEvent> log, std::shared_ptr<ProviderSource> prices);

} // namespace engine
