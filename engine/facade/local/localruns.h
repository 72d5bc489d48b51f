// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/facade/local/sharedparts.h"
#include "engine/facade/runs.h"

#include <QHash>

#include <functional>
#include <memory>

namespace engine {

struct Estimate;
class EventPublisher;
class LocalConnections;
class LocalTreasury;
struct PastCalls;
struct Resolution;
struct RunPlan;
class Session;
struct VoteAnswer;

/// The sessions of runs in progress. Engine thread, owned by LocalEngine.
class LocalRuns final : public Runs
{
    Q_OBJECT

public:
    LocalRuns(SharedParts shared, LocalTreasury *treasury, LocalConnections *connections, QObject *parent);
    ~LocalRuns() override;

    QFuture<Result<QList<ConsentItem>>> consentFor(RunConfig config, RunConfig own, RunConfig application) override;
    QFuture<Result<QList<ConsentItem>>> consentFor(RunId run, RunConfig overrides) override;
    QFuture<Result<RunId>> start(RunConfig config, Consent consent) override;
    QFuture<Result<>> resume(RunId run, RunConfig overrides, QStringList agreed) override;
    QFuture<Result<>> pause(RunId run) override;
    QFuture<Result<>> stop(RunId run) override;
    QFuture<Result<>> steer(RunId run, Steering what) override;
    QFuture<Result<MatchId>> vote(RunId run, Vote vote) override;
    QFuture<Result<>> pauseAll() override;

    /// Closes a run that is open for steering only. Store while the run is in progress. Engine thread.
    [[nodiscard]] Task<Result<>> release(RunId run);

private:
    struct Running;
    QFuture<Result<>> withSession(RunId run, std::function<void(Session *)> what);
    Task<Result<QList<ConsentItem>>> consentNow(RunConfig config, RunConfig own, RunConfig application);
    Task<Result<QList<ConsentItem>>> consentNow(RunId run, RunConfig overrides);
    Task<Result<RunId>> startNow(RunConfig config, Consent consent);
    Task<Result<>> allowed(RunConfig config, Consent consent, RunPlan plan);
    Task<Result<RunId>> freeName(QString task, RunConfig frozen);
    Task<Result<>> resumeNow(RunId run, RunConfig overrides, QStringList agreed);
    Task<Result<>> steerNow(RunId run, Steering what, std::function<void(MatchId)> done);
    Task<> voteNow(RunId run, Vote vote, std::shared_ptr<VoteAnswer> answer);
    Task<Result<>> openToSteer(RunId run, Steering what);
    Task<Result<>> endSteering(RunId run);
    void leaveLater(const RunId &run);
    [[nodiscard]] Result<> checkStart(const Resolution &resolution) const;
    [[nodiscard]] Estimate estimated(const RunPlan &plan, const PastCalls &past) const;
    Running &openSession(const RunId &run, const RunPlan &plan);
    Task<> attend(RunId run);
    [[nodiscard]] Session *sessionOf(const RunId &run) const;

    SharedParts m_shared;
    LocalTreasury *m_treasury;
    LocalConnections *m_connections;
    EventPublisher *m_publisher;
    QHash<RunId, std::shared_ptr<Running>> m_running;
    int m_noting = 0; ///< ended runs whose lessons are being written
    QList<std::function<void()>> m_waitingForIdle;
};

} // namespace engine
