// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/localruns.h"

#include "engine/base/answer.h"
#include "engine/base/clock.h"
#include "engine/base/log.h"
#include "engine/config/fields/paths.h"
#include "engine/config/resolution/startchecks.h"
#include "engine/consent/consentdesk.h"
#include "engine/evaluators/programs/taskfolder.h"
#include "engine/evaluators/programtester.h"
#include "engine/facade/local/eventpublisher.h"
#include "engine/facade/local/localconnections.h"
#include "engine/facade/local/localtreasury.h"
#include "engine/facade/local/runconfigs.h"
#include "engine/facade/local/runname.h"
#include "engine/facade/local/voteanswer.h"
#include "engine/providers/interface/providersource.h"
#include "engine/recipes/recipe.h"
#include "engine/session/knowledge.h"
#include "engine/store/rulesource.h"
#include "engine/session/session.h"
#include "engine/store/runstore.h"
#include "engine/store/librarypriors.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/state/runstate.h"

#include <QDir>
#include <QPromise>
#include <QTimer>
#include <qcoro/qcorofuture.h>
#include <qcoro/qcorotimer.h>

namespace engine {

namespace {

constexpr std::chrono::seconds steeringIdle{30}; ///< time after the last vote until a run that was opened for steering closes
constexpr std::chrono::milliseconds steeringPoll{10};

Task<Result<>> done()
{
    co_return Result<>();
}

/// A hint needs prompts still to be written; other steering is possible after the end of a run.
Result<> isInTime(const Steering &what, RunStatus status)
{
    if (status == RunStatus::Finished && std::holds_alternative<Hint>(what))
        return fail(ErrorKind::BadConfig, QStringLiteral("the run has ended and writes no more prompts; continue it with larger caps, then give the hint"));
    return {};
}

} // namespace

/// A session and its root task.
struct LocalRuns::Running {
    std::unique_ptr<Session> session;
    quint64 said = 0; ///< number of steering actions so far
};

LocalRuns::LocalRuns(SharedParts shared, LocalTreasury *treasury, LocalConnections *connections, QObject *parent)
    : Runs(parent)
    , m_shared(std::move(shared))
    , m_treasury(treasury)
    , m_connections(connections)
    , m_publisher(new EventPublisher(this))
{
    connect(m_publisher, &EventPublisher::published, this, &Runs::eventsCommitted);
    connect(m_treasury, &Treasury::capsChanged, this, [this] {
        for (const auto &running : std::as_const(m_running)) {
            if (running->session->knows().state.status() == RunStatus::Throttled)
                running->session->resume();
        }
    });
}

LocalRuns::~LocalRuns() = default;

QFuture<Result<QList<ConsentItem>>> LocalRuns::consentFor(RunConfig config, RunConfig own, RunConfig application)
{
    return answerOn<QList<ConsentItem>>(this, [this, config, own, application] { return consentNow(config, own, application); });
}

/// The frozen configuration contains the settings, but not the names of files whose text it includes.
Task<Result<QList<ConsentItem>>> LocalRuns::consentNow(RunConfig config, RunConfig own, RunConfig application)
{
    config = withAbsolutePaths(config, QDir::currentPath());
    const RunConfig frozen = freeze(config, application);
    const QList<GeneratorPlan> generators = generatorsOf(resolve(frozen).plan);
    co_await m_connections->prepare(generators);
    Consent consent;
    consent.own = own;
    QList<ConsentItem> items = m_shared.consent->missingAtStart(frozen, consent);
    const QList<ConsentItem> written = m_shared.consent->missingAtStart(config, consent);
    for (const ConsentItem &item : written) {
        if (!items.contains(item))
            items.append(item);
    }
    co_return items;
}

QFuture<Result<QList<ConsentItem>>> LocalRuns::consentFor(RunId run, RunConfig overrides)
{
    return answerOn<QList<ConsentItem>>(this, [this, run, overrides] { return consentNow(run, overrides); });
}

Task<Result<QList<ConsentItem>>> LocalRuns::consentNow(RunId run, RunConfig overrides)
{
    const Result<QList<RunEvent>> log = co_await m_shared.store->events(run, 0, 0);
    if (!log)
        co_return fail(log.error());
    const RunConfig before = configOf(*log);
    const RunConfig config = resumedConfig(before, overrides);
    const QList<GeneratorPlan> generators = generatorsOf(resolve(config).plan);
    co_await m_connections->prepare(generators);
    Consent consent;
    consent.own = withAbsolutePaths(overrides, QDir::currentPath());
    co_return m_shared.consent->missing(run, before, config, consent);
}

QFuture<Result<RunId>> LocalRuns::start(RunConfig config, Consent consent)
{
    return answerOn<RunId>(this, [this, config, consent] { return startNow(config, consent); });
}

Task<Result<RunId>> LocalRuns::startNow(RunConfig config, Consent consent)
{
    config = withAbsolutePaths(config, QDir::currentPath());
    const RunConfig frozen = freeze(withSeed(config));
    const Resolution resolution = resolve(frozen);
    if (!resolution.ok())
        co_return fail(firstError(resolution));
    const QList<Problem> files = fileProblems(config) + taskProblems(resolution.plan.testing);
    if (!files.isEmpty())
        co_return fail(ErrorKind::BadConfig, englishText(files.constFirst()));
    const Result<> known = co_await m_treasury->ready();
    if (!known)
        co_return fail(known.error());
    const Result<> mayStart = co_await allowed(config, consent, resolution.plan);
    if (!mayStart)
        co_return fail(mayStart.error());
    const Result<RunId> name = co_await freeName(resolution.plan.task, frozen);
    if (!name)
        co_return fail(name.error());
    const RunId run = *name;
    const QFuture<Result<PastCalls>> learning = m_treasury->pastCalls();
    const Result<PastCalls> past = co_await learning;
    m_shared.consent->begins(run, frozen);
    Running &running = openSession(run, resolution.plan);
    running.session->start(frozen, m_shared.providers->quotes(resolution.plan));
    m_treasury->runBegins(run, estimated(resolution.plan, past.value_or(PastCalls())));
    attend(run);
    co_return run;
}

/// Loads the keys, checks consent, tries the providers and checks the configuration. BadConfig, Auth.
Task<Result<>> LocalRuns::allowed(RunConfig config, Consent consent, RunPlan plan)
{
    const QList<GeneratorPlan> generators = generatorsOf(plan);
    co_await m_connections->prepare(generators);
    const Result<> agreed = refusalOfMissing(m_shared.consent->missingAtStart(config, consent));
    if (!agreed)
        co_return fail(agreed.error());
    for (const GeneratorPlan &generator : generators) {
        const auto provider = m_shared.providers->providerFor(generator);
        if (!provider && provider.error().kind == ErrorKind::BadConfig)
            co_return fail(provider.error());
    }
    const Result<> mayStart = checkStart(resolve(config));
    if (!mayStart)
        co_return fail(mayStart.error());
    co_return Result<>();
}

/// A name made from the task that no run has.
Task<Result<RunId>> LocalRuns::freeName(QString task, RunConfig frozen)
{
    const RunId base = runNameFor(task, frozen);
    RunId run = base;
    for (int copy = 2;; ++copy) {
        const Result<bool> taken = co_await m_shared.store->has(run);
        if (!taken)
            co_return fail(taken.error());
        if (!*taken && !m_running.contains(run))
            break;
        run = RunId{base.value + QStringLiteral("-%1").arg(copy)};
    }
    co_return run;
}

/// Checks the configuration as given: a frozen one does not distinguish defaults from a person's values.
Result<> LocalRuns::checkStart(const Resolution &resolution) const
{
    const qint64 now = m_shared.clock->nowMs();
    const PriceOf priceOf = [this, now](const GeneratorPlan &generator, qint64 tokens) { return m_shared.providers->price(generator, tokens, now); };
    for (const Problem &problem : startProblems(resolution, priceOf, m_treasury->capsInForce())) {
        if (problem.severity == Severity::Error)
            return fail(ErrorKind::BadConfig, englishText(problem));
    }
    return {};
}

Estimate LocalRuns::estimated(const RunPlan &plan, const PastCalls &past) const
{
    const qint64 now = m_shared.clock->nowMs();
    const PriceOf priceOf = [this, now](const GeneratorPlan &generator, qint64 tokens) { return m_shared.providers->price(generator, tokens, now); };
    return estimate(plan, priceOf, past);
}

LocalRuns::Running &LocalRuns::openSession(const RunId &run, const RunPlan &plan)
{
    auto running = std::make_shared<Running>();
    World world{m_shared.store, m_shared.providers, m_shared.clock, [this, run](const QList<RunEvent> &events) { m_publisher->add(run, events); }, m_shared.tester, m_treasury->gate()};
    world.rules = rulesFrom(m_shared.priors);
    running->session = std::make_unique<Session>(run, plan, world);
    m_running.insert(run, running);
    return *running;
}

Task<> LocalRuns::attend(RunId run)
{
    const std::shared_ptr<Running> running = m_running.value(run);
    co_await runRecipe(running->session.get());
    m_publisher->flush();
    const std::optional<Error> error = running->session->storeError();
    const bool isFinished = running->session->knows().state.finished().has_value();
    m_running.remove(run);
    // Destroyed later: this code may run inside a turn of the session.
    QMetaObject::invokeMethod(this, [running] { running->session.reset(); }, Qt::QueuedConnection);
    if (error)
        qCWarning(logRun).noquote() << run.value << error->detail;
    Q_EMIT sessionClosed(run, error);
    if (!error && isFinished) {
        ++m_noting;
        co_await m_treasury->runEnds(run);
        --m_noting;
    }
    if (m_running.isEmpty() && m_noting == 0) {
        for (const auto &waiting : std::exchange(m_waitingForIdle, {}))
            waiting();
    }
}

Session *LocalRuns::sessionOf(const RunId &run) const
{
    const auto running = m_running.value(run);
    return running ? running->session.get() : nullptr;
}

QFuture<Result<>> LocalRuns::resume(RunId run, RunConfig overrides, QStringList agreed)
{
    return answerOn<void>(this, [this, run, overrides, agreed] { return resumeNow(run, overrides, agreed); });
}

Task<Result<>> LocalRuns::resumeNow(RunId run, RunConfig overrides, QStringList agreed)
{
    const Result<> free = co_await endSteering(run);
    if (!free)
        co_return fail(free.error());
    if (Session *session = sessionOf(run)) {
        session->resume();
        co_return Result<>();
    }
    const Result<QList<RunEvent>> log = co_await m_shared.store->events(run, 0, 0);
    if (!log)
        co_return fail(log.error());
    if (m_running.contains(run))
        co_return Result<>();
    const RunConfig before = configOf(*log);
    const RunConfig config = resumedConfig(before, overrides);
    const RunConfig changed = overrides == RunConfig() ? RunConfig() : config;
    const Resolution resolution = resolve(config);
    if (!resolution.ok())
        co_return fail(firstError(resolution));
    const Result<> complete = hasAllItNeeds(*log, config, resolution.plan);
    if (!complete)
        co_return fail(complete.error());
    const Result<> known = co_await m_treasury->ready();
    if (!known)
        co_return fail(known.error());
    const QList<GeneratorPlan> generators = generatorsOf(resolution.plan);
    co_await m_connections->prepare(generators);
    if (m_running.contains(run))
        co_return Result<>();
    Consent consent;
    consent.own = withAbsolutePaths(overrides, QDir::currentPath());
    consent.digests = agreed;
    const Result<> allowed = refusalOfMissing(m_shared.consent->missing(run, before, config, consent));
    if (!allowed)
        co_return fail(allowed.error());
    m_shared.consent->goesOn(run, before, config);
    if (changed != RunConfig())
        m_treasury->runChanges(run);
    Running &running = openSession(run, resolution.plan);
    running.session->reopen(*log, changed, m_shared.providers->quotes(resolution.plan));
    attend(run);
    co_return Result<>();
}

QFuture<Result<>> LocalRuns::pause(RunId run)
{
    return withSession(run, [](Session *session) { session->pause(); });
}

QFuture<Result<>> LocalRuns::stop(RunId run)
{
    return withSession(run, [](Session *session) { session->stop(); });
}

QFuture<Result<>> LocalRuns::withSession(RunId run, std::function<void(Session *)> what)
{
    return answerOn<void>(this, [this, run, what = std::move(what)]() -> Task<Result<>> {
        if (Session *session = sessionOf(run))
            what(session);
        return done();
    });
}

QFuture<Result<>> LocalRuns::steer(RunId run, Steering what)
{
    return answerOn<void>(this, [this, run, what] { return steerNow(run, what, {}); });
}

Task<Result<>> LocalRuns::steerNow(RunId run, Steering what, std::function<void(MatchId)> done)
{
    if (!sessionOf(run)) {
        const Result<> opened = co_await openToSteer(run, what);
        if (!opened)
            co_return fail(opened.error());
    }
    Session *const session = sessionOf(run);
    if (!session)
        co_return fail(ErrorKind::Internal, QStringLiteral("the run was closed meanwhile"));
    const Result<> comesInTime = isInTime(what, session->knows().state.status());
    if (!comesInTime)
        co_return fail(comesInTime.error());
    session->steer(what, std::move(done));
    if (session->isForSteering())
        leaveLater(run);
    co_return Result<>();
}

QFuture<Result<MatchId>> LocalRuns::vote(RunId run, Vote vote)
{
    auto answer = std::make_shared<VoteAnswer>();
    QFuture<Result<MatchId>> future = answer->promise.future();
    QMetaObject::invokeMethod(this, HandOver([this, run, vote, answer] { voteNow(run, vote, answer); }), Qt::QueuedConnection);
    return future;
}

Task<> LocalRuns::voteNow(RunId run, Vote vote, std::shared_ptr<VoteAnswer> answer)
{
    std::function<void(MatchId)> done = [answer, run](MatchId match) {
        answer->give(match ? Result<MatchId>(match) : fail(ErrorKind::Missing, QStringLiteral("the run \"%1\" does not have both candidates").arg(run.value)));
    };
    Steering what = std::move(vote);
    const Result<> posted = co_await steerNow(run, std::move(what), std::move(done));
    if (!posted)
        answer->give(fail(posted.error()));
}

/// Opens a run that is not in progress for votes and other steering; starts no call.
Task<Result<>> LocalRuns::openToSteer(RunId run, Steering what)
{
    const Result<QList<RunEvent>> log = co_await m_shared.store->events(run, 0, 0);
    if (!log)
        co_return fail(log.error());
    if (m_running.contains(run))
        co_return Result<>();
    if (log->isEmpty())
        co_return fail(ErrorKind::Missing, QStringLiteral("there is no run \"%1\"").arg(run.value));
    RunState state;
    for (const RunEvent &event : *log)
        state.apply(event);
    const Result<> comesInTime = isInTime(what, state.status());
    if (!comesInTime)
        co_return fail(comesInTime.error());
    const Resolution resolution = resolve(state.config());
    if (!resolution.ok())
        co_return fail(firstError(resolution));
    Running &running = openSession(run, resolution.plan);
    running.session->reopenToSteer(*log);
    attend(run);
    co_return Result<>();
}

/// Ends the session after a time without steering.
void LocalRuns::leaveLater(const RunId &run)
{
    const std::shared_ptr<Running> running = m_running.value(run);
    const quint64 said = ++running->said;
    QTimer::singleShot(steeringIdle, this, [running, said] {
        if (running->said == said && running->session)
            running->session->leave();
    });
}

Task<Result<>> LocalRuns::endSteering(RunId run)
{
    Session *const session = sessionOf(run);
    if (!session || !session->isForSteering())
        co_return Result<>();
    session->leave();
    while (sessionOf(run))
        co_await QCoro::sleepFor(steeringPoll);
    co_return Result<>();
}

Task<Result<>> LocalRuns::release(RunId run)
{
    const Result<> free = co_await endSteering(run);
    if (!free)
        co_return fail(free.error());
    if (sessionOf(run))
        co_return fail(ErrorKind::Store, QStringLiteral("the run is still running; stop it first"));
    co_return Result<>();
}

QFuture<Result<>> LocalRuns::pauseAll()
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    QMetaObject::invokeMethod(this, HandOver([this, promise] {
        const auto answer = [promise] {
            promise->addResult(Result<>());
            promise->finish();
        };
        if (m_running.isEmpty() && m_noting == 0)
            return answer();
        m_waitingForIdle.append(answer);
        for (const RunId &run : m_running.keys()) { // a copy: a pause may end a session at once
            if (Session *session = sessionOf(run))
                session->pause();
        }
    }), Qt::QueuedConnection);
    return promise->future();
}

} // namespace engine
