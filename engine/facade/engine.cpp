// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/engine.h"

#include "engine/base/answer.h"
#include "engine/base/clock.h"
#include "engine/base/log.h"
#include "engine/base/offthread.h"
#include "engine/config/estimate/estimate.h"
#include "engine/config/fields/edit.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/config/fields/paths.h"
#include "engine/config/resolution/resolve.h"
#include "engine/config/resolution/startchecks.h"
#include "engine/evaluators/assessment.h"
#include "engine/evaluators/programs/taskfolder.h"
#include "engine/facade/connections.h"
#include "engine/facade/runname.h"
#include "engine/facade/treasury.h"
#include "engine/providers/http/trafficlog.h"
#include "engine/providers/keys/keyring.h"
#include "engine/providers/prices/priceshelf.h"
#include "engine/providers/replay/replycache.h"
#include "engine/rating/experience.h"
#include "engine/recipes/inspect.h"
#include "engine/recipes/recipe.h"
#include "engine/recipes/replay.h"
#include "engine/session/session.h"
#include "engine/steps/drafts.h"
#include "engine/types/plan/planuse.h"

#include <QDir>
#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>
#include <qcoro/qcorofuture.h>
#include <qcoro/qcorotimer.h>

#include <algorithm>
#include <random>

namespace engine {

namespace {

constexpr int publishMs = 50;
constexpr std::chrono::seconds steeringIdle{30}; ///< a run opened for votes stays open so long after the last
constexpr std::chrono::milliseconds steeringPoll{10};

Task<Result<>> done()
{
    co_return Result<>();
}

/// A hint is for prompts that are still to be written; all else may be said to a run that has ended.
Result<> isInTime(const Steering &what, RunStatus status)
{
    if (status == RunStatus::Finished && std::holds_alternative<Hint>(what))
        return fail(ErrorKind::BadConfig, QStringLiteral("the run has ended and writes no more prompts; continue it with larger caps, then give the hint"));
    return {};
}

/// The system a run was imported from; empty for runs of this program.
QString importedFrom(const QList<RunEvent> &log)
{
    const RunStarted *started = log.isEmpty() ? nullptr : std::get_if<RunStarted>(&log.constFirst().body);
    return started ? valueAt(started->config, QStringLiteral("importedFrom")).toString() : QString();
}

/// Whether a run can go on: the files it names are there, and programs can still be measured.
Result<> hasAllItNeeds(const QList<RunEvent> &log, const RunConfig &config, const RunPlan &plan)
{
    const QList<Problem> files = fileProblems(config) + taskProblems(plan.testing);
    if (!files.isEmpty())
        return fail(ErrorKind::BadConfig, englishText(files.constFirst()));
    const bool measures = std::any_of(log.begin(), log.end(), [](const RunEvent &event) { return std::holds_alternative<CandidateTested>(event.body); });
    if (!measures || plan.testing.on())
        return {};
    const QString system = importedFrom(log);
    return fail(ErrorKind::BadConfig, QStringLiteral("testing.folder: the task folder with the evaluator is missing%1, and without it new programs cannot be measured; "
                                                     "name it with --set testing.folder=PATH")
                                          .arg(system.isEmpty() ? QString() : QStringLiteral(" (the run was imported from %1)").arg(system)));
}

/// The configuration that is in force at the end of a log.
RunConfig configOf(const QList<RunEvent> &log)
{
    RunState state;
    for (const RunEvent &event : log)
        state.apply(event);
    return state.config();
}

/// With what a person gives when a run goes on; what is foreign stays so.
RunConfig resumedConfig(const RunConfig &config, const RunConfig &overrides)
{
    return overrides == RunConfig() ? config : freeze(mergedKeepingMark(config, withAbsolutePaths(overrides, QDir::currentPath())));
}

Error firstError(const Resolution &resolution)
{
    return {ErrorKind::BadConfig, englishText(resolution.problems.constFirst()), {}};
}

std::shared_ptr<PriceShelf> orEmpty(std::shared_ptr<PriceShelf> shelf)
{
    return shelf ? shelf : std::make_shared<PriceShelf>(PriceBook());
}

std::shared_ptr<KeyRing> orEmpty(std::shared_ptr<KeyRing> keys)
{
    return keys ? keys : std::make_shared<KeyRing>(nullptr, QString(), std::make_shared<LiveRedactor>());
}

std::shared_ptr<TrafficLog> orEmpty(std::shared_ptr<TrafficLog> traffic)
{
    return traffic ? traffic : std::make_shared<TrafficLog>();
}

RunConfig withSeed(const RunConfig &config)
{
    if (valueAt(config, QStringLiteral("seed")).isValid())
        return config;
    const RunConfig seeded = withValue(config, QStringLiteral("seed"), qint64(std::random_device()() >> 1));
    return withValue(seeded, QStringLiteral("seedBy"), QStringLiteral("chance"));
}

} // namespace

/// A session, its root task and what it has committed but not published.
struct Engine::Running {
    std::unique_ptr<Session> session;
    QList<RunEvent> unpublished;
    quint64 said = 0; ///< how often people said something
};

Engine::Engine(std::shared_ptr<Library> library, std::shared_ptr<ProviderSource> providers, std::shared_ptr<Clock> clock, QObject *parent)
    : Engine(std::move(library), std::move(providers), std::move(clock), Furnishings(), parent)
{
}

Engine::Engine(std::shared_ptr<Library> library, std::shared_ptr<ProviderSource> providers, std::shared_ptr<Clock> clock,
    Furnishings furnishings, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_providers(std::make_shared<CachingSource>(std::move(providers), library, clock))
    , m_clock(std::move(clock))
    , m_consent(std::move(furnishings.consent))
    , m_trash(library ? library->folder() : QString())
    , m_treasury(new Treasury(library, m_providers, orEmpty(std::move(furnishings.prices)), m_clock, this))
    , m_connections(new Connections(m_providers, orEmpty(std::move(furnishings.keys)), orEmpty(std::move(furnishings.traffic)),
          std::move(furnishings.keyHosts), this))
    , m_publisher(new QTimer(this))
{
    m_publisher->setSingleShot(true);
    m_publisher->setInterval(publishMs);
    connect(m_publisher, &QTimer::timeout, this, &Engine::publish);
    connect(m_treasury, &Treasury::capsChanged, this, [this] {
        for (const auto &running : std::as_const(m_running)) {
            if (running->session->knows().state.status() == RunStatus::Throttled)
                running->session->resume();
        }
    });
    if (!m_trash.due(m_clock->nowMs()).isEmpty())
        QMetaObject::invokeMethod(this, HandOver([this] { purge(); }), Qt::QueuedConnection);
}

Engine::~Engine() = default;

template <typename T>
QFuture<Result<T>> Engine::onEngine(std::function<Task<Result<T>>()> work)
{
    return answerOn<T>(this, std::move(work));
}

QFuture<Result<QList<ConsentItem>>> Engine::consentFor(RunConfig config, RunConfig own, RunConfig application)
{
    return onEngine<QList<ConsentItem>>([this, config, own, application] { return consentNow(config, own, application); });
}

/// The frozen configuration has the settings in it, but no more the names of files whose text it took in.
Task<Result<QList<ConsentItem>>> Engine::consentNow(RunConfig config, RunConfig own, RunConfig application)
{
    config = withAbsolutePaths(config, QDir::currentPath());
    const RunConfig frozen = freeze(config, application);
    const QList<GeneratorPlan> generators = generatorsOf(resolve(frozen).plan);
    co_await m_connections->prepare(generators);
    Consent consent;
    consent.own = own;
    QList<ConsentItem> items = m_consent.missingAtStart(frozen, consent);
    const QList<ConsentItem> written = m_consent.missingAtStart(config, consent);
    for (const ConsentItem &item : written) {
        if (!items.contains(item))
            items.append(item);
    }
    co_return items;
}

QFuture<Result<QList<ConsentItem>>> Engine::consentFor(RunId run, RunConfig overrides)
{
    return onEngine<QList<ConsentItem>>([this, run, overrides] { return consentNow(run, overrides); });
}

Task<Result<QList<ConsentItem>>> Engine::consentNow(RunId run, RunConfig overrides)
{
    const Result<QList<RunEvent>> log = co_await m_library->events(run, 0, 0);
    if (!log)
        co_return fail(log.error());
    const RunConfig before = configOf(*log);
    const RunConfig config = resumedConfig(before, overrides);
    const QList<GeneratorPlan> generators = generatorsOf(resolve(config).plan);
    co_await m_connections->prepare(generators);
    Consent consent;
    consent.own = withAbsolutePaths(overrides, QDir::currentPath());
    co_return m_consent.missing(run, before, config, consent);
}

QFuture<Result<RunId>> Engine::start(RunConfig config, Consent consent)
{
    return onEngine<RunId>([this, config, consent] { return startNow(config, consent); });
}

Task<Result<RunId>> Engine::startNow(RunConfig config, Consent consent)
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
    const QList<GeneratorPlan> generators = generatorsOf(resolution.plan);
    co_await m_connections->prepare(generators);
    const Result<> agreed = refusalOfMissing(m_consent.missingAtStart(config, consent));
    if (!agreed)
        co_return fail(agreed.error());
    for (const GeneratorPlan &generator : generators) {
        const auto provider = m_providers->providerFor(generator);
        if (!provider && provider.error().kind == ErrorKind::BadConfig)
            co_return fail(provider.error());
    }
    const Result<> mayStart = checkStart(resolve(config));
    if (!mayStart)
        co_return fail(mayStart.error());
    const RunId base = runNameFor(resolution.plan.task, frozen);
    RunId run = base;
    for (int copy = 2;; ++copy) {
        const Result<bool> taken = co_await m_library->has(run);
        if (!taken)
            co_return fail(taken.error());
        if (!*taken && !m_running.contains(run))
            break;
        run = RunId{base.value + QStringLiteral("-%1").arg(copy)};
    }
    const QFuture<Result<PastCalls>> learning = m_treasury->pastCalls();
    const Result<PastCalls> past = co_await learning;
    m_consent.begins(run, frozen);
    Running &running = openSession(run, resolution.plan);
    running.session->start(frozen, m_providers->quotes(resolution.plan));
    m_treasury->runBegins(run, estimated(resolution.plan, past.value_or(PastCalls())));
    attend(run);
    co_return run;
}

/// The configuration as it was given: a frozen one does not tell a default from what a person wrote.
Result<> Engine::checkStart(const Resolution &resolution) const
{
    const qint64 now = m_clock->nowMs();
    const PriceOf priceOf = [this, now](const GeneratorPlan &generator, qint64 tokens) { return m_providers->price(generator, tokens, now); };
    for (const Problem &problem : startProblems(resolution, priceOf, m_treasury->capsInForce())) {
        if (problem.severity == Severity::Error)
            return fail(ErrorKind::BadConfig, englishText(problem));
    }
    return {};
}

Estimate Engine::estimated(const RunPlan &plan, const PastCalls &past) const
{
    const qint64 now = m_clock->nowMs();
    const PriceOf priceOf = [this, now](const GeneratorPlan &generator, qint64 tokens) { return m_providers->price(generator, tokens, now); };
    return estimate(plan, priceOf, past);
}

QFuture<Result<TestReport>> Engine::tryProgram(RunId run, CandidateId candidate, QByteArray input, QStringList agreed)
{
    return onEngine<TestReport>([this, run, candidate, input, agreed] { return tryNow(run, candidate, input, agreed); });
}

Task<Result<TestReport>> Engine::tryNow(RunId run, CandidateId candidate, QByteArray input, QStringList agreed)
{
    if (!m_tester)
        co_return fail(ErrorKind::Sandbox, QStringLiteral("nobody here can run programs"));
    const Result<QList<RunEvent>> log = co_await m_library->events(run, 0, 0);
    if (!log)
        co_return fail(log.error());
    RunConfig config;
    ProgramToTest program;
    for (const RunEvent &event : *log) {
        if (const auto *started = std::get_if<RunStarted>(&event.body))
            config = started->config;
        const auto *born = std::get_if<CandidateBorn>(&event.body);
        if (born && born->candidate.id == candidate) {
            program.candidate = candidate;
            program.text = born->candidate.text;
            program.files = born->candidate.files;
            break;
        }
    }
    if (!program.candidate)
        co_return fail(ErrorKind::Missing, QStringLiteral("the run has no candidate %1").arg(candidate.value));
    const Consent nothing;
    const QList<ConsentItem> asked = itemsOfTests(m_consent.missing(run, config, config, nothing));
    const Result<> allowed = refusalOfMissing(withoutAgreed(asked, agreed));
    if (!allowed)
        co_return fail(allowed.error());
    m_consent.keep(run, asked);
    const RunPlan plan = resolve(config).plan;
    program.testing = plan.testing;
    program.program = plan.program;
    program.recheck = true;
    program.input = input;
    const StopToken never;
    Result<TestReport> report = co_await m_tester->test(std::move(program), never);
    co_return report;
}

Engine::Running &Engine::openSession(const RunId &run, const RunPlan &plan)
{
    auto running = std::make_shared<Running>();
    World world{m_library, m_providers, m_clock, [this, run](const QList<RunEvent> &events) { committed(run, events); }, m_tester, m_treasury->gate()};
    world.rules = rulesFrom(m_library);
    running->session = std::make_unique<Session>(run, plan, world);
    m_running.insert(run, running);
    return *running;
}

Task<> Engine::attend(RunId run)
{
    const std::shared_ptr<Running> running = m_running.value(run);
    co_await runRecipe(running->session.get());
    publish();
    const std::optional<Error> error = running->session->storeError();
    const bool isFinished = running->session->knows().state.finished().has_value();
    m_running.remove(run);
    // Not destroyed here: this may be running inside a turn of it.
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

void Engine::committed(const RunId &run, const QList<RunEvent> &events)
{
    if (const auto running = m_running.value(run))
        running->unpublished.append(events);
    if (!m_publisher->isActive())
        m_publisher->start();
}

void Engine::publish()
{
    for (auto it = m_running.cbegin(); it != m_running.cend(); ++it) {
        const QList<RunEvent> events = std::exchange(it.value()->unpublished, {});
        if (!events.isEmpty())
            Q_EMIT eventsCommitted(it.key(), events);
    }
}

Session *Engine::sessionOf(const RunId &run) const
{
    const auto running = m_running.value(run);
    return running ? running->session.get() : nullptr;
}

QFuture<Result<>> Engine::resume(RunId run, RunConfig overrides, QStringList agreed)
{
    return onEngine<void>([this, run, overrides, agreed] { return resumeNow(run, overrides, agreed); });
}

Task<Result<>> Engine::resumeNow(RunId run, RunConfig overrides, QStringList agreed)
{
    const Result<> free = co_await endSteering(run);
    if (!free)
        co_return fail(free.error());
    if (Session *session = sessionOf(run)) {
        session->resume();
        co_return Result<>();
    }
    const Result<QList<RunEvent>> log = co_await m_library->events(run, 0, 0);
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
    const Result<> allowed = refusalOfMissing(m_consent.missing(run, before, config, consent));
    if (!allowed)
        co_return fail(allowed.error());
    m_consent.goesOn(run, before, config);
    if (changed != RunConfig())
        m_treasury->runChanges(run);
    Running &running = openSession(run, resolution.plan);
    running.session->reopen(*log, changed, m_providers->quotes(resolution.plan));
    attend(run);
    co_return Result<>();
}

QFuture<Result<>> Engine::pause(RunId run)
{
    return withSession(run, [](Session *session) { session->pause(); });
}

QFuture<Result<>> Engine::stop(RunId run)
{
    return withSession(run, [](Session *session) { session->stop(); });
}

QFuture<Result<>> Engine::withSession(RunId run, std::function<void(Session *)> what)
{
    return onEngine<void>([this, run, what = std::move(what)]() -> Task<Result<>> {
        if (Session *session = sessionOf(run))
            what(session);
        return done();
    });
}

QFuture<Result<>> Engine::steer(RunId run, Steering what)
{
    return onEngine<void>([this, run, what] { return steerNow(run, what); });
}

Task<Result<>> Engine::steerNow(RunId run, Steering what)
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
    session->steer(what);
    if (session->isForSteering())
        leaveLater(run);
    co_return Result<>();
}

/// A run nobody works on takes votes and the like without a call being started.
Task<Result<>> Engine::openToSteer(RunId run, Steering what)
{
    const Result<QList<RunEvent>> log = co_await m_library->events(run, 0, 0);
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

/// It goes when nothing was said for a while.
void Engine::leaveLater(const RunId &run)
{
    const std::shared_ptr<Running> running = m_running.value(run);
    const quint64 said = ++running->said;
    QTimer::singleShot(steeringIdle, this, [running, said] {
        if (running->said == said && running->session)
            running->session->leave();
    });
}

Task<Result<>> Engine::endSteering(RunId run)
{
    Session *const session = sessionOf(run);
    if (!session || !session->isForSteering())
        co_return Result<>();
    session->leave();
    while (sessionOf(run))
        co_await QCoro::sleepFor(steeringPoll);
    co_return Result<>();
}

QFuture<Result<>> Engine::pauseAll()
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

QFuture<Result<QList<RunSummary>>> Engine::runs()
{
    return onEngine<QList<RunSummary>>([this] { return listNow(false); });
}

QFuture<Result<QList<RunSummary>>> Engine::trashed()
{
    return onEngine<QList<RunSummary>>([this] { return listNow(true); });
}

Task<Result<QList<RunSummary>>> Engine::listNow(bool trashed)
{
    Result<QList<RunSummary>> all = co_await m_library->runs();
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

QFuture<Result<QList<RunEvent>>> Engine::events(RunId run, quint64 after, int limit)
{
    return m_library->events(std::move(run), after, limit);
}

QFuture<Result<QHash<CandidateId, QString>>> Engine::texts(RunId run, QList<CandidateId> candidates)
{
    return m_library->texts(std::move(run), std::move(candidates));
}

QFuture<Result<QList<Match>>> Engine::matches(RunId run, QList<CandidateId> among)
{
    return m_library->matches(std::move(run), std::move(among));
}

QFuture<Result<CallInspection>> Engine::inspect(RunId run, CallId call)
{
    return onEngine<CallInspection>([this, run, call] { return inspectNow(run, call); });
}

Task<Result<CallInspection>> Engine::inspectNow(RunId run, CallId call)
{
    const Result<QList<RunEvent>> log = co_await m_library->events(run, 0, 0);
    if (!log)
        co_return fail(log.error());
    const QList<RunEvent> events = *log;
    // Named first: GCC 12 destroys a lambda inside a co_await expression twice.
    const QFuture<Result<CallInspection>> future = offThread([events, call] { return inspectCall(events, call); });
    Result<CallInspection> inspection = co_await future;
    co_return inspection;
}

QFuture<Result<QList<ModelInfo>>> Engine::models(GeneratorPlan endpoint)
{
    return onEngine<QList<ModelInfo>>([this, endpoint] { return modelsNow(endpoint); });
}

Task<Result<QList<ModelInfo>>> Engine::modelsNow(GeneratorPlan endpoint)
{
    QList<GeneratorPlan> generators;
    generators.append(endpoint);
    co_await m_connections->prepare(generators);
    const auto provider = m_providers->providerFor(endpoint);
    if (!provider)
        co_return fail(provider.error());
    const StopToken never;
    Result<QList<ModelInfo>> models = co_await (*provider)->models(never);
    co_return models;
}

QFuture<EndpointStep> Engine::checkEndpoint(EndpointProbe probe)
{
    auto promise = std::make_shared<QPromise<EndpointStep>>();
    promise->start();
    const QFuture<EndpointStep> future = promise->future();
    QMetaObject::invokeMethod(this, HandOver([this, promise, probe] { checkNow(promise, probe); }), Qt::QueuedConnection);
    return future;
}

Task<> Engine::checkNow(std::shared_ptr<QPromise<EndpointStep>> promise, EndpointProbe probe)
{
    StopSource stop;
    QFutureWatcher<EndpointStep> canceller;
    connect(&canceller, &QFutureWatcherBase::canceled, &canceller, [stop]() mutable { stop.request_stop(); });
    canceller.setFuture(promise->future());
    std::function<void(EndpointStep)> onStep = [promise](EndpointStep step) { promise->addResult(std::move(step)); };
    QList<GeneratorPlan> generators;
    generators.append(probe.generator);
    co_await m_connections->prepare(generators);
    co_await m_providers->check(probe, onStep, stop.get_token());
    promise->finish();
}

QFuture<Result<ReplayReport>> Engine::replay(RunId run)
{
    return onEngine<ReplayReport>([this, run] { return replayNow(run); });
}

Task<Result<ReplayReport>> Engine::replayNow(RunId run)
{
    const Result<QList<RunEvent>> log = co_await m_library->events(run, 0, 0);
    if (!log)
        co_return fail(log.error());
    const QList<RunEvent> events = *log;
    if (const QString system = importedFrom(events); !system.isEmpty())
        co_return fail(ErrorKind::BadConfig, QStringLiteral("this run was imported from %1, which recorded no replies; only runs that Valda made can be replayed").arg(system));
    const std::shared_ptr<ProviderSource> prices = m_providers;
    const QFuture<Result<ReplayReport>> future = offThread([events, prices] { return replayRun(events, prices); });
    Result<ReplayReport> report = co_await future;
    co_return report;
}

QFuture<Result<>> Engine::setPinned(RunId run, bool pinned) { return m_library->setPinned(std::move(run), pinned); }
QFuture<Result<>> Engine::rename(RunId run, QString name) { return m_library->rename(std::move(run), std::move(name)); }

QFuture<Result<>> Engine::remove(RunId run)
{
    return onEngine<void>([this, run] { return removeNow(run); });
}

Task<Result<>> Engine::removeNow(RunId run)
{
    const Result<> free = co_await endSteering(run);
    if (!free)
        co_return fail(free.error());
    if (sessionOf(run))
        co_return fail(ErrorKind::Store, QStringLiteral("the run is still running; stop it first"));
    const Result<> removed = co_await m_library->remove(run);
    if (!removed)
        co_return fail(removed.error());
    m_consent.forget(run);
    const Result<> taken = m_trash.take(run);
    co_return taken;
}

QFuture<Result<>> Engine::trash(RunId run)
{
    return onEngine<void>([this, run] { return trashNow(run); });
}

Task<Result<>> Engine::trashNow(RunId run)
{
    const Result<> free = co_await endSteering(run);
    if (!free)
        co_return fail(free.error());
    if (sessionOf(run))
        co_return fail(ErrorKind::Store, QStringLiteral("the run is still running; stop it first"));
    const Result<bool> known = co_await m_library->has(run);
    if (!known)
        co_return fail(known.error());
    if (!*known)
        co_return fail(ErrorKind::Missing, run.value);
    const Result<> put = m_trash.put(run, m_clock->nowMs());
    co_return put;
}

QFuture<Result<>> Engine::restore(RunId run)
{
    return onEngine<void>([this, run] { return restoreNow(run); });
}

Task<Result<>> Engine::restoreNow(RunId run)
{
    const Result<> taken = m_trash.take(run);
    co_return taken;
}

/// What has been in the trash for thirty days is removed for good.
Task<> Engine::purge()
{
    const QList<RunId> due = m_trash.due(m_clock->nowMs());
    for (const RunId &run : due) {
        const Result<> removed = co_await removeNow(run);
        const bool isGone = !removed && removed.error().kind == ErrorKind::Missing;
        const Result<> noted = isGone ? m_trash.take(run) : removed;
        if (!noted)
            qCWarning(logRun).noquote() << "a run in the trash was not removed:" << noted.error().detail;
    }
}

QFuture<Result<>> Engine::exportArchive(RunId run, QString path) { return m_library->exportArchive(std::move(run), std::move(path)); }
QFuture<Result<RunId>> Engine::importArchive(QString path) { return m_library->importArchive(std::move(path)); }

Treasury *Engine::treasury() const
{
    return m_treasury;
}

Connections *Engine::connections() const
{
    return m_connections;
}

QFuture<Result<QList<Prior>>> Engine::priors() { return m_library->priors(); }
QFuture<Result<Prior>> Engine::prior(LoopKey key) { return m_library->prior(std::move(key)); }
QFuture<Result<>> Engine::exportPriors(QString path) { return m_library->exportPriors(std::move(path)); }
QFuture<Result<int>> Engine::importPriors(QString path, bool merge) { return m_library->importPriors(std::move(path), merge); }
QFuture<Result<>> Engine::forgetPriors(std::optional<LoopKey> key) { return m_library->forgetPriors(std::move(key)); }

QFuture<Result<RefinementAdvice>> Engine::suggestConfig(LoopKey key)
{
    return onEngine<RefinementAdvice>([this, key] { return suggestNow(key); });
}

Task<Result<RefinementAdvice>> Engine::suggestNow(LoopKey key)
{
    const Result<Prior> prior = co_await m_library->prior(key);
    if (!prior)
        co_return fail(prior.error());
    co_return engine::suggestConfig(*prior);
}

QFuture<Result<QList<EvaluatorTrial>>> Engine::tryEvaluators(RunConfig config, QString text, Consent consent)
{
    return onEngine<QList<EvaluatorTrial>>([this, config, text, consent] { return tryNow(config, text, consent); });
}

Task<Result<QList<EvaluatorTrial>>> Engine::tryNow(RunConfig config, QString text, Consent consent)
{
    const Result<> allowed = refusalOfMissing(m_consent.missingAtStart(config, consent));
    if (!allowed)
        co_return fail(allowed.error());
    const RunPlan plan = resolve(freeze(config)).plan;
    const StopToken never;
    QList<EvaluatorAnswer> answers;
    for (int number = 1; number <= questionsOf(plan.evaluators).size(); ++number) {
        CompletionRequest request = scoringRequest(plan, number, text, 0);
        const auto provider = m_providers->providerFor(request.generator);
        EvaluatorAnswer answer;
        if (provider) {
            const Result<CompletionReply> reply = co_await (*provider)->complete(std::move(request), never);
            if (reply)
                answer.text = reply->text;
            else
                answer.trouble = reply.error().detail;
        } else {
            answer.trouble = provider.error().detail;
        }
        answers.append(answer);
    }
    const QList<EvaluatorPlan> plans = plan.evaluators;
    const QFuture<QList<Assessment>> future = offThread([plans, text, answers] { return assessEach(plans, text, answers); });
    const QList<Assessment> parts = co_await future;
    QList<EvaluatorTrial> trials;
    for (qsizetype i = 0; i < parts.size(); ++i)
        trials.append({plans[i].name, parts[i].score, parts[i].passed, parts[i].deficiencies, parts[i].trouble});
    co_return trials;
}

std::optional<Price> Engine::price(const GeneratorPlan &generator, qint64 promptTokens) const
{
    return m_providers->price(generator, promptTokens, m_clock->nowMs());
}

} // namespace engine
