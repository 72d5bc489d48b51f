// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/consent/consent.h"
#include "engine/types/events/steering.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace engine {

struct RunEvent;

/// Runs in progress: starts, pauses, steers and ends them. Events of eventsCommitted() are on disk. Thread: see Engine.
class Runs : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("engine/types/events/runevent.h")

public:
    using QObject::QObject;

    /// Items that need consent before a run of the configuration may start: what a
    /// foreign configuration would do with the person's rights beyond `own`, the part
    /// that the person wrote. Runs nothing. `application`: the settings under it.
    virtual QFuture<Result<QList<ConsentItem>>> consentFor(RunConfig config, RunConfig own = {}, RunConfig application = {}) = 0;
    /// The same before a run of the library resumes with `overrides`. Missing, Store, BadConfig.
    virtual QFuture<Result<QList<ConsentItem>>> consentFor(RunId run, RunConfig overrides = {}) = 0;

    /// Starts a run; ready when its first event is on disk. BadConfig (also when consent is missing), Auth, Store.
    virtual QFuture<Result<RunId>> start(RunConfig config, Consent consent = {}) = 0;
    /// Resumes a paused, interrupted or finished run; caps in `overrides` (a partial configuration) replace
    /// the old ones. `agreed`: digests of items of consentFor(). BadConfig when an item is not agreed to.
    virtual QFuture<Result<>> resume(RunId run, RunConfig overrides = {}, QStringList agreed = {}) = 0;
    /// Calls in flight are completed; no new one starts.
    virtual QFuture<Result<>> pause(RunId run) = 0;
    /// Calls in flight are cancelled; results stay.
    virtual QFuture<Result<>> stop(RunId run) = 0;
    /// Also for a run that is not in progress: it is opened for this only, and no call starts.
    virtual QFuture<Result<>> steer(RunId run, Steering what) = 0;
    /// The same for a vote; the result is its match. Missing when the run has no such candidates.
    virtual QFuture<Result<MatchId>> vote(RunId run, Vote vote) = 0;
    /// Pauses every run; ready when no call is in flight and everything is on disk.
    virtual QFuture<Result<>> pauseAll() = 0;

Q_SIGNALS:
    /// In order for each run, at most every 50 ms.
    void eventsCommitted(engine::RunId run, QList<engine::RunEvent> events);
    /// The session has ended: finished, paused with nothing in flight, or failed with an error.
    void sessionClosed(engine::RunId run, std::optional<engine::Error> error);
};

} // namespace engine
