// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/consent/consent.h"
#include "engine/types/events/runevent.h"
#include "engine/types/events/steering.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace engine {

/// Runs that go on: starts, pauses, steers and ends them. What eventsCommitted() tells is on disk. Thread: see Engine.
class Runs : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What must be agreed to before a run of the configuration may start: what a foreign one would do with the person's
    /// rights beyond what `own`, the part that the person wrote, says. Runs nothing.
    /// `application`: the settings that are laid under it.
    virtual QFuture<Result<QList<ConsentItem>>> consentFor(RunConfig config, RunConfig own = {}, RunConfig application = {}) = 0;
    /// The same before a run of the library may go on with `overrides`. Missing, Store, BadConfig.
    virtual QFuture<Result<QList<ConsentItem>>> consentFor(RunId run, RunConfig overrides = {}) = 0;

    /// Begins a run; the answer comes when its first event is on disk. BadConfig (also when something is not agreed to), Auth, Store.
    virtual QFuture<Result<RunId>> start(RunConfig config, Consent consent = {}) = 0;
    /// Goes on with a paused, interrupted or finished run; caps in `overrides` (a partial configuration) replace the old ones.
    /// `agreed`: digests of items of consentFor(). BadConfig when an item is not agreed to.
    virtual QFuture<Result<>> resume(RunId run, RunConfig overrides = {}, QStringList agreed = {}) = 0;
    /// Calls in flight are finished, none is started.
    virtual QFuture<Result<>> pause(RunId run) = 0;
    /// Calls in flight are cancelled, results kept.
    virtual QFuture<Result<>> stop(RunId run) = 0;
    /// Also for a run that does not go on: it is opened for that alone, and no call is started.
    virtual QFuture<Result<>> steer(RunId run, Steering what) = 0;
    /// The same for a vote; answers with its match. Missing when the run has no such candidates.
    virtual QFuture<Result<MatchId>> vote(RunId run, Vote vote) = 0;
    /// Pauses every run and answers when nothing is in flight and all is on disk.
    virtual QFuture<Result<>> pauseAll() = 0;

Q_SIGNALS:
    /// In order per run, at most every 50 ms.
    void eventsCommitted(engine::RunId run, QList<engine::RunEvent> events);
    /// The session has ended: finished, paused with nothing in flight, or failed with an error.
    void sessionClosed(engine::RunId run, std::optional<engine::Error> error);
};

} // namespace engine
