// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/localrunlogs.h"

#include "engine/base/answer.h"
#include "engine/base/offthread.h"
#include "engine/facade/local/runconfigs.h"
#include "engine/providers/interface/providersource.h"
#include "engine/recipes/inspect.h"
#include "engine/recipes/replay.h"
#include "engine/store/runstore.h"
#include "engine/types/events/match.h"
#include "engine/types/events/runevent.h"

#include <qcoro/qcorofuture.h>

namespace engine {

QFuture<Result<QList<RunEvent>>> LocalRunLogs::events(RunId run, quint64 after, int limit)
{
    return m_shared.store->events(std::move(run), after, limit);
}

QFuture<Result<QHash<CandidateId, Parts>>> LocalRunLogs::contents(RunId run, QList<CandidateId> candidates)
{
    return m_shared.store->contents(std::move(run), std::move(candidates));
}

QFuture<Result<QList<Match>>> LocalRunLogs::matches(RunId run, QList<CandidateId> among)
{
    return m_shared.store->matches(std::move(run), std::move(among));
}

QFuture<Result<CallInspection>> LocalRunLogs::inspect(RunId run, CallId call)
{
    return answerOn<CallInspection>(m_shared.home, [this, run, call] { return inspectNow(run, call); });
}

Task<Result<CallInspection>> LocalRunLogs::inspectNow(RunId run, CallId call)
{
    const Result<QList<RunEvent>> log = co_await m_shared.store->events(run, 0, 0);
    if (!log)
        co_return fail(log.error());
    const QList<RunEvent> events = *log;
    // A named variable: GCC 12 destroys a lambda inside a co_await expression twice.
    const QFuture<Result<CallInspection>> future = offThread([events, call] { return inspectCall(events, call); });
    Result<CallInspection> inspection = co_await future;
    co_return inspection;
}

QFuture<Result<ReplayReport>> LocalRunLogs::replay(RunId run)
{
    return answerOn<ReplayReport>(m_shared.home, [this, run] { return replayNow(run); });
}

Task<Result<ReplayReport>> LocalRunLogs::replayNow(RunId run)
{
    const Result<QList<RunEvent>> log = co_await m_shared.store->events(run, 0, 0);
    if (!log)
        co_return fail(log.error());
    const QList<RunEvent> events = *log;
    if (const QString system = importedFrom(events); !system.isEmpty())
        co_return fail(ErrorKind::BadConfig, QStringLiteral("this run was imported from %1, which recorded no replies; only runs that Valda made can be replayed").arg(system));
    const std::shared_ptr<ProviderSource> prices = m_shared.providers;
    const QFuture<Result<ReplayReport>> future = offThread([events, prices] { return replayRun(events, prices); });
    Result<ReplayReport> report = co_await future;
    co_return report;
}

} // namespace engine
