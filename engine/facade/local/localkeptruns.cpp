// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/localkeptruns.h"

#include "engine/base/answer.h"
#include "engine/base/clock.h"
#include "engine/base/log.h"
#include "engine/consent/consentdesk.h"
#include "engine/facade/local/localruns.h"
#include "engine/store/runstore.h"

#include <qcoro/qcorofuture.h>

namespace engine {

LocalKeptRuns::LocalKeptRuns(SharedParts shared, LocalRuns *runs)
    : m_shared(std::move(shared))
    , m_runs(runs)
    , m_trash(m_shared.folder)
{
}

QFuture<Result<QList<RunSummary>>> LocalKeptRuns::list()
{
    return answerOn<QList<RunSummary>>(m_shared.home, [this] { return listNow(false); });
}

QFuture<Result<QList<RunSummary>>> LocalKeptRuns::trashed()
{
    return answerOn<QList<RunSummary>>(m_shared.home, [this] { return listNow(true); });
}

Task<Result<QList<RunSummary>>> LocalKeptRuns::listNow(bool trashed)
{
    Result<QList<RunSummary>> all = co_await m_shared.store->runs();
    if (!all)
        co_return fail(all.error());
    QList<RunSummary> wanted;
    for (RunSummary &run : *all) {
        run.trashedMs = m_trash.sinceMs(run.run);
        if ((run.trashedMs > 0) == trashed)
            wanted.append(std::move(run));
    }
    co_return wanted;
}

QFuture<Result<>> LocalKeptRuns::setPinned(RunId run, bool pinned) { return m_shared.store->setPinned(std::move(run), pinned); }
QFuture<Result<>> LocalKeptRuns::rename(RunId run, QString name) { return m_shared.store->rename(std::move(run), std::move(name)); }
QFuture<Result<>> LocalKeptRuns::exportArchive(RunId run, QString path) { return m_shared.store->exportArchive(std::move(run), std::move(path)); }
QFuture<Result<RunId>> LocalKeptRuns::importArchive(QString path) { return m_shared.store->importArchive(std::move(path)); }

QFuture<Result<>> LocalKeptRuns::trash(RunId run)
{
    return answerOn<void>(m_shared.home, [this, run] { return trashNow(run); });
}

Task<Result<>> LocalKeptRuns::trashNow(RunId run)
{
    const Result<> free = co_await m_runs->release(run);
    if (!free)
        co_return fail(free.error());
    const Result<bool> known = co_await m_shared.store->has(run);
    if (!known)
        co_return fail(known.error());
    if (!*known)
        co_return fail(ErrorKind::Missing, run.value);
    const Result<> put = m_trash.put(run, m_shared.clock->nowMs());
    co_return put;
}

QFuture<Result<>> LocalKeptRuns::restore(RunId run)
{
    return answerOn<void>(m_shared.home, [this, run] { return restoreNow(run); });
}

Task<Result<>> LocalKeptRuns::restoreNow(RunId run)
{
    const Result<> taken = m_trash.take(run);
    co_return taken;
}

QFuture<Result<>> LocalKeptRuns::remove(RunId run)
{
    return answerOn<void>(m_shared.home, [this, run] { return removeNow(run); });
}

Task<Result<>> LocalKeptRuns::removeNow(RunId run)
{
    const Result<> free = co_await m_runs->release(run);
    if (!free)
        co_return fail(free.error());
    const Result<> removed = co_await m_shared.store->remove(run);
    if (!removed)
        co_return fail(removed.error());
    m_shared.consent->forget(run);
    const Result<> taken = m_trash.take(run);
    co_return taken;
}

/// Removes runs for good that have been in the trash for thirty days.
Task<> LocalKeptRuns::purge()
{
    const QList<RunId> due = m_trash.due(m_shared.clock->nowMs());
    for (const RunId &run : due) {
        const Result<> removed = co_await removeNow(run);
        const bool isGone = !removed && removed.error().kind == ErrorKind::Missing;
        const Result<> noted = isGone ? m_trash.take(run) : removed;
        if (!noted)
            qCWarning(logRun).noquote() << "a run in the trash was not removed:" << noted.error().detail;
    }
}

void LocalKeptRuns::purgeLater()
{
    if (!m_trash.due(m_shared.clock->nowMs()).isEmpty())
        QMetaObject::invokeMethod(m_shared.home, HandOver([this] { purge(); }), Qt::QueuedConnection);
}

} // namespace engine
