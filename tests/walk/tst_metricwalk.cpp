// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs on texts that only scores rank.

#include "tests/walk/simulation.h"

#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "engine/recipes/replay.h"
#include "engine/reports/result.h"
#include "engine/types/state/standing.h"

#include <QTest>

#include <algorithm>

using namespace engine;

namespace {

QByteArray config(const QByteArray &ranking, const QByteArray &more = {})
{
    return "task: Write about oaks\nseed: 3\ngenerator: {provider: ollama, model: m}\nseeding: {count: 6}\n"
           "evaluators:\n- {kind: regex, name: oak, required: [oak]}\n- {kind: length, name: short, maxWords: 6}\n"
           "population: {size: 5, ranking: " + ranking + ", objectives: [oak, short], parents: powerLaw}\nstop: {candidates: 40}\nconcurrency: 4\n" + more;
}

/// Children are five words shorter than their parent, so that two generations reach the bound; some lose the word
/// "oak".
ScriptedAnswer shortening(const CompletionRequest &request, int n)
{
    if (request.step == Step::Evaluation)
        return says(QStringLiteral("{\"winner\": \"A\"}"));
    QStringList words;
    const QStringList parent = request.texts.value(0).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype k = 1; k < (parent.isEmpty() ? 14 : parent.size() - 5); ++k)
        words << QStringLiteral("w%1x%2").arg(n).arg(k);
    words << (n % 5 == 4 ? QStringLiteral("elm%1").arg(n) : QStringLiteral("oak"));
    return says(words.join(u' '));
}

int judgeCalls(const Simulation &simulation)
{
    int calls = 0;
    for (const RunEvent &event : simulation.log()) {
        const auto *started = std::get_if<CallStarted>(&event.body);
        calls += started && started->call.step == Step::Evaluation;
    }
    return calls;
}

double topScore(const RunState &state)
{
    double top = -1;
    for (const CandidateState &candidate : state.candidates())
        top = std::max(top, candidate.score.value_or(-1));
    return top;
}

void verifyReplayOf(const Simulation &simulation)
{
    const auto report = replayRun(simulation.log(), simulation.source());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
    QVERIFY2(!report->differsAt, qPrintable(report->expected + QStringLiteral("\nbut\n") + report->actual));
}

} // namespace

class tst_MetricWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHighestScoreWinsAndNoJudgeIsAsked()
    {
        Simulation simulation(config("metric"), shortening);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        const RunState state = simulation.state();
        const CandidateState &best = *state.candidate(state.finished()->best);
        QCOMPARE(judgeCalls(simulation), 0);
        QCOMPARE(*best.score, topScore(state));
        double bestSeed = 0;
        for (const CandidateState &candidate : state.candidates())
            bestSeed = std::max(bestSeed, candidate.parents.isEmpty() ? candidate.score.value_or(0) : 0);
        QVERIFY2(*best.score > bestSeed, qPrintable(QStringLiteral("%1 %2").arg(*best.score).arg(bestSeed)));
        QCOMPARE(resultBest(state), best.id);
        QVERIFY(best.alive);
        QCOMPARE(state.living().size(), 5);
        verifyReplayOf(simulation);
    }

    void parentsAreDrawnByScore()
    {
        int ofBest = 0, children = 0;
        Simulation simulation(config("metric"), shortening);
        simulation.start();
        simulation.run();
        RunState state;
        for (const RunEvent &event : simulation.log()) {
            const auto *call = std::get_if<CallStarted>(&event.body);
            if (call && !call->call.candidates.isEmpty() && state.living().size() >= 5) {
                ++children;
                const double first = *state.candidate(call->call.candidates.constFirst())->score;
                bool beaten = false;
                for (const CandidateId id : state.living())
                    beaten = beaten || state.candidate(id)->score.value_or(-1) > first;
                ofBest += !beaten;
            }
            state.apply(event);
        }
        // With weights of 1/rank² among five, the share of the best is 0.68.
        QVERIFY2(children > 20 && ofBest > 0.5 * children, qPrintable(QStringLiteral("%1 of %2").arg(ofBest).arg(children)));
    }

    void theBestIsNeverRetired()
    {
        Simulation simulation(config("metric"), shortening);
        simulation.start();
        simulation.run();
        RunState state;
        for (const RunEvent &event : simulation.log()) {
            if (const auto *retired = std::get_if<CandidateRetired>(&event.body))
                QVERIFY(retired->candidate != Standing::best(state));
            state.apply(event);
        }
    }

    void rulesOfTheEndGoByScore()
    {
        Simulation target(config("metric", "").replace("stop: {candidates: 40}", "stop: {candidates: 400, target: 1}"), shortening);
        target.start();
        target.run();
        QCOMPARE(target.state().finished()->reason, EndReason::Target);
        QCOMPARE(*target.state().candidate(target.state().finished()->best)->score, 1.0);
        Simulation settled(config("metric", "").replace("stop: {candidates: 40}", "stop: {candidates: 400, leaderUnchanged: 12}"), shortening);
        settled.start();
        settled.run();
        QCOMPARE(settled.state().finished()->reason, EndReason::LeaderUnchanged);
        verifyReplayOf(settled);
    }

    void aFrontOfTwoKeepsBoth()
    {
        Simulation simulation(config("front"), [](const CompletionRequest &request, int n) {
            if (request.step == Step::Evaluation)
                return says(QStringLiteral("{\"winner\": \"A\"}"));
            // Either the word "oak" and far too many words, or few words without it.
            QStringList words{n % 2 ? QStringLiteral("oak") : QStringLiteral("elm%1").arg(n)};
            for (int k = 0; k < (n % 2 ? 20 + n : 3); ++k)
                words << QStringLiteral("w%1x%2").arg(n).arg(k);
            return says(words.join(u' '));
        });
        simulation.start();
        simulation.run();
        const RunState state = simulation.state();
        QCOMPARE(judgeCalls(simulation), 0);
        QCOMPARE(state.ranking(), Ranking::Front);
        QCOMPARE(resultBest(state), state.finished()->best);
        bool oak = false, elm = false;
        for (const CandidateId id : state.living()) {
            oak = oak || state.candidate(id)->preview.startsWith(QStringLiteral("oak"));
            elm = elm || state.candidate(id)->preview.startsWith(QStringLiteral("elm"));
        }
        QVERIFY(oak && elm);
        verifyReplayOf(simulation);
    }

    void aTextOfAPersonIsMeasured()
    {
        Simulation simulation(config("metric"), shortening);
        simulation.start();
        simulation.run(700);
        simulation.session()->steer(AddCandidate{QStringLiteral("oak"), {}});
        simulation.run();
        const RunState state = simulation.state();
        int byHand = 0;
        for (const CandidateState &candidate : state.candidates()) {
            byHand += candidate.step == Step::Human;
            QVERIFY(candidate.score);
        }
        QCOMPARE(byHand, 1);
        verifyReplayOf(simulation);
    }

    void killedAnywhereItEndsAlike()
    {
        for (int events = 2; events < 120; events += 9) {
            Simulation simulation(config("metric"), shortening);
            simulation.start();
            while (!simulation.ended() && simulation.log().size() < events && simulation.clock->ringNext()) { }
            simulation.reopen();
            simulation.run();
            QVERIFY(simulation.ended());
            const RunState state = simulation.state();
            QCOMPARE(*state.candidate(state.finished()->best)->score, topScore(state));
            verifyReplayOf(simulation);
        }
    }

    void withoutAnEvaluatorItIsAnError_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("valid");
        QTest::newRow("metric, nothing measures") << QByteArray("task: x\npopulation: {ranking: metric}\nstop: {candidates: 9}\n") << false;
        QTest::newRow("front, nothing measures") << QByteArray("task: x\npopulation: {ranking: front}\nstop: {candidates: 9}\n") << false;
        QTest::newRow("metric, switched off") << QByteArray("task: x\npopulation: {ranking: metric}\nevaluators: [{kind: length, maxWords: 5, enabled: false}]\nstop: {candidates: 9}\n") << false;
        QTest::newRow("metric") << QByteArray("task: x\npopulation: {ranking: metric}\nevaluators: [{kind: length, maxWords: 5}]\nstop: {candidates: 9}\n") << true;
        QTest::newRow("front of what nobody measures") << QByteArray("task: x\npopulation: {ranking: front, objectives: [oak, speed]}\nevaluators: [{kind: regex, name: oak, required: [oak]}]\nstop: {candidates: 9}\n") << false;
        QTest::newRow("front with the length") << QByteArray("task: x\npopulation: {ranking: front, objectives: [oak, -length]}\nevaluators: [{kind: regex, name: oak, required: [oak]}]\nstop: {candidates: 9}\n") << true;
        QTest::newRow("judges need none") << QByteArray("task: x\npopulation: {ranking: judged}\nstop: {candidates: 9}\n") << true;
        QTest::newRow("a refinement has its own judge") << QByteArray("recipe: refine\ntask: x\npopulation: {ranking: metric}\n") << true;
    }
    void withoutAnEvaluatorItIsAnError()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(bool, valid);
        const Resolution resolution = resolve(parseConfig(yaml));
        QVERIFY2(resolution.ok() == valid, resolution.problems.isEmpty() ? "" : qPrintable(englishText(resolution.problems.constFirst())));
        if (!valid)
            QVERIFY(resolution.problems.constFirst().path.startsWith(QStringLiteral("population.")));
    }
};

QTEST_GUILESS_MAIN(tst_MetricWalk)
#include "tst_metricwalk.moc"
