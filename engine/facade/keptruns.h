// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/state/runsummary.h"

#include <QFuture>

namespace engine {

/// The runs of the library: list, rename, trash, remove, export. Thread: see Engine.
class KeptRuns
{
public:
    virtual ~KeptRuns() = default;

    /// Without runs in the trash.
    virtual QFuture<Result<QList<RunSummary>>> list() = 0;
    virtual QFuture<Result<>> setPinned(RunId run, bool pinned) = 0;
    virtual QFuture<Result<>> rename(RunId run, QString name) = 0;
    /// Moves to the trash; removed for good after thirty days, when a library is opened. Store while the run is in progress.
    virtual QFuture<Result<>> trash(RunId run) = 0;
    virtual QFuture<Result<>> restore(RunId run) = 0;
    /// The runs in the trash, with `trashedMs`.
    virtual QFuture<Result<QList<RunSummary>>> trashed() = 0;
    /// Removes for good, at once. Store while the run is in progress.
    virtual QFuture<Result<>> remove(RunId run) = 0;
    virtual QFuture<Result<>> exportArchive(RunId run, QString path) = 0;
    virtual QFuture<Result<RunId>> importArchive(QString path) = 0;
};

} // namespace engine
