// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/task.h"
#include "engine/config/estimate/estimate.h"
#include "engine/consent/consentdesk.h"
#include "engine/evaluators/programtester.h"
#include "engine/providers/interface/provider.h"
#include "engine/store/library.h"
#include "engine/store/trash.h"
#include "engine/types/events/inspection.h"
#include "engine/types/events/runevent.h"
#include "engine/types/events/steering.h"
#include "engine/types/state/replayreport.h"
#include "engine/types/state/runsummary.h"
#include "engine/types/state/trial.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

class QTimer;

namespace engine {

class Clock;
class ProgramTester;
class Connections;
class KeyRing;
class PriceShelf;
struct Resolution;
class Session;
class TrafficLog;
class Treasury;

/// The facade: the only door from the window and the terminal into the engine. Lives on the engine thread; its
/// functions may be called from any thread, do their work there and answer through futures; its signals come from
/// there (connect queued). Owns the sessions of running runs. What is published is on disk.
class Engine final : public QObject
{
    Q_OBJECT

public:
    /// What `providers` goes by and treasury() and connections() show and change; what is left out is empty.
    struct Furnishings {
        std::shared_ptr<PriceShelf> prices = {};
        std::shared_ptr<KeyRing> keys = {};
        std::shared_ptr<TrafficLog> traffic = {};
        std::function<QStringList(const GeneratorPlan &)> keyHosts = {}; ///< whose keys a generator may need, as KeyRing knows them
        ConsentDesk consent = {};
    };

    Engine(std::shared_ptr<Library> library, std::shared_ptr<ProviderSource> providers, std::shared_ptr<Clock> clock,
        QObject *parent = nullptr);
    Engine(std::shared_ptr<Library> library, std::shared_ptr<ProviderSource> providers, std::shared_ptr<Clock> clock,
        Furnishings furnishings, QObject *parent = nullptr);
    ~Engine() override;

    /// Who runs programs; without one runs on programs say so. Engine thread, before the first run.
    void setProgramTester(std::shared_ptr<ProgramTester> tester) { m_tester = std::move(tester); }

    /// What must be agreed to before a run of the configuration may start: what a foreign one would do with the person's
    /// rights beyond what `own`, the part that the person wrote, says. Runs nothing.
    /// `application`: the settings that are laid under it.
    QFuture<Result<QList<ConsentItem>>> consentFor(RunConfig config, RunConfig own = {}, RunConfig application = {});
    /// The same before a run of the library may go on with `overrides`. Missing, Store, BadConfig.
    QFuture<Result<QList<ConsentItem>>> consentFor(RunId run, RunConfig overrides = {});

    /// Begins a run; the answer comes when its first event is on disk. BadConfig (also when something is not agreed to), Auth, Store.
    QFuture<Result<RunId>> start(RunConfig config, Consent consent = {});
    /// Goes on with a paused, interrupted or finished run; caps in `overrides` (a partial configuration) replace the old ones.
    /// `agreed`: digests of items of consentFor(). BadConfig when an item is not agreed to.
    QFuture<Result<>> resume(RunId run, RunConfig overrides = {}, QStringList agreed = {});
    /// Calls in flight are finished, none is started.
    QFuture<Result<>> pause(RunId run);
    /// Calls in flight are cancelled, results kept.
    QFuture<Result<>> stop(RunId run);
    /// Also for a run nobody works on: it is opened for that alone, and no call is started.
    QFuture<Result<>> steer(RunId run, Steering what);
    /// Pauses every run and answers when nothing is in flight and all is on disk.
    QFuture<Result<>> pauseAll();

    /// Without those in the trash.
    QFuture<Result<QList<RunSummary>>> runs();
    QFuture<Result<QList<RunEvent>>> events(RunId run, quint64 after = 0, int limit = 0);
    QFuture<Result<QHash<CandidateId, QString>>> texts(RunId run, QList<CandidateId> candidates);
    /// Matches in which both sides are among the given candidates (all matches when empty), oldest first.
    QFuture<Result<QList<Match>>> matches(RunId run, QList<CandidateId> among);
    QFuture<Result<CallInspection>> inspect(RunId run, CallId call);
    QFuture<Result<QList<ModelInfo>>> models(GeneratorPlan endpoint);
    /// Runs a candidate of a run once more, on the evaluator or on the given input; nothing of it enters the log.
    /// `agreed` as for resume(). Missing, Sandbox, BadConfig.
    QFuture<Result<TestReport>> tryProgram(RunId run, CandidateId candidate, QByteArray input = {}, QStringList agreed = {});
    /// "Test connection": a result per stage as each ends (watch resultReadyAt). Cancelling the future ends it at once.
    QFuture<EndpointStep> checkEndpoint(EndpointProbe probe);
    QFuture<Result<ReplayReport>> replay(RunId run);

    QFuture<Result<>> setPinned(RunId run, bool pinned);
    QFuture<Result<>> rename(RunId run, QString name);
    /// Into the trash, from where it is removed for good after thirty days, when a library is opened. Store while it goes on.
    QFuture<Result<>> trash(RunId run);
    QFuture<Result<>> restore(RunId run);
    /// What is in the trash, with `trashedMs`.
    QFuture<Result<QList<RunSummary>>> trashed();
    /// For good, at once.
    QFuture<Result<>> remove(RunId run);
    QFuture<Result<>> exportArchive(RunId run, QString path);
    QFuture<Result<RunId>> importArchive(QString path);

    /// What refinement loops taught, by key, without their courses.
    QFuture<Result<QList<Prior>>> priors();
    QFuture<Result<Prior>> prior(LoopKey key);
    QFuture<Result<>> exportPriors(QString path);
    QFuture<Result<int>> importPriors(QString path, bool merge);
    QFuture<Result<>> forgetPriors(std::optional<LoopKey> key);
    /// What earlier loops of that kind of task with that model suggest.
    QFuture<Result<RefinementAdvice>> suggestConfig(LoopKey key);

    /// What the configuration's evaluators say of a text, one after the other; judges and programs among them are asked.
    /// BadConfig when an item of a foreign configuration is not agreed to.
    QFuture<Result<QList<EvaluatorTrial>>> tryEvaluators(RunConfig config, QString text, Consent consent = {});

    /// Prices, caps over all runs, spending; lives as long as this.
    [[nodiscard]] Treasury *treasury() const;
    /// Keys, health of servers, hosts contacted; lives as long as this.
    [[nodiscard]] Connections *connections() const;

    /// For estimates; callable from any thread. Nothing when unknown.
    [[nodiscard]] std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens) const;

Q_SIGNALS:
    /// In order per run, at most every 50 ms.
    void eventsCommitted(engine::RunId run, QList<engine::RunEvent> events);
    /// The session has ended: finished, paused with nothing in flight, or failed with an error.
    void sessionClosed(engine::RunId run, std::optional<engine::Error> error);

private:
    struct Running;
    template <typename T>
    QFuture<Result<T>> onEngine(std::function<Task<Result<T>>()> work);
    QFuture<Result<>> withSession(RunId run, std::function<void(Session *)> what);
    Task<Result<QList<ConsentItem>>> consentNow(RunConfig config, RunConfig own, RunConfig application);
    Task<Result<QList<ConsentItem>>> consentNow(RunId run, RunConfig overrides);
    Task<Result<RunId>> startNow(RunConfig config, Consent consent);
    Task<Result<>> resumeNow(RunId run, RunConfig overrides, QStringList agreed);
    Task<Result<>> steerNow(RunId run, Steering what);
    Task<Result<>> openToSteer(RunId run, Steering what);
    Task<Result<>> endSteering(RunId run);
    void leaveLater(const RunId &run);
    Task<Result<CallInspection>> inspectNow(RunId run, CallId call);
    Task<Result<QList<ModelInfo>>> modelsNow(GeneratorPlan endpoint);
    Task<> checkNow(std::shared_ptr<QPromise<EndpointStep>> promise, EndpointProbe probe);
    Task<Result<ReplayReport>> replayNow(RunId run);
    Task<Result<TestReport>> tryNow(RunId run, CandidateId candidate, QByteArray input, QStringList agreed);
    Task<Result<>> removeNow(RunId run);
    Task<Result<>> trashNow(RunId run);
    Task<Result<>> restoreNow(RunId run);
    Task<Result<QList<RunSummary>>> listNow(bool trashed);
    Task<> purge();
    [[nodiscard]] Result<> checkStart(const Resolution &resolution) const;
    [[nodiscard]] Estimate estimated(const RunPlan &plan, const PastCalls &past) const;
    Task<Result<RefinementAdvice>> suggestNow(LoopKey key);
    Task<Result<QList<EvaluatorTrial>>> tryNow(RunConfig config, QString text, Consent consent);
    Running &openSession(const RunId &run, const RunPlan &plan);
    Task<> attend(RunId run);
    void committed(const RunId &run, const QList<RunEvent> &events);
    void publish();
    [[nodiscard]] Session *sessionOf(const RunId &run) const;

    std::shared_ptr<Library> m_library;
    std::shared_ptr<ProviderSource> m_providers;
    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<ProgramTester> m_tester;
    ConsentDesk m_consent;
    Trash m_trash;
    Treasury *m_treasury;
    Connections *m_connections;
    QTimer *m_publisher;
    QHash<RunId, std::shared_ptr<Running>> m_running;
    int m_noting = 0; ///< runs that have ended and whose lessons are being written
    QList<std::function<void()>> m_waitingForIdle;
};

} // namespace engine
