// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/state/runsummary.h"

#include <QFuture>

namespace engine {

/// The runs of the library: listed, named, kept, removed, handed on. Thread: see Engine.
class KeptRuns
{
public:
    virtual ~KeptRuns() = default;

    /// Without those in the trash.
    virtual QFuture<Result<QList<RunSummary>>> list() = 0;
    virtual QFuture<Result<>> setPinned(RunId run, bool pinned) = 0;
    virtual QFuture<Result<>> rename(RunId run, QString name) = 0;
    /// Into the trash, from where it is removed for good after thirty days, when a library is opened. Store while it goes on.
    virtual QFuture<Result<>> trash(RunId run) = 0;
    virtual QFuture<Result<>> restore(RunId run) = 0;
    /// The runs in the trash, with `trashedMs`.
    virtual QFuture<Result<QList<RunSummary>>> trashed() = 0;
    /// For good, at once. Store while it goes on.
    virtual QFuture<Result<>> remove(RunId run) = 0;
    virtual QFuture<Result<>> exportArchive(RunId run, QString path) = 0;
    virtual QFuture<Result<RunId>> importArchive(QString path) = 0;
};

} // namespace engine
