// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/facade/local/sharedparts.h"
#include "engine/facade/runlogs.h"

namespace engine {

struct Parts;

/// Logs of the library. See SharedParts.
class LocalRunLogs final : public RunLogs
{
public:
    explicit LocalRunLogs(SharedParts shared) : m_shared(std::move(shared)) {}

    QFuture<Result<QList<RunEvent>>> events(RunId run, quint64 after, int limit) override;
    QFuture<Result<QHash<CandidateId, Parts>>> contents(RunId run, QList<CandidateId> candidates) override;
    QFuture<Result<QList<Match>>> matches(RunId run, QList<CandidateId> among) override;
    QFuture<Result<CallInspection>> inspect(RunId run, CallId call) override;
    QFuture<Result<ReplayReport>> replay(RunId run) override;

private:
    Task<Result<CallInspection>> inspectNow(RunId run, CallId call);
    Task<Result<ReplayReport>> replayNow(RunId run);

    SharedParts m_shared;
};

} // namespace engine
