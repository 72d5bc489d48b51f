// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole refine runs in virtual time: the contract of loops in refine.md.

#include "engine/config/fields/edit.h"
#include "engine/config/fields/presets.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "engine/providers/offline/offlineprovider.h"
#include "engine/recipes/inspect.h"
#include "engine/recipes/replay.h"
#include "engine/session/knowledge.h"
#include "engine/session/loops.h"
#include "engine/session/population.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/state/standing.h"
#include "tests/walk/simulation.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

/// A refine configuration with a scripted judge; `more` is added to `refinement`.
QByteArray judged(const QByteArray &more = {}, const QByteArray &threshold = "0.0")
{
    return "recipe: refine\ntask: write\nseed: 3\ngenerator: {provider: openai, model: m}\nrefinement: {" + more
        + "}\nevaluators: [{kind: threshold, name: vivid, scorer: {judge: vivid}, threshold: " + threshold + "}]\n";
}

QByteArray profile(const QByteArray &more = {})
{
    return "recipe: refine\ntask: write JSON\nseed: 3\ngenerator: {provider: openai, model: m}\nrefinement: {" + more
        + "}\nevaluators: [{kind: json, required: [name, age, email], types: {age: integer, name: string}}]\n";
}

/// Drafts are "draft 1", "draft 2" …; the judge gives them these scores. A negative score is an unreadable reply.
Script scored(const QList<double> &scores, qint64 latencyMs = 100)
{
    return [scores, latencyMs](const CompletionRequest &request, int n) {
        if (request.step != Step::Scoring)
            return says(QStringLiteral("draft %1").arg(n), latencyMs);
        const int draft = request.texts.value(0).section(u' ', 1).toInt();
        const double score = scores.value((draft - 1) / 2, scores.constLast());
        if (score < 0)
            return says(s("hm"), latencyMs);
        return says(QStringLiteral("{\"issues\": [\"more\"], \"scores\": {\"vivid\": %1}}").arg(1 + 4 * score, 0, 'g', 17), latencyMs);
    };
}

Script replies(const QStringList &texts, qint64 latencyMs = 100)
{
    return [texts, latencyMs](const CompletionRequest &, int n) { return says(texts.value(n - 1, texts.constLast()), latencyMs); };
}

LoopResult resultOf(const Simulation &simulation)
{
    for (const RunEvent &event : simulation.log()) {
        if (const auto *loop = std::get_if<LoopFinished>(&event.body))
            return loop->result;
    }
    return {};
}

QList<Iteration> iterationsOf(const Simulation &simulation)
{
    QList<Iteration> iterations;
    for (const RunEvent &event : simulation.log()) {
        if (const auto *done = std::get_if<IterationFinished>(&event.body))
            iterations.append(done->iteration);
    }
    return iterations;
}

void verifyReplay(const Simulation &simulation)
{
    const Result<ReplayReport> report = replayRun(simulation.log(), simulation.source());
    QVERIFY(report);
    QVERIFY2(!report->differsAt, qPrintable(report->expected + u'\n' + report->actual + u'\n' + simulation.story()));
}

/// The built-in generator for all plans.
class OfflineSource final : public ProviderSource
{
public:
    explicit OfflineSource(std::shared_ptr<Clock> clock) : m_provider(makeOfflineProvider(std::move(clock))) { }
    Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &) override { return m_provider; }
    std::optional<Price> price(const GeneratorPlan &, qint64, qint64) const override { return Price{}; }

private:
    std::shared_ptr<Provider> m_provider;
};

bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

} // namespace

class TestRefineWalk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workedExample()
    {
        Simulation run(profile(), replies({s("not json"), s(R"({"name": "Alice"})"), s(R"({"name": "Alice", "age": 30, "email": "alice@example.com"})")}));
        run.start();
        run.run();
        QVERIFY2(run.ended(), qPrintable(run.story()));
        const LoopResult result = resultOf(run);
        QCOMPARE(result.iterations, 3);
        QCOMPARE(result.scores.size(), 3);
        QVERIFY(near(result.scores[0], 0) && std::abs(result.scores[1] - 0.7333) < 0.0001 && near(result.scores[2], 1));
        QCOMPARE(toName(result.reason), s("quality_threshold"));
        QVERIFY(result.converged);
        QCOMPARE(run.state().finished()->reason, EndReason::Refined);
        QCOMPARE(run.state().finished()->best, (CandidateId{3}));
        QCOMPARE(Standing::best(run.state()), (CandidateId{3}));
        verifyReplay(run);
    }

    void exits_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QList<double>>("scores");
        QTest::addColumn<int>("iterations");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("best");
        QTest::newRow("first is good enough") << QByteArray() << QList<double>{0.9} << 1 << s("quality_threshold") << 0;
        QTest::newRow("rises to the threshold") << QByteArray("qualityThreshold: 0.8") << QList<double>{.3, .5, .7, .85} << 4 << s("quality_threshold") << 3;
        QTest::newRow("used up") << QByteArray("maxIterations: 3") << QList<double>{.3, .5, .7, .85} << 3 << s("max_iterations") << 2;
        QTest::newRow("smallest number first") << QByteArray("minIterations: 3") << QList<double>{.9, .95, .97} << 3 << s("quality_threshold") << 2;
        QTest::newRow("plateau") << QByteArray() << QList<double>{.5, .505, .509, .9} << 3 << s("convergence") << 2;
        QTest::newRow("a change of just delta goes on") << QByteArray("convergenceDelta: 0.25") << QList<double>{.25, .5, .75, .9} << 4 << s("quality_threshold") << 3;
        QTest::newRow("best is kept") << QByteArray("maxIterations: 3") << QList<double>{.3, .7, .5} << 3 << s("max_iterations") << 1;
        QTest::newRow("first of equals stays") << QByteArray("maxIterations: 3, convergenceDelta: 0") << QList<double>{.7, .3, .7} << 3 << s("max_iterations") << 0;
        QTest::newRow("last when the best is not kept") << QByteArray("maxIterations: 3, keepBest: false") << QList<double>{.3, .7, .5} << 3 << s("max_iterations") << 2;
        QTest::newRow("no verdict is no number") << QByteArray("maxIterations: 3") << QList<double>{.3, -1, .5} << 3 << s("max_iterations") << 2;
        QTest::newRow("never a verdict") << QByteArray("maxIterations: 2") << QList<double>{-1, -1} << 2 << s("max_iterations") << 0;
    }
    void exits()
    {
        QFETCH(QByteArray, plan);
        QFETCH(QList<double>, scores);
        QFETCH(int, iterations);
        QFETCH(QString, reason);
        QFETCH(int, best);
        Simulation run(judged(plan), scored(scores));
        run.start();
        run.run();
        QVERIFY2(run.ended(), qPrintable(run.story()));
        const LoopResult result = resultOf(run);
        QVERIFY2(result.iterations == iterations, qPrintable(run.story()));
        QCOMPARE(toName(result.reason), reason);
        QCOMPARE(result.best, best);
        QVERIFY(result.scores.size() <= iterations);
        QCOMPARE(iterationsOf(run).size(), iterations);
        verifyReplay(run);
    }

    void notPassedIsNotGoodEnough()
    {
        Simulation run(judged("maxIterations: 2", "0.95"), scored({0.9, 0.92}));
        run.start();
        run.run();
        QCOMPARE(toName(resultOf(run).reason), s("max_iterations"));
        QVERIFY(resultOf(run).converged); // best ≥ threshold nevertheless
    }

    void identicalDraftEnds()
    {
        Simulation run(profile(), replies({s(R"({"name": "A"})"), s(R"({"name": "A"})"), s("{}")}));
        run.start();
        run.run();
        const LoopResult result = resultOf(run);
        QCOMPARE(toName(result.reason), s("convergence"));
        QCOMPARE(result.iterations, 2);
        QVERIFY(iterationsOf(run)[1].repeated);
        QCOMPARE(run.state().candidates().size(), 1);
        verifyReplay(run);
    }

    void emptyRepliesGoOn()
    {
        Simulation run(profile("maxIterations: 3"), replies({s(""), s("{}"), s(R"({"name": "A", "age": 1, "email": "e"})")}));
        run.start();
        run.run();
        QCOMPARE(resultOf(run).iterations, 3);
        QVERIFY(!iterationsOf(run)[0].score);
        QVERIFY(iterationsOf(run)[0].trouble.contains(s("empty")));
        QCOMPARE(toName(resultOf(run).reason), s("quality_threshold"));
        verifyReplay(run);
    }

    void callsAreCutAtTheLimit()
    {
        Simulation run(profile("timeoutSeconds: 1"), replies({s("{}"), s("[]"), s("null")}, 400));
        run.start();
        run.run();
        QVERIFY2(run.ended(), qPrintable(run.story()));
        const LoopResult result = resultOf(run);
        QCOMPARE(toName(result.reason), s("timeout"));
        QCOMPARE(result.iterations, 2); // the finished iterations are kept
        QCOMPARE(run.state().finished()->best, (CandidateId{1}));
        QVERIFY(run.log().constLast().atMs <= 1100);
        verifyReplay(run);
    }

    void whatHadArrivedIsKept_data()
    {
        QTest::addColumn<bool>("keepBest");
        QTest::newRow("best") << true;
        QTest::newRow("last") << false; // a cut draft is not returned as the last one either
    }
    void whatHadArrivedIsKept()
    {
        QFETCH(bool, keepBest);
        Simulation run(profile(keepBest ? "timeoutSeconds: 1" : "timeoutSeconds: 1, keepBest: false"), [](const CompletionRequest &, int n) {
            ScriptedAnswer answer = says(n == 1 ? s("{}") : s("never"), n == 1 ? 100 : 60'000);
            answer.soFar = n == 1 ? QString() : s("{\"name\": \"Al");
            return answer;
        });
        run.start();
        run.run();
        QVERIFY2(run.ended(), qPrintable(run.story()));
        const LoopResult result = resultOf(run);
        QCOMPARE(toName(result.reason), s("timeout"));
        QCOMPARE(result.iterations, 2);
        QCOMPARE(result.best, 0); // the cut draft is stored, but it is not the best
        const Iteration cut = iterationsOf(run).constLast();
        QVERIFY(cut.cut && !cut.score && !cut.passed);
        QCOMPARE(run.state().candidates().size(), 2);
        QCOMPARE(run.session()->knows().population.text(cut.candidate), s("{\"name\": \"Al"));
        QCOMPARE(run.state().finished()->best, (CandidateId{1}));
        QVERIFY(run.log().constLast().atMs <= 1100);
        verifyReplay(run);
    }

    void aPieceIsBetterThanNothing()
    {
        Simulation run(profile("timeoutSeconds: 1"), [](const CompletionRequest &, int) {
            ScriptedAnswer answer = says(s("never"), 60'000);
            answer.soFar = s("{\"name\"");
            return answer;
        });
        run.start();
        run.run();
        QCOMPARE(toName(resultOf(run).reason), s("timeout"));
        QCOMPARE(run.state().finished()->best, (CandidateId{1}));
        QVERIFY(!resultOf(run).converged && !resultOf(run).bestScore);
        QVERIFY(resultOf(run).scores.isEmpty()); // gives no data for priors
        verifyReplay(run);
    }

    void evaluatorsThatFail_data()
    {
        QTest::addColumn<QString>("output"); // output of the program for the second draft; null: the program fails
        QTest::addColumn<QString>("trouble");
        QTest::newRow("throws") << QString() << s("score.py exited with 1: ValueError");
        QTest::newRow("NaN") << s("NaN") << s("the program printed no JSON object with a score");
        QTest::newRow("NaN in JSON") << s("{\"score\": NaN}") << s("the program printed no JSON object with a score");
        QTest::newRow("infinite") << s("{\"score\": 1e999}") << s("the program printed no JSON object with a score");
        QTest::newRow("no JSON") << s("fine!") << s("the program printed no JSON object with a score");
    }
    void evaluatorsThatFail()
    {
        QFETCH(QString, output);
        QFETCH(QString, trouble);
        const QByteArray yaml = "recipe: refine\ntask: write\nseed: 3\ngenerator: {provider: openai, model: m}\n"
                                "evaluators: [{kind: command, name: quality, command: [./score.py]}]\n";
        int scored = 0;
        Simulation run(yaml, [&](const CompletionRequest &request, int n) {
            if (request.step != Step::Scoring)
                return says(QStringLiteral("draft %1").arg(n));
            if (++scored != 2)
                return says(scored == 1 ? s("{\"score\": 0.4, \"deficiencies\": [\"dull\"]}") : s("{\"score\": 0.9}"));
            return output.isNull() ? failsWith(ErrorKind::BadReply, trouble) : says(output);
        });
        run.start();
        run.run();
        QVERIFY2(run.ended(), qPrintable(run.story()));
        const QList<Iteration> iterations = iterationsOf(run);
        QCOMPARE(iterations.size(), 3);
        QVERIFY(!iterations[1].score && !iterations[1].passed);
        QVERIFY2(iterations[1].trouble.contains(trouble), qPrintable(iterations[1].trouble));
        QCOMPARE(resultOf(run).scores, (QList<double>{0.4, 0.9}));
        QCOMPARE(toName(resultOf(run).reason), s("quality_threshold"));
        QCOMPARE(resultOf(run).best, 2);
        verifyReplay(run);
    }

    void anEvaluatorThatTakesTooLongIsCut()
    {
        const QByteArray yaml = "recipe: refine\ntask: write\nseed: 3\ngenerator: {provider: openai, model: m}\nrefinement: {maxIterations: 2, timeoutSeconds: 20}\n"
                                "evaluators: [{kind: command, name: quality, command: [./score.py], timeoutSeconds: 2}]\n";
        Simulation run(yaml, [](const CompletionRequest &request, int n) {
            if (request.step != Step::Scoring)
                return says(QStringLiteral("draft %1").arg(n));
            return failsWith(ErrorKind::Timeout, s("score.py was not finished within 2 s"), 2000);
        });
        run.start();
        run.run();
        QVERIFY2(run.ended(), qPrintable(run.story()));
        QCOMPARE(iterationsOf(run).size(), 2); // both without a score; the loop continues after the first
        for (const Iteration &iteration : iterationsOf(run))
            QVERIFY(!iteration.score && iteration.trouble.contains(s("not finished within 2 s")));
        QCOMPARE(toName(resultOf(run).reason), s("max_iterations"));
        QCOMPARE(run.state().finished()->best, (CandidateId{1}));
        verifyReplay(run);
    }

    void evaluatorsAreCutToo()
    {
        Simulation run(judged("timeoutSeconds: 1"), [](const CompletionRequest &request, int) {
            return request.step == Step::Scoring ? says(s("late"), 60'000) : says(s("draft"), 100);
        });
        run.start();
        run.run();
        QCOMPARE(toName(resultOf(run).reason), s("timeout"));
        QVERIFY(run.log().constLast().atMs <= 1100);
        QCOMPARE(run.state().candidates().size(), 1);
        QVERIFY(!run.state().candidates().constFirst().score);
        verifyReplay(run);
    }

    void deafProvidersAreCutAllTheSame()
    {
        Simulation run(profile("timeoutSeconds: 1"), [](const CompletionRequest &, int) { return says(s("{}"), 100'000'000); });
        run.start();
        run.run(2000);
        QVERIFY(run.ended());
        QCOMPARE(toName(resultOf(run).reason), s("timeout"));
        QCOMPARE(run.state().totals().inFlight, 0);
    }

    void budgetEnds()
    {
        Simulation run("budget: {calls: 2}\n" + profile(), replies({s("{}"), s("[]"), s("null")}));
        run.start();
        run.run();
        QCOMPARE(toName(resultOf(run).reason), s("budget"));
        QCOMPARE(run.state().finished()->reason, EndReason::Calls);
        QVERIFY(run.state().finished()->best);
        verifyReplay(run);
    }

    void pausesAndGoesOn()
    {
        Simulation run(judged(), scored({.3, .5, .7, .85}));
        run.start();
        run.run(250);
        run.session()->pause();
        run.run();
        QVERIFY(run.ended());
        QCOMPARE(run.state().status(), RunStatus::Paused);
        const auto before = iterationsOf(run).size();
        QVERIFY(before >= 1 && before < 4);
        run.reopen();
        run.run();
        QVERIFY2(run.ended(), qPrintable(run.story()));
        QCOMPARE(resultOf(run).iterations, 4);
        QCOMPARE(run.state().candidates().size(), 4);
        verifyReplay(run);
    }

    void survivesAKillAnywhere()
    {
        Simulation whole(judged(), scored({.3, .5, .7, .85}));
        whole.start();
        whole.run();
        const qint64 end = whole.log().constLast().atMs;
        for (qint64 at = 0; at < end; at += 50) {
            Simulation run(judged(), scored({.3, .5, .7, .85}));
            run.start();
            run.run(at);
            run.reopen();
            run.run();
            QVERIFY2(run.ended(), qPrintable(run.story()));
            const LoopResult result = resultOf(run);
            QVERIFY2(result.reason == LoopEnd::QualityThreshold, qPrintable(QStringLiteral("killed at %1\n").arg(at) + run.story()));
            verifyReplay(run);
        }
    }

    void stopKeepsTheBest()
    {
        Simulation run(judged(), scored({.3, .5, .7, .85}));
        run.start();
        run.run(450);
        run.session()->stop();
        run.run();
        QVERIFY(run.ended());
        QCOMPARE(run.state().finished()->reason, EndReason::Stopped);
        QCOMPARE(toName(resultOf(run).reason), s("stopped"));
        QVERIFY(run.state().finished()->best);
        verifyReplay(run);
    }

    void deadKeyEndsAtOnce()
    {
        Simulation run(profile(), [](const CompletionRequest &, int) { return failsWith(ErrorKind::Auth, s("the key is refused")); });
        run.start();
        run.run();
        QVERIFY(run.ended());
        QCOMPARE(run.state().finished()->reason, EndReason::NoProvider);
        QCOMPARE(resultOf(run).detail, s("the key is refused"));
        QCOMPARE(run.requests(), 1);
    }

    void promptsCarryTheIssues()
    {
        QString prompt;
        Simulation run(profile(), [&prompt](const CompletionRequest &request, int n) {
            if (n == 2)
                prompt = request.prompt;
            return says(n == 1 ? s(R"({"name": "Alice"})") : s(R"({"name": "A", "age": 1, "email": "e"})"));
        });
        run.start();
        run.run();
        QVERIFY2(prompt.contains(s("write JSON")) && prompt.contains(s(R"({"name": "Alice"})")) && prompt.contains(s("0.733")), qPrintable(prompt));
        QVERIFY(prompt.contains(s("- the field \"age\" is missing\n- the field \"email\" is missing")));
        QVERIFY(prompt.contains(s("Address all of the issues")));
        const Result<CallInspection> inspected = inspectCall(run.log(), {2});
        QVERIFY(inspected);
        QCOMPARE(inspected->prompt, prompt);
    }

    void evidenceIsAnEventPerIteration()
    {
        Simulation run(judged("qualityThreshold: 0.99, maxIterations: 4"), scored({.3, .5, .7, .8}));
        run.start();
        run.run();
        const QList<Iteration> iterations = iterationsOf(run);
        QCOMPARE(iterations.size(), 4);
        for (const Iteration &iteration : iterations) {
            QCOMPARE(iteration.evidence.price, 0.02);
            QVERIFY(iteration.evidence.best >= iteration.evidence.filtered);
        }
        QVERIFY(iterations[0].evidence.gain > 0 && iterations[0].evidence.value > 0);
        QVERIFY(iterations[0].evidence.probability > iterations[2].evidence.probability);
    }

    void theLearnedRuleLeavesEarly()
    {
        Simulation run(judged("adaptive: learned, maxIterations: 10, qualityThreshold: 1.0, convergenceDelta: 0, price: 0.5"),
            scored({.3, .31, .32, .33, .34, .35, .36, .37, .38, .39}));
        run.start();
        run.run();
        QCOMPARE(toName(resultOf(run).reason), s("bayesian_exit"));
        QVERIFY(resultOf(run).iterations <= 3); // at most one iteration against the rule
        QVERIFY(resultOf(run).noise.has_value()); // the first output was scored twice
        verifyReplay(run);
    }

    void evolveRefinesBeforeRanking()
    {
        const QByteArray yaml = "task: write\nseed: 5\ngenerator: {provider: openai, model: m}\nseeding: {count: 3}\nstop: {candidates: 8}\n"
                                "evaluation: {matchesPerCandidate: 2}\nrefinement: {share: 1, maxIterations: 4, qualityThreshold: 1}\n"
                                "evaluators: [{kind: length, minWords: 5}]\n";
        Simulation run(yaml, [](const CompletionRequest &request, int n) {
            if (request.step == Step::Refinement)
                return says(request.texts.value(0) + QStringLiteral(" more%1 words%1").arg(n));
            return request.step == Step::Evaluation ? plainStory(request, n) : says(QStringLiteral("text%1").arg(n));
        });
        run.start();
        run.run();
        QVERIFY2(run.ended(), qPrintable(run.story()));
        const RunState state = run.state();
        QCOMPARE(state.candidates().size(), 8);
        for (const CandidateState &candidate : state.candidates()) {
            QCOMPARE(candidate.score, std::optional(1.0));
            QVERIFY(candidate.words >= 5);
        }
        verifyReplay(run);
    }

    void evolveTakesUpLoopsAfterAKill()
    {
        const QByteArray yaml = "task: write\nseed: 5\ngenerator: {provider: openai, model: m}\nseeding: {count: 3}\nstop: {candidates: 5}\nconcurrency: 2\n"
                                "evaluation: {matchesPerCandidate: 1}\nrefinement: {share: 1, maxIterations: 4, qualityThreshold: 1}\n"
                                "evaluators: [{kind: length, minWords: 5}]\n";
        const Script script = [](const CompletionRequest &request, int n) {
            if (request.step == Step::Refinement)
                return says(request.texts.value(0) + QStringLiteral(" more%1 words%1").arg(n));
            return request.step == Step::Evaluation ? plainStory(request, n) : says(QStringLiteral("text%1").arg(n));
        };
        for (const qint64 at : {50, 150, 250, 350}) {
            Simulation run(yaml, script);
            run.start();
            run.run(at);
            run.reopen();
            run.run();
            QVERIFY2(run.ended(), qPrintable(run.story()));
            const RunState state = run.state();
            QCOMPARE(state.candidates().size(), 5);
            for (const CandidateState &candidate : state.candidates())
                QVERIFY(candidate.words >= 5);
            verifyReplay(run);
        }
    }

    void samplesAreRepairedOffline_data()
    {
        QTest::addColumn<QString>("id");
        for (const Preset &preset : presets()) {
            if (valueAt(preset.config, s("recipe")).toString() == u"refine")
                QTest::newRow(qPrintable(preset.id)) << preset.id;
        }
    }
    void samplesAreRepairedOffline()
    {
        QFETCH(QString, id);
        for (const Preset &preset : presets()) {
            if (preset.id != id)
                continue;
            for (int seed = 1; seed <= 20; ++seed) {
                const RunConfig config = freeze(withValue(preset.config, s("seed"), qint64(seed)));
                const auto clock = std::make_shared<VirtualClock>(0);
                const auto store = std::make_shared<MemoryEventStore>();
                const World world{store, std::make_shared<OfflineSource>(clock), clock, [](const QList<RunEvent> &) { }, {}};
                Session session(RunId{id}, resolve(config).plan, world);
                session.start(config);
                const Task<> root = runRecipe(&session);
                while (!root.isReady() && clock->ringNext()) { }
                QVERIFY(root.isReady());
                const auto &result = session.knows().loops.result();
                QVERIFY(result);
                const QString last = session.knows().population.text(result->bestCandidate);
                QVERIFY2(result->reason == LoopEnd::QualityThreshold, qPrintable(QStringLiteral("seed %1: %2\n%3").arg(seed).arg(toName(result->reason), last)));
                QVERIFY(result->bestScore && *result->bestScore > 0.9);
                QVERIFY2(result->iterations > 1 || result->scores.constFirst() == 1.0, qPrintable(last));
            }
        }
    }

    void badPlansAreRefused_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("no iterations") << profile("maxIterations: 0");
        QTest::newRow("negative") << profile("maxIterations: -1");
        QTest::newRow("least above most") << profile("maxIterations: 2, minIterations: 3");
        QTest::newRow("no time") << profile("timeoutSeconds: 0");
        QTest::newRow("empty composite") << QByteArray("recipe: refine\ntask: t\nevaluators: [{kind: composite, children: []}]\n");
        QTest::newRow("no scorer") << QByteArray("recipe: refine\ntask: t\nevaluators: [{kind: threshold}]\n");
        QTest::newRow("two scorers") << QByteArray("recipe: refine\ntask: t\nevaluators: [{kind: threshold, scorer: {judge: a, formula: words}}]\n");
        QTest::newRow("no formula") << QByteArray("recipe: refine\ntask: t\nevaluators: [{kind: threshold, scorer: {formula: 1 +}}]\n");
        QTest::newRow("unknown type") << QByteArray("recipe: refine\ntask: t\nevaluators: [{kind: json, types: {a: whole}}]\n");
    }
    void badPlansAreRefused()
    {
        QFETCH(QByteArray, yaml);
        QVERIFY(!resolve(parseConfig(yaml)).ok());
    }

    void configurationsReadBack()
    {
        const QByteArray yaml = "recipe: refine\ntask: t\nevaluators:\n"
                                "- {kind: composite, children: [{weight: 3, kind: length, maxWords: 9}, {weight: 1, kind: regex, required: [x]}]}\n"
                                "- {kind: jsonSchema, schema: {type: object}}\n- {kind: threshold, scorer: {formula: \"words / 10\"}, threshold: 0.7}\n"
                                "- {kind: judge, rubric: [clarity, absurdity], threshold: 0.7}\n- {kind: command, command: [\"./score.sh\", \"{candidate}\"], timeoutSeconds: 10}\n";
        const Resolution resolution = resolve(parseConfig(yaml));
        QVERIFY2(resolution.ok(), qPrintable(resolution.problems.isEmpty() ? QString() : englishText(resolution.problems.constFirst())));
        const QList<EvaluatorPlan> &plans = resolution.plan.evaluators;
        QCOMPARE(plans.size(), 5);
        QCOMPARE(plans[0].children.size(), 2);
        QCOMPARE(plans[0].children[0].weight, 3.0);
        QCOMPARE(plans[0].children[0].maxWords, 9);
        QCOMPARE(plans[1].schema, QByteArray(R"({"type":"object"})"));
        QCOMPARE(plans[2].formula, s("words / 10"));
        QCOMPARE(plans[3].rubric.size(), 2);
        QCOMPARE(plans[4].command.size(), 2);
        QCOMPARE(resolve(freeze(parseConfig(yaml).config)).plan, resolution.plan);
    }
};

QTEST_GUILESS_MAIN(TestRefineWalk)
#include "tst_refinewalk.moc"
