// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/replayreport.h"

namespace engine {

/// Runs a recorded log again in virtual time from its recorded inputs – replies, pauses, votes, times – and compares
/// event by event. Asks nobody: no network, no store. `prices` as at the time of the run.
/// Any thread. BadConfig when the frozen configuration cannot be read any more, Damaged when the log has no beginning.
[[nodiscard]] Result<ReplayReport> replayRun(QList<RunEvent> log, std::shared_ptr<ProviderSource> prices);

} // namespace engine
