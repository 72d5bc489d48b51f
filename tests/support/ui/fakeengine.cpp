// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/fakeengine.h"

#include <QPromise>

#include <algorithm>

namespace test {

namespace {

FakeEngine *current = nullptr;

template <typename T>
QFuture<engine::Result<T>> answer(const QString &question, std::function<engine::Result<T>()> work)
{
    current->asked.append(question);
    QPromise<engine::Result<T>> promise;
    promise.start();
    if (current->nextError) {
        promise.addResult(engine::Result<T>(engine::fail(*current->nextError)));
        current->nextError.reset();
    } else {
        promise.addResult(work());
    }
    promise.finish();
    return promise.future();
}

QFuture<engine::Result<QList<engine::ConsentItem>>> consentAnswer()
{
    QPromise<engine::Result<QList<engine::ConsentItem>>> promise;
    promise.start();
    promise.addResult(engine::Result<QList<engine::ConsentItem>>(current->consent));
    promise.finish();
    return promise.future();
}

QFuture<engine::Result<>> done(const QString &question)
{
    return answer<void>(question, [] { return engine::Result<>(); });
}

template <typename F>
QFuture<engine::Result<>> change(const QString &question, const engine::RunId &run, F f)
{
    return answer<void>(question, [run, f]() -> engine::Result<> {
        for (engine::RunSummary &summary : current->runs) {
            if (summary.run == run)
                f(summary);
        }
        return {};
    });
}

} // namespace

FakeEngine::FakeEngine()
{
    Q_ASSERT(!current);
    current = this;
    engine = std::make_unique<engine::Engine>(nullptr, nullptr, nullptr);
}

FakeEngine::~FakeEngine()
{
    engine.reset();
    current = nullptr;
}

} // namespace test

namespace engine {

using test::answer;
using test::change;
using test::current;
using test::done;

struct Engine::Running {
};

Engine::Engine(std::shared_ptr<Library>, std::shared_ptr<ProviderSource>, std::shared_ptr<Clock>, QObject *parent) :
    QObject(parent),
    m_trash(QString()),
    m_treasury(nullptr),
    m_connections(nullptr),
    m_publisher(nullptr)
{
}

Engine::~Engine() = default;

QFuture<Result<QList<ConsentItem>>> Engine::consentFor(RunConfig, RunConfig, RunConfig)
{
    return test::consentAnswer();
}

QFuture<Result<QList<ConsentItem>>> Engine::consentFor(RunId, RunConfig)
{
    return test::consentAnswer();
}

QFuture<Result<RunId>> Engine::start(RunConfig config, Consent consent)
{
    current->started = config;
    current->agreed = consent.digests;
    return answer<RunId>(QStringLiteral("start"), [] { return Result<RunId>(RunId{QStringLiteral("new-run")}); });
}

QFuture<Result<>> Engine::resume(RunId run, RunConfig, QStringList agreed)
{
    current->agreed = agreed;
    return done(QStringLiteral("resume ") + run.value);
}

QFuture<Result<>> Engine::pause(RunId run)
{
    return change(QStringLiteral("pause ") + run.value, run, [](RunSummary &summary) { summary.status = RunStatus::Paused; });
}

QFuture<Result<>> Engine::stop(RunId run)
{
    return change(QStringLiteral("stop ") + run.value, run, [](RunSummary &summary) { summary.status = RunStatus::Finished; });
}

QFuture<Result<>> Engine::steer(RunId run, Steering what)
{
    current->steered.append(std::move(what));
    return done(QStringLiteral("steer ") + run.value);
}

QFuture<Result<>> Engine::pauseAll() { return done(QStringLiteral("pauseAll")); }

QFuture<Result<QList<RunSummary>>> Engine::runs()
{
    return answer<QList<RunSummary>>(QStringLiteral("runs"), [] { return Result<QList<RunSummary>>(current->runs); });
}

QFuture<Result<QList<RunEvent>>> Engine::events(RunId run, quint64 after, int limit)
{
    return answer<QList<RunEvent>>(QStringLiteral("events ") + run.value, [=] {
        QList<RunEvent> found = current->logs.value(run);
        found.removeIf([after](const RunEvent &event) { return event.seq <= after; });
        return Result<QList<RunEvent>>(limit > 0 ? found.mid(0, limit) : found);
    });
}

QFuture<Result<QHash<CandidateId, QString>>> Engine::texts(RunId run, QList<CandidateId> candidates)
{
    using Texts = QHash<CandidateId, QString>;
    return answer<Texts>(QStringLiteral("texts ") + run.value, [=] {
        Texts texts;
        for (const RunEvent &event : current->logs.value(run)) {
            const auto *born = std::get_if<CandidateBorn>(&event.body);
            if (born && (candidates.isEmpty() || candidates.contains(born->candidate.id)))
                texts.insert(born->candidate.id, born->candidate.text);
        }
        return Result<Texts>(texts);
    });
}

QFuture<Result<QList<Match>>> Engine::matches(RunId run, QList<CandidateId> among)
{
    return answer<QList<Match>>(QStringLiteral("matches ") + run.value, [=] {
        QList<Match> found;
        for (const RunEvent &event : current->logs.value(run)) {
            const auto *judged = std::get_if<MatchJudged>(&event.body);
            if (judged && (among.isEmpty() || (among.contains(judged->match.first) && among.contains(judged->match.second))))
                found.append(judged->match);
        }
        return Result<QList<Match>>(found);
    });
}

QFuture<Result<CallInspection>> Engine::inspect(RunId run, CallId)
{
    return answer<CallInspection>(QStringLiteral("inspect ") + run.value, [] { return Result<CallInspection>(CallInspection{}); });
}

QFuture<Result<QList<ModelInfo>>> Engine::models(GeneratorPlan plan)
{
    return answer<QList<ModelInfo>>(QStringLiteral("models"),
        [plan] { return current->models ? current->models(plan) : Result<QList<ModelInfo>>(QList<ModelInfo>()); });
}

QFuture<Result<TestReport>> Engine::tryProgram(RunId, CandidateId, QByteArray, QStringList)
{
    return test::answer<TestReport>(QStringLiteral("tryProgram"), [] { return Result<TestReport>(TestReport()); });
}

QFuture<Result<QList<Prior>>> Engine::priors()
{
    return test::answer<QList<Prior>>(QStringLiteral("priors"), [] { return Result<QList<Prior>>(QList<Prior>()); });
}

QFuture<Result<>> Engine::exportPriors(QString)
{
    return test::done(QStringLiteral("exportPriors"));
}

QFuture<Result<int>> Engine::importPriors(QString, bool)
{
    return test::answer<int>(QStringLiteral("importPriors"), [] { return Result<int>(0); });
}

QFuture<Result<>> Engine::forgetPriors(std::optional<LoopKey>)
{
    return test::done(QStringLiteral("forgetPriors"));
}

QFuture<Result<RefinementAdvice>> Engine::suggestConfig(LoopKey)
{
    return test::answer<RefinementAdvice>(QStringLiteral("suggestConfig"), [] { return Result<RefinementAdvice>(RefinementAdvice()); });
}

QFuture<Result<QList<EvaluatorTrial>>> Engine::tryEvaluators(RunConfig, QString, Consent)
{
    return test::answer<QList<EvaluatorTrial>>(QStringLiteral("tryEvaluators"), [] { return Result<QList<EvaluatorTrial>>(QList<EvaluatorTrial>()); });
}

QFuture<EndpointStep> Engine::checkEndpoint(EndpointProbe probe)
{
    current->asked.append(QStringLiteral("check"));
    current->checked.append(probe);
    QPromise<EndpointStep> promise;
    promise.start();
    for (const EndpointStep &step : current->check ? current->check(probe) : QList<EndpointStep>())
        promise.addResult(step);
    promise.finish();
    return promise.future();
}

QFuture<Result<ReplayReport>> Engine::replay(RunId run)
{
    return answer<ReplayReport>(QStringLiteral("replay ") + run.value, [] { return Result<ReplayReport>(ReplayReport{}); });
}

QFuture<Result<>> Engine::setPinned(RunId run, bool pinned)
{
    return change(QStringLiteral("pin ") + run.value, run, [pinned](RunSummary &summary) { summary.pinned = pinned; });
}

QFuture<Result<>> Engine::rename(RunId run, QString name)
{
    return change(QStringLiteral("rename ") + run.value, run, [name](RunSummary &summary) { summary.name = name; });
}

QFuture<Result<>> Engine::trash(RunId run)
{
    return answer<void>(QStringLiteral("trash ") + run.value, [run]() -> Result<> {
        for (const RunSummary &summary : std::as_const(current->runs)) {
            if (summary.run == run)
                current->trashed.append(summary);
        }
        current->runs.removeIf([&run](const RunSummary &summary) { return summary.run == run; });
        return {};
    });
}

QFuture<Result<>> Engine::restore(RunId run)
{
    return answer<void>(QStringLiteral("restore ") + run.value, [run]() -> Result<> {
        for (const RunSummary &summary : std::as_const(current->trashed)) {
            if (summary.run == run)
                current->runs.append(summary);
        }
        current->trashed.removeIf([&run](const RunSummary &summary) { return summary.run == run; });
        return {};
    });
}

QFuture<Result<QList<RunSummary>>> Engine::trashed()
{
    return answer<QList<RunSummary>>(QStringLiteral("trashed"), [] { return Result<QList<RunSummary>>(current->trashed); });
}

QFuture<Result<>> Engine::remove(RunId run)
{
    return answer<void>(QStringLiteral("remove ") + run.value, [run]() -> Result<> {
        current->runs.removeIf([&run](const RunSummary &summary) { return summary.run == run; });
        current->trashed.removeIf([&run](const RunSummary &summary) { return summary.run == run; });
        return {};
    });
}

QFuture<Result<>> Engine::exportArchive(RunId run, QString) { return done(QStringLiteral("export ") + run.value); }

QFuture<Result<RunId>> Engine::importArchive(QString)
{
    return answer<RunId>(QStringLiteral("import"), [] { return Result<RunId>(RunId{QStringLiteral("imported")}); });
}

Treasury *Engine::treasury() const { return m_treasury; }

Connections *Engine::connections() const { return m_connections; }

std::optional<Price> Engine::price(const GeneratorPlan &plan, qint64) const
{
    return current->price ? current->price(plan) : std::nullopt;
}

} // namespace engine
