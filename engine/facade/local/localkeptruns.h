// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/facade/keptruns.h"
#include "engine/facade/local/sharedparts.h"
#include "engine/store/trash.h"

namespace engine {

class LocalRuns;

/// Runs of the library and its trash. See SharedParts.
class LocalKeptRuns final : public KeptRuns
{
public:
    /// `runs` has the runs in progress; must outlive this object.
    LocalKeptRuns(SharedParts shared, LocalRuns *runs);

    QFuture<Result<QList<RunSummary>>> list() override;
    QFuture<Result<>> setPinned(RunId run, bool pinned) override;
    QFuture<Result<>> rename(RunId run, QString name) override;
    QFuture<Result<>> trash(RunId run) override;
    QFuture<Result<>> restore(RunId run) override;
    QFuture<Result<QList<RunSummary>>> trashed() override;
    QFuture<Result<>> remove(RunId run) override;
    QFuture<Result<>> exportArchive(RunId run, QString path) override;
    QFuture<Result<RunId>> importArchive(QString path) override;

    /// Removes runs for good that have been in the trash for thirty days; starts in the event loop of the engine thread.
    void purgeLater();

private:
    Task<Result<QList<RunSummary>>> listNow(bool trashed);
    Task<Result<>> trashNow(RunId run);
    Task<Result<>> restoreNow(RunId run);
    Task<Result<>> removeNow(RunId run);
    Task<> purge();

    SharedParts m_shared;
    LocalRuns *m_runs;
    Trash m_trash;
};

} // namespace engine
