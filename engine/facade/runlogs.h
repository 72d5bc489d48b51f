// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/events/inspection.h"
#include "engine/types/state/replayreport.h"

#include <QFuture>
#include <QHash>

namespace engine {

struct Match;
struct Parts;
struct RunEvent;

/// Reads the logs of runs. Thread: see Engine.
class RunLogs
{
public:
    virtual ~RunLogs() = default;

    /// Events with a number above `after`, at most `limit` (0: all).
    virtual QFuture<Result<QList<RunEvent>>> events(RunId run, quint64 after = 0, int limit = 0) = 0;
    virtual QFuture<Result<QHash<CandidateId, Parts>>> contents(RunId run, QList<CandidateId> candidates) = 0;
    /// Matches between the given candidates (all matches when empty), oldest first.
    virtual QFuture<Result<QList<Match>>> matches(RunId run, QList<CandidateId> among) = 0;
    virtual QFuture<Result<CallInspection>> inspect(RunId run, CallId call) = 0;
    /// Runs the recipe again with the recorded replies and compares the events.
    virtual QFuture<Result<ReplayReport>> replay(RunId run) = 0;
};

} // namespace engine
