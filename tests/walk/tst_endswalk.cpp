// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ends of runs whose replies, verdicts or scores are unusable: the reason, the reported troubles and the calls avoided.

#include "engine/recipes/replay.h"
#include "engine/reports/result.h"
#include "engine/types/state/runloop.h"
#include "engine/types/state/trouble.h"
#include "tests/walk/simulation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

const QByteArray base = "task: Say something\nseed: 7\ngenerator: {provider: ollama, model: m}\nseeding: {count: 3}\n"
                        "evaluation: {matchesPerCandidate: 3}\nstop: {candidates: 20}\nconcurrency: 2\n";

/// The configuration with other lines for the same keys; adds lines of new keys.
QByteArray with(QByteArray text, const QByteArrayList &lines)
{
    for (const QByteArray &line : lines) {
        const qsizetype at = text.indexOf('\n' + line.left(line.indexOf(':') + 1)) + 1;
        if (at == 0)
            text += line + '\n';
        else
            text.replace(at, text.indexOf('\n', at) - at, line);
    }
    return text;
}

ScriptedAnswer ending(FinishReason finish, const QString &text = s("Half of a text"))
{
    ScriptedAnswer answer = says(text);
    answer.reply->finish = finish;
    return answer;
}

/// Valid texts; `judge` makes the verdicts and scores.
Script judgedBy(std::function<ScriptedAnswer(const CompletionRequest &request, int n)> judge)
{
    return [judge](const CompletionRequest &request, int n) {
        const bool judges = request.step == Step::Evaluation || request.step == Step::Scoring;
        return judges ? judge(request, n) : plainStory(request, n);
    };
}

Script deadJudge()
{
    return judgedBy([](const CompletionRequest &, int) { return says(s("I cannot decide such things.")); });
}

template <typename Body>
QList<Body> all(const Simulation &simulation)
{
    QList<Body> out;
    for (const RunEvent &event : simulation.log()) {
        if (const auto *body = std::get_if<Body>(&event.body))
            out.append(*body);
    }
    return out;
}

int callsOf(const Simulation &simulation, Step step)
{
    int count = 0;
    for (const CallStarted &body : all<CallStarted>(simulation))
        count += body.call.step == step;
    return count;
}

QStringList kindsOf(const Simulation &simulation)
{
    QStringList kinds;
    for (const Trouble &trouble : simulation.state().troubles())
        kinds << toName(trouble.kind);
    return kinds;
}

void verifyReplay(const Simulation &simulation)
{
    const auto report = replayRun(simulation.log(), simulation.source());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
    QVERIFY2(!report->differsAt, qPrintable(report->expected + s("\nbut\n") + report->actual));
}

void runToItsEnd(Simulation &simulation)
{
    simulation.start();
    simulation.run();
    QVERIFY2(simulation.ended() && simulation.state().finished(), qPrintable(simulation.story().right(1500)));
}

} // namespace

class TestEndsWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJudgeThatIsNeverReadableEndsTheRun()
    {
        Simulation simulation(base, deadJudge());
        runToItsEnd(simulation);
        const RunState state = simulation.state();
        QCOMPARE(state.finished()->reason, EndReason::NoJudge);
        const QList<JudgeGivenUp> lost = all<JudgeGivenUp>(simulation);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(lost[0].label, s("ollama m"));
        QCOMPARE(lost[0].replies, 8);
        QCOMPARE(lost[0].fallback, JudgeFallback::None);
        QVERIFY2(callsOf(simulation, Step::Evaluation) <= 8 + 2, qPrintable(QString::number(callsOf(simulation, Step::Evaluation)))); // instead of 60
        QCOMPARE(kindsOf(simulation), (QStringList{s("judgeGivenUp"), s("unreadableVerdicts")}));
        QVERIFY(englishText(state.troubles()[0]).contains(s("\"I cannot decide such things.\"")));
        QCOMPARE(state.totals().matches, 0);
        verifyReplay(simulation);
    }

    /// No match was judged, so the result contains no rating.
    void theResultSaysSo()
    {
        Simulation simulation(base, deadJudge());
        runToItsEnd(simulation);
        const QJsonObject result = QJsonDocument::fromJson(resultJson(simulation.id, simulation.state(), s("text"), {})).object();
        QCOMPARE(result[u"reason"].toString(), s("noJudge"));
        QVERIFY(result[u"best"].isObject());
        for (const char *key : {"rating", "ratingLow", "ratingHigh"})
            QVERIFY(result[u"best"][QLatin1StringView(key)].isNull());
        const QJsonArray trouble = result[u"trouble"].toArray();
        QCOMPARE(trouble.size(), 2);
        QCOMPARE(trouble[1][u"kind"].toString(), s("unreadableVerdicts"));
        QCOMPARE(trouble[1][u"count"].toInt(), trouble[1][u"total"].toInt());
        QVERIFY(trouble[1][u"sentence"].toString().contains(s("verdicts could not be read")));
    }

    void withEvaluatorsTheRankingGoesOn()
    {
        Simulation simulation(with(base, {"evaluators: [{kind: length, maxWords: 4}]"}), deadJudge());
        runToItsEnd(simulation);
        QCOMPARE(simulation.state().finished()->reason, EndReason::Candidates);
        QCOMPARE(simulation.state().candidates().size(), 20);
        QCOMPARE(all<JudgeGivenUp>(simulation).value(0).fallback, JudgeFallback::Scores);
        QVERIFY(callsOf(simulation, Step::Evaluation) <= 8 + 2);
        const CandidateState *best = simulation.state().candidate(simulation.state().finished()->best);
        QVERIFY(best && best->score == 1.0);
        verifyReplay(simulation);
    }

    /// With judged ranking, scores do not replace verdicts.
    void judgedRankingEndsAlthoughThereAreScores()
    {
        Simulation simulation(with(base, {"evaluators: [{kind: length, maxWords: 4}]", "population: {ranking: judged}"}), deadJudge());
        runToItsEnd(simulation);
        QCOMPARE(simulation.state().finished()->reason, EndReason::NoJudge);
    }

    void theOtherJudgeGoesOn()
    {
        Simulation simulation(with(base, {"evaluation: {matchesPerCandidate: 3, generators: [{provider: ollama, model: dead}, {provider: ollama, model: good}]}"}),
            judgedBy([](const CompletionRequest &request, int n) { return request.generator.model == u"dead" ? says(s("hm")) : plainStory(request, n); }));
        runToItsEnd(simulation);
        QCOMPARE(simulation.state().finished()->reason, EndReason::Candidates);
        const QList<JudgeGivenUp> lost = all<JudgeGivenUp>(simulation);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(lost[0].label, s("ollama dead"));
        QCOMPARE(lost[0].fallback, JudgeFallback::Judges);
        QVERIFY(simulation.state().totals().matches > 30);
        verifyReplay(simulation);
    }

    /// A judge stays if every second verdict is readable.
    void aJudgeThatIsReadableHalfOfTheTimeStays()
    {
        Simulation simulation(with(base, {"stop: {candidates: 60}"}), [random = std::make_shared<Random>(11)](const CompletionRequest &request, int n) {
            return request.step == Step::Evaluation && random->uniform() < 0.5 ? says(s("hm")) : plainStory(request, n);
        });
        runToItsEnd(simulation);
        QCOMPARE(simulation.state().finished()->reason, EndReason::Candidates);
        QCOMPARE(all<JudgeGivenUp>(simulation).size(), 0);
        QVERIFY(simulation.state().totals().matches > 60);
    }

    /// Refused and cut verdicts do not count as verdicts; the trouble names the cause.
    void judgesThatRefuseOrAreCut_data()
    {
        QTest::addColumn<int>("finish");
        QTest::addColumn<QString>("kind");
        QTest::newRow("refused") << int(FinishReason::Refused) << s("refusedVerdicts");
        QTest::newRow("cut") << int(FinishReason::Length) << s("cutVerdicts");
    }
    void judgesThatRefuseOrAreCut()
    {
        QFETCH(int, finish);
        QFETCH(QString, kind);
        Simulation simulation(base, judgedBy([finish](const CompletionRequest &, int) { return ending(FinishReason(finish), s("I would say that")); }));
        runToItsEnd(simulation);
        QCOMPARE(simulation.state().finished()->reason, EndReason::NoJudge);
        QCOMPARE(kindsOf(simulation), (QStringList{s("judgeGivenUp"), kind}));
    }

    /// A resumed run asks the judge again.
    void aGivenUpJudgeIsAskedAgainAfterAResume()
    {
        bool mended = false;
        Simulation simulation(base, [&mended](const CompletionRequest &request, int n) {
            return request.step == Step::Evaluation && !mended ? says(s("hm")) : plainStory(request, n);
        });
        runToItsEnd(simulation);
        QCOMPARE(simulation.state().finished()->reason, EndReason::NoJudge);
        mended = true;
        simulation.reopen();
        simulation.run();
        QCOMPARE(simulation.state().finished()->reason, EndReason::Candidates);
        QVERIFY(simulation.state().totals().matches > 0);
        QVERIFY(!kindsOf(simulation).contains(s("judgeGivenUp")));
        verifyReplay(simulation);
    }

    void killedWithADeadJudge()
    {
        for (const int k : {3, 7, 19, 40}) {
            Simulation simulation(base, deadJudge());
            simulation.start();
            qsizetype before = 0;
            for (int lives = 0; lives < 4 && !simulation.ended(); ++lives) {
                while (!simulation.ended() && simulation.log().size() < before + k && simulation.clock->ringNext()) { }
                before = simulation.log().size();
                if (!simulation.ended())
                    simulation.reopen();
            }
            simulation.run();
            QCOMPARE(simulation.state().finished()->reason, EndReason::NoJudge);
            verifyReplay(simulation);
        }
    }

    void allRepliesComeToNothing_data()
    {
        QTest::addColumn<int>("finish");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kind");
        QTest::newRow("cut") << int(FinishReason::Length) << s("Half of") << s("cutReplies");
        QTest::newRow("refused") << int(FinishReason::Refused) << s("I cannot help with that.") << s("refusedReplies");
        QTest::newRow("empty") << int(FinishReason::Stop) << QString() << s("emptyReplies");
        QTest::newRow("thoughts") << int(FinishReason::Stop) << s("<think>Half of</think>") << s("thoughtReplies");
        QTest::newRow("thoughts cut at the limit") << int(FinishReason::Length) << s("<think>Half of") << s("thoughtReplies");
    }
    void allRepliesComeToNothing()
    {
        QFETCH(int, finish);
        QFETCH(QString, text);
        QFETCH(QString, kind);
        Simulation simulation(base, [=](const CompletionRequest &, int) { return ending(FinishReason(finish), text); });
        runToItsEnd(simulation);
        const RunState state = simulation.state();
        QCOMPARE(state.finished()->reason, EndReason::Exhausted);
        QVERIFY(!state.finished()->best);
        QCOMPARE(kindsOf(simulation), QStringList(kind));
        const Trouble trouble = state.troubles().constFirst();
        QCOMPARE(trouble.count, trouble.total);
        QVERIFY(trouble.count >= 20 && trouble.count < 30);
        verifyReplay(simulation);
    }

    /// Calls in flight do not count as candidates: a run with duplicates only goes on until it is exhausted.
    void callsInFlightAreNotBorn()
    {
        for (const char *concurrency : {"concurrency: 1", "concurrency: 4", "concurrency: 16"}) {
            Simulation simulation(with(base, {"stop: {candidates: 5}", concurrency}), [](const CompletionRequest &request, int n) {
                return request.step == Step::Evaluation ? plainStory(request, n) : says(s("always the same"), 50 + 30 * (n % 5));
            });
            runToItsEnd(simulation);
            QCOMPARE(simulation.state().candidates().size(), 1);
            QCOMPARE(simulation.state().finished()->reason, EndReason::Exhausted);
            QCOMPARE(kindsOf(simulation), QStringList(s("duplicateReplies")));
            verifyReplay(simulation);
        }
    }

    void failingJudgesEndTheRun()
    {
        Simulation simulation(base, judgedBy([](const CompletionRequest &, int) { return failsWith(ErrorKind::Auth, s("the key was refused")); }));
        runToItsEnd(simulation);
        QCOMPARE(simulation.state().finished()->reason, EndReason::NoProvider);
        QCOMPARE(simulation.state().finished()->detail, s("the key was refused"));
        QVERIFY(simulation.state().candidates().size() < 20); // further candidates would only cost money
        verifyReplay(simulation);
    }

    void aRubricThatIsNeverReadableEndsTheLoop()
    {
        const QByteArray config = "recipe: refine\ntask: write\nseed: 3\ngenerator: {provider: ollama, model: m}\nrefinement: {maxIterations: 20}\n"
                                  "evaluators: [{kind: judge, name: vivid, rubric: [vivid], threshold: 0.7}]\n";
        Simulation simulation(config, judgedBy([](const CompletionRequest &, int) { return says(s("Quite vivid, I should say.")); }));
        runToItsEnd(simulation);
        QCOMPARE(simulation.state().finished()->reason, EndReason::NoJudge);
        QCOMPARE(simulation.state().loop().result->reason, LoopEnd::Failed);
        QCOMPARE(callsOf(simulation, Step::Scoring), 4);
        QCOMPARE(simulation.state().candidates().size(), 4);
        QCOMPARE(kindsOf(simulation), (QStringList{s("evaluatorGivenUp"), s("unreadableScores")}));
        QVERIFY(englishText(simulation.state().troubles()[0]).contains(s("Quite vivid, I should say.")));
        verifyReplay(simulation);
    }

    /// The program prints no score, and no other ranking is configured.
    void aProgramThatPrintsNoScoreIsGivenUp()
    {
        const QByteArray config = with(base, {"evaluation: {matchesPerCandidate: 0}", "evaluators: [{kind: command, command: [score.sh]}]"});
        Simulation simulation(config, judgedBy([](const CompletionRequest &, int) { return says(s("Traceback (most recent call last):")); }));
        runToItsEnd(simulation);
        QCOMPARE(simulation.state().finished()->reason, EndReason::NoJudge);
        QCOMPARE(all<JudgeGivenUp>(simulation).value(0).label, s("command score.sh"));
        QVERIFY(callsOf(simulation, Step::Scoring) <= 8 + 2);
        QVERIFY(simulation.state().candidates().size() < 20);
        verifyReplay(simulation);
    }

    /// The judge of a rubric also compares: only its scores are given up, verdicts still rank the texts.
    void scoresAreGivenUpAndVerdictsGoOn()
    {
        const QByteArray config = with(base, {"evaluators: [{kind: threshold, name: vivid, scorer: {judge: vivid}}]"});
        Simulation simulation(config, judgedBy([](const CompletionRequest &request, int n) {
            return request.step == Step::Scoring ? says(s("vivid enough")) : plainStory(request, n);
        }));
        runToItsEnd(simulation);
        QCOMPARE(simulation.state().finished()->reason, EndReason::Candidates);
        QCOMPARE(all<JudgeGivenUp>(simulation).size(), 1);
        QCOMPARE(all<JudgeGivenUp>(simulation)[0].step, Step::Scoring);
        QVERIFY(simulation.state().totals().matches > 30);
        QVERIFY(callsOf(simulation, Step::Scoring) <= 8 + 2);
        verifyReplay(simulation);
    }

    /// Unreadable scores do not count as consecutive replies without a candidate.
    void unreadableScoresDoNotExhaustARun()
    {
        const QByteArray config = with(base, {"stop: {candidates: 50}", "evaluators: [{kind: threshold, name: vivid, scorer: {judge: vivid}}]"});
        Simulation simulation(config, judgedBy([](const CompletionRequest &request, int n) {
            if (request.step != Step::Scoring)
                return plainStory(request, n);
            return n % 3 ? says(s("hm")) : says(s("{\"issues\": [], \"scores\": {\"vivid\": 4}}"));
        }));
        runToItsEnd(simulation);
        QCOMPARE(simulation.state().candidates().size(), 50);
        QCOMPARE(simulation.state().finished()->reason, EndReason::Candidates);
    }
};

QTEST_GUILESS_MAIN(TestEndsWalk)
#include "tst_endswalk.moc"
