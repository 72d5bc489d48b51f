// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/fakeengine.h"

#include "engine/facade/evaluations.h"
#include "engine/facade/keptruns.h"
#include "engine/facade/lessons.h"
#include "engine/facade/models.h"
#include "engine/facade/runlogs.h"
#include "engine/types/events/runevent.h"

#include <QPromise>

#include <algorithm>

namespace test {

namespace {

using namespace engine;

template <typename T>
QFuture<Result<T>> answer(FakeEngine *fake, const QString &question, std::function<Result<T>()> work)
{
    fake->asked.append(question);
    QPromise<Result<T>> promise;
    promise.start();
    if (fake->nextError) {
        promise.addResult(Result<T>(fail(*fake->nextError)));
        fake->nextError.reset();
    } else {
        promise.addResult(work());
    }
    promise.finish();
    return promise.future();
}

QFuture<Result<QList<ConsentItem>>> consentAnswer(FakeEngine *fake)
{
    QPromise<Result<QList<ConsentItem>>> promise;
    promise.start();
    promise.addResult(Result<QList<ConsentItem>>(fake->consent));
    promise.finish();
    return promise.future();
}

QFuture<Result<>> done(FakeEngine *fake, const QString &question)
{
    return answer<void>(fake, question, [] { return Result<>(); });
}

template <typename F>
QFuture<Result<>> change(FakeEngine *fake, const QString &question, const RunId &run, F f)
{
    return answer<void>(fake, question, [fake, run, f]() -> Result<> {
        for (RunSummary &summary : fake->runs) {
            if (summary.run == run)
                f(summary);
        }
        return {};
    });
}

class FakeRuns final : public Runs
{
public:
    explicit FakeRuns(FakeEngine *fake) : m_fake(fake) {}

    QFuture<Result<QList<ConsentItem>>> consentFor(RunConfig, RunConfig, RunConfig) override
    {
        return consentAnswer(m_fake);
    }

    QFuture<Result<QList<ConsentItem>>> consentFor(RunId, RunConfig) override
    {
        return consentAnswer(m_fake);
    }

    QFuture<Result<RunId>> start(RunConfig config, Consent consent) override
    {
        m_fake->started = config;
        m_fake->agreed = consent.digests;
        return answer<RunId>(m_fake, QStringLiteral("start"), [] { return Result<RunId>(RunId{QStringLiteral("new-run")}); });
    }

    QFuture<Result<>> resume(RunId run, RunConfig, QStringList agreed) override
    {
        m_fake->agreed = agreed;
        return done(m_fake, QStringLiteral("resume ") + run.value);
    }

    QFuture<Result<>> pause(RunId run) override
    {
        return change(m_fake, QStringLiteral("pause ") + run.value, run, [](RunSummary &summary) { summary.status = RunStatus::Paused; });
    }

    QFuture<Result<>> stop(RunId run) override
    {
        return change(m_fake, QStringLiteral("stop ") + run.value, run, [](RunSummary &summary) { summary.status = RunStatus::Finished; });
    }

    QFuture<Result<>> steer(RunId run, Steering what) override
    {
        m_fake->steered.append(std::move(what));
        return done(m_fake, QStringLiteral("steer ") + run.value);
    }

    QFuture<Result<MatchId>> vote(RunId run, Vote vote) override
    {
        m_fake->steered.append(Steering(vote));
        return answer<MatchId>(m_fake, QStringLiteral("vote ") + run.value, [this] { return Result<MatchId>(MatchId{quint32(m_fake->steered.size())}); });
    }

    QFuture<Result<>> pauseAll() override { return done(m_fake, QStringLiteral("pauseAll")); }

private:
    FakeEngine *m_fake;
};

class FakeKeptRuns final : public KeptRuns
{
public:
    explicit FakeKeptRuns(FakeEngine *fake) : m_fake(fake) {}

    QFuture<Result<QList<RunSummary>>> list() override
    {
        return answer<QList<RunSummary>>(m_fake, QStringLiteral("runs"), [this] { return Result<QList<RunSummary>>(m_fake->runs); });
    }

    QFuture<Result<>> setPinned(RunId run, bool pinned) override
    {
        return change(m_fake, QStringLiteral("pin ") + run.value, run, [pinned](RunSummary &summary) { summary.pinned = pinned; });
    }

    QFuture<Result<>> rename(RunId run, QString name) override
    {
        return change(m_fake, QStringLiteral("rename ") + run.value, run, [name](RunSummary &summary) { summary.name = name; });
    }

    QFuture<Result<>> trash(RunId run) override
    {
        return answer<void>(m_fake, QStringLiteral("trash ") + run.value, [this, run]() -> Result<> {
            for (const RunSummary &summary : std::as_const(m_fake->runs)) {
                if (summary.run == run)
                    m_fake->trashed.append(summary);
            }
            m_fake->runs.removeIf([&run](const RunSummary &summary) { return summary.run == run; });
            return {};
        });
    }

    QFuture<Result<>> restore(RunId run) override
    {
        return answer<void>(m_fake, QStringLiteral("restore ") + run.value, [this, run]() -> Result<> {
            for (const RunSummary &summary : std::as_const(m_fake->trashed)) {
                if (summary.run == run)
                    m_fake->runs.append(summary);
            }
            m_fake->trashed.removeIf([&run](const RunSummary &summary) { return summary.run == run; });
            return {};
        });
    }

    QFuture<Result<QList<RunSummary>>> trashed() override
    {
        return answer<QList<RunSummary>>(m_fake, QStringLiteral("trashed"), [this] { return Result<QList<RunSummary>>(m_fake->trashed); });
    }

    QFuture<Result<>> remove(RunId run) override
    {
        return answer<void>(m_fake, QStringLiteral("remove ") + run.value, [this, run]() -> Result<> {
            m_fake->runs.removeIf([&run](const RunSummary &summary) { return summary.run == run; });
            m_fake->trashed.removeIf([&run](const RunSummary &summary) { return summary.run == run; });
            return {};
        });
    }

    QFuture<Result<>> exportArchive(RunId run, QString) override { return done(m_fake, QStringLiteral("export ") + run.value); }

    QFuture<Result<RunId>> importArchive(QString) override
    {
        return answer<RunId>(m_fake, QStringLiteral("import"), [] { return Result<RunId>(RunId{QStringLiteral("imported")}); });
    }

private:
    FakeEngine *m_fake;
};

class FakeLogs final : public RunLogs
{
public:
    explicit FakeLogs(FakeEngine *fake) : m_fake(fake) {}

    QFuture<Result<QList<RunEvent>>> events(RunId run, quint64 after, int limit) override
    {
        return answer<QList<RunEvent>>(m_fake, QStringLiteral("events ") + run.value, [=, this] {
            QList<RunEvent> found = m_fake->logs.value(run);
            found.removeIf([after](const RunEvent &event) { return event.seq <= after; });
            return Result<QList<RunEvent>>(limit > 0 ? found.mid(0, limit) : found);
        });
    }

    QFuture<Result<QHash<CandidateId, Parts>>> contents(RunId run, QList<CandidateId> candidates) override
    {
        using Texts = QHash<CandidateId, Parts>;
        return answer<Texts>(m_fake, QStringLiteral("texts ") + run.value, [=, this] {
            Texts texts;
            for (const RunEvent &event : m_fake->logs.value(run)) {
                const auto *born = std::get_if<CandidateBorn>(&event.body);
                if (born && (candidates.isEmpty() || candidates.contains(born->candidate.id)))
                    texts.insert(born->candidate.id, born->candidate.parts);
            }
            return Result<Texts>(texts);
        });
    }

    QFuture<Result<QList<Match>>> matches(RunId run, QList<CandidateId> among) override
    {
        return answer<QList<Match>>(m_fake, QStringLiteral("matches ") + run.value, [=, this] {
            QList<Match> found;
            for (const RunEvent &event : m_fake->logs.value(run)) {
                const auto *judged = std::get_if<MatchJudged>(&event.body);
                if (judged && (among.isEmpty() || (among.contains(judged->match.first) && among.contains(judged->match.second))))
                    found.append(judged->match);
            }
            return Result<QList<Match>>(found);
        });
    }

    QFuture<Result<CallInspection>> inspect(RunId run, CallId) override
    {
        return answer<CallInspection>(m_fake, QStringLiteral("inspect ") + run.value, [] { return Result<CallInspection>(CallInspection{}); });
    }

    QFuture<Result<ReplayReport>> replay(RunId run) override
    {
        return answer<ReplayReport>(m_fake, QStringLiteral("replay ") + run.value, [] { return Result<ReplayReport>(ReplayReport{}); });
    }

private:
    FakeEngine *m_fake;
};

class FakeModels final : public Models
{
public:
    explicit FakeModels(FakeEngine *fake) : m_fake(fake) {}

    QFuture<Result<QList<ModelInfo>>> list(GeneratorPlan plan) override
    {
        return answer<QList<ModelInfo>>(m_fake, QStringLiteral("models"),
            [this, plan] { return m_fake->models ? m_fake->models(plan) : Result<QList<ModelInfo>>(QList<ModelInfo>()); });
    }

    QFuture<EndpointStep> check(EndpointProbe probe) override
    {
        m_fake->asked.append(QStringLiteral("check"));
        m_fake->checked.append(probe);
        QPromise<EndpointStep> promise;
        promise.start();
        for (const EndpointStep &step : m_fake->check ? m_fake->check(probe) : QList<EndpointStep>())
            promise.addResult(step);
        promise.finish();
        return promise.future();
    }

    std::optional<Price> price(const GeneratorPlan &plan, qint64) const override
    {
        return m_fake->price ? m_fake->price(plan) : std::nullopt;
    }

private:
    FakeEngine *m_fake;
};

class FakeEvaluations final : public Evaluations
{
public:
    explicit FakeEvaluations(FakeEngine *fake) : m_fake(fake) {}

    QFuture<Result<TestReport>> tryProgram(RunId, CandidateId, QByteArray, QStringList) override
    {
        return answer<TestReport>(m_fake, QStringLiteral("tryProgram"), [] { return Result<TestReport>(TestReport()); });
    }

    QFuture<Result<QList<EvaluatorTrial>>> tryEvaluators(RunConfig, QString, Consent) override
    {
        return answer<QList<EvaluatorTrial>>(m_fake, QStringLiteral("tryEvaluators"), [] { return Result<QList<EvaluatorTrial>>(QList<EvaluatorTrial>()); });
    }

private:
    FakeEngine *m_fake;
};

class FakeLessons final : public Lessons
{
public:
    explicit FakeLessons(FakeEngine *fake) : m_fake(fake) {}

    QFuture<Result<QList<Prior>>> priors() override
    {
        return answer<QList<Prior>>(m_fake, QStringLiteral("priors"), [] { return Result<QList<Prior>>(QList<Prior>()); });
    }

    QFuture<Result<Prior>> prior(LoopKey) override
    {
        return answer<Prior>(m_fake, QStringLiteral("prior"), [] { return Result<Prior>(Prior()); });
    }

    QFuture<Result<>> exportPriors(QString) override
    {
        return done(m_fake, QStringLiteral("exportPriors"));
    }

    QFuture<Result<int>> importPriors(QString, bool) override
    {
        return answer<int>(m_fake, QStringLiteral("importPriors"), [] { return Result<int>(0); });
    }

    QFuture<Result<>> forgetPriors(std::optional<LoopKey>) override
    {
        return done(m_fake, QStringLiteral("forgetPriors"));
    }

    QFuture<Result<RefinementAdvice>> suggestConfig(LoopKey) override
    {
        return answer<RefinementAdvice>(m_fake, QStringLiteral("suggestConfig"), [] { return Result<RefinementAdvice>(RefinementAdvice()); });
    }

private:
    FakeEngine *m_fake;
};

class Facade final : public Engine
{
public:
    explicit Facade(FakeEngine *fake) : m_runs(fake), m_keptRuns(fake), m_logs(fake), m_models(fake), m_evaluations(fake), m_lessons(fake) {}

    Runs *runs() const override { return &m_runs; }
    KeptRuns *keptRuns() const override { return &m_keptRuns; }
    RunLogs *logs() const override { return &m_logs; }
    Models *models() const override { return &m_models; }
    Evaluations *evaluations() const override { return &m_evaluations; }
    Lessons *lessons() const override { return &m_lessons; }
    Treasury *treasury() const override { return nullptr; }
    Connections *connections() const override { return nullptr; }

private:
    mutable FakeRuns m_runs;
    mutable FakeKeptRuns m_keptRuns;
    mutable FakeLogs m_logs;
    mutable FakeModels m_models;
    mutable FakeEvaluations m_evaluations;
    mutable FakeLessons m_lessons;
};

} // namespace

FakeEngine::FakeEngine() : engine(std::make_unique<Facade>(this)) {}

FakeEngine::~FakeEngine() = default;

} // namespace test
