// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/eventstore.h"

#include <QHash>
#include <QString>

namespace engine {

struct Call;
struct CallEnd;
struct Match;
struct Parts;
struct RunSummary;

/// A store of runs: what sessions, the facade and exports need of one. Real: Library, over one SQLite file. Callable from
/// any thread; jobs are done in the order of the calls. Errors: Store, Missing, Damaged; a damaged run does not affect others.
class RunStore : public EventStore
{
public:
    [[nodiscard]] virtual QFuture<Result<QList<RunSummary>>> runs() = 0;
    /// Whether a run has the name.
    [[nodiscard]] virtual QFuture<Result<bool>> has(RunId run) = 0;
    [[nodiscard]] virtual QFuture<Result<QHash<CandidateId, Parts>>> contents(RunId run, QList<CandidateId> candidates) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<Match>>> matches(RunId run, QList<CandidateId> among) = 0;
    [[nodiscard]] virtual QFuture<Result<Call>> call(RunId run, CallId call) = 0;
    [[nodiscard]] virtual QFuture<Result<CallEnd>> callEnd(RunId run, CallId call) = 0;
    [[nodiscard]] virtual QFuture<Result<>> setPinned(RunId run, bool pinned) = 0;
    [[nodiscard]] virtual QFuture<Result<>> rename(RunId run, QString name) = 0;
    [[nodiscard]] virtual QFuture<Result<>> remove(RunId run) = 0;
    /// Writes the run as one file; replaces it only when it is complete.
    [[nodiscard]] virtual QFuture<Result<>> exportArchive(RunId run, QString path) = 0;
    /// Adds a run from an archive or a run of another program; under a new name when its name is taken.
    [[nodiscard]] virtual QFuture<Result<RunId>> importArchive(QString path) = 0;
};

} // namespace engine
