// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/state/trouble.h"
#include "tests/walk/programdesk.h"

#include "engine/recipes/inspect.h"
#include "engine/types/state/standing.h"

#include <cmath>

using namespace engine;

using namespace programdesk;

class tst_ProgramWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programsAreBornTestedAndRanked()
    {
        Simulation simulation(programConfig, counting);
        setTester(simulation);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        const RunState state = simulation.state();
        QCOMPARE(state.candidates().size(), 20);
        QCOMPARE(state.candidates().constFirst().change, QStringLiteral("initial"));
        for (const CandidateState &candidate : state.candidates()) {
            QVERIFY2(candidate.score, qPrintable(simulation.story()));
            QVERIFY(candidate.id == CandidateId{1} || !candidate.parents.isEmpty());
        }
        const auto best = std::max_element(state.candidates().begin(), state.candidates().end(),
            [](const CandidateState &a, const CandidateState &b) { return *a.score < *b.score; });
        QCOMPARE(state.finished()->reason, EndReason::Candidates);
        QCOMPARE(state.finished()->best, best->id);
        QCOMPARE(Standing::best(state), best->id);
        QCOMPARE(state.candidate(best->id)->repeats, std::optional(true)); // checked once more
        QCOMPARE(int(std::count_if(state.candidates().begin(), state.candidates().end(), [](const auto &c) { return c.alive; })), 10); // 6 and archived ones
        int diffs = 0;
        for (const CandidateBorn &born : all<CandidateBorn>(simulation))
            diffs += born.candidate.change == u"diff";
        QVERIFY(diffs > 2);
        verifyReplay(simulation);
    }

    void promptsSayWhatWasMeasured()
    {
        QStringList prompts;
        Simulation simulation(programConfig, [&](const CompletionRequest &request, int n) {
            prompts.append(request.prompt);
            return counting(request, n);
        });
        setTester(simulation);
        simulation.start();
        simulation.run();
        const QString first = prompts.value(0);
        QVERIFY(first.contains(QStringLiteral("combined_score = 1")) && first.contains(QStringLiteral("more would be better")));
        QVERIFY(first.contains(QStringLiteral("x = 1.0")) && first.contains(QStringLiteral("EVOLVE-BLOCK-START and EVOLVE-BLOCK-END")));
        QVERIFY(!prompts.join(QString()).contains(QStringLiteral("hidden")));
        const Result<CallInspection> again = inspectCall(simulation.log(), {3});
        QVERIFY(again && again->prompt == prompts.value(2));
    }

    void killedAtEveryEventItGoesOn()
    {
        for (int events = 3; events < 120; events += 13) {
            Simulation simulation(programConfig, counting);
            setTester(simulation);
            simulation.start();
            while (!simulation.ended() && simulation.log().size() < events && simulation.clock->ringNext()) { }
            simulation.reopen();
            simulation.run();
            QVERIFY(simulation.ended());
            const RunState state = simulation.state();
            QCOMPARE(state.candidates().size(), 20);
            for (const CandidateState &candidate : state.candidates())
                QVERIFY(candidate.score);
            verifyReplay(simulation);
        }
    }

    void stoppedOrOutOfTimeItEndsWithWhatThereIs()
    {
        Simulation stopped(programConfig, counting);
        setTester(stopped, byNumber, 5000);
        stopped.start();
        stopped.run(2000);
        stopped.session()->stop();
        stopped.run();
        QVERIFY(stopped.ended());
        QCOMPARE(stopped.state().finished()->reason, EndReason::Stopped);
        QVERIFY(!stopped.state().candidates().constFirst().failed);
        verifyReplay(stopped);
        Simulation late(with(programConfig, {"stop: {candidates: 500, seconds: 3}"}), counting);
        setTester(late);
        late.start();
        late.run();
        QVERIFY(late.ended());
        QCOMPARE(late.state().finished()->reason, EndReason::Time);
        QVERIFY(late.state().candidate(late.state().finished()->best)->repeats.has_value());
        verifyReplay(late);
    }

    /// A pause waits for calls, because they are paid for, but not for tests; the resumed run repeats the tests.
    void pausedWhileProgramsAreTestedItEndsSoonAndGoesOn()
    {
        Simulation simulation(programConfig, counting);
        setTester(simulation, byNumber, 60'000);
        simulation.start();
        simulation.run(60'150); // the first program is measured, its children are being tested
        simulation.session()->pause();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(simulation.state().status(), RunStatus::Paused);
        QVERIFY2(simulation.clock->nowMs() < 70'000, qPrintable(QString::number(simulation.clock->nowMs())));
        simulation.reopen();
        simulation.run();
        const RunState state = simulation.state();
        QCOMPARE(state.candidates().size(), 20);
        for (const CandidateState &candidate : state.candidates())
            QVERIFY(candidate.score);
        verifyReplay(simulation);
    }

    void editsOutsideAreRefusedShownAndRepairedOnce()
    {
        Simulation simulation(programConfig, [](const CompletionRequest &request, int n) {
            if (request.prompt.contains(QStringLiteral("could not be applied")))
                return writes(QStringLiteral("x = %1.25").arg(n));
            if (n == 1)
                return says(QString(programWith(QStringLiteral("x = 7.0"))).replace(QStringLiteral("import os"), QStringLiteral("import sys")));
            if (n == 3)
                return says(QStringLiteral("<<<<<<< SEARCH\nnowhere_to_be_found()\n=======\nx\n>>>>>>> REPLACE\n"));
            return counting(request, n);
        });
        setTester(simulation);
        simulation.start();
        simulation.run();
        const QList<ReplyRejected> rejected = all<ReplyRejected>(simulation);
        QCOMPARE(rejected.size(), 2);
        QCOMPARE(rejected[0].reason, Rejection::Outside);
        QCOMPARE(rejected[0].detail, QStringLiteral("line 1: import sys"));
        QCOMPARE(rejected[1].reason, Rejection::Unmatched);
        QVERIFY(rejected[1].detail.contains(QStringLiteral("nowhere_to_be_found()")));
        int repaired = 0;
        for (const CandidateBorn &born : all<CandidateBorn>(simulation))
            repaired += born.candidate.parts.text().contains(QStringLiteral(".25"));
        QCOMPARE(repaired, 2);
        verifyReplay(simulation);
    }

    void failingProgramsAreFixedNowAndThen()
    {
        int fixes = 0, asked = 0;
        Simulation simulation(with(programConfig, {"stop: {candidates: 200}"}), [&](const CompletionRequest &request, int n) {
            ++asked;
            fixes += request.texts.value(0).contains(QStringLiteral("fail"));
            return n % 4 == 0 ? writes(QStringLiteral("fail(%1)").arg(n)) : writes(QStringLiteral("x = %1.0").arg(n));
        });
        setTester(simulation);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        const double share = double(fixes) / asked;
        QVERIFY2(share > 0.08 && share < 0.3, qPrintable(QString::number(share)));
        const RunState state = simulation.state();
        int failing = 0;
        for (const CandidateState &candidate : state.candidates()) {
            QCOMPARE(candidate.failed, !candidate.score.has_value());
            failing += candidate.failed && candidate.alive;
        }
        QVERIFY(failing <= 5);
        QVERIFY(!state.candidate(state.finished()->best)->failed);
    }

    void programsThatAllFailAreCounted()
    {
        Simulation simulation(programConfig, counting);
        setTester(simulation, [](const ProgramToTest &, int) {
            TestReport report;
            report.correct = false;
            report.failure = QStringLiteral("ModuleNotFoundError: No module named 'numpy'");
            return report;
        });
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        const QList<Trouble> troubles = simulation.state().troubles();
        QCOMPARE(troubles.size(), 1);
        QCOMPARE(troubles[0].kind, TroubleKind::FailedPrograms);
        QCOMPARE(troubles[0].count, troubles[0].total);
        QCOMPARE(troubles[0].total, 20);
        QCOMPARE(englishText(troubles[0]), QStringLiteral("20 of 20 programs failed their test. The last error: ModuleNotFoundError: No module named 'numpy'"));
        verifyReplay(simulation);
    }

    void islandsExchangeTheirBest()
    {
        Simulation simulation(with(programConfig, {"population: {size: 12, ranking: metric, islands: 3, migrationEvery: 8, parents: uniform, archive: 0}", "stop: {candidates: 90}"}), counting);
        setTester(simulation);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QMap<int, int> born;
        for (const CandidateBorn &body : all<CandidateBorn>(simulation))
            ++born[body.candidate.island];
        QCOMPARE(born.keys(), (QList<int>{0, 1, 2}));
        QVERIFY(born[0] > 20 && born[1] > 20 && born[2] > 20);
        const QList<CandidateMigrated> moves = all<CandidateMigrated>(simulation);
        QVERIFY2(moves.size() >= 6, qPrintable(QString::number(moves.size())));
        const RunState state = simulation.state();
        for (const CandidateMigrated &move : moves)
            QCOMPARE(move.island, (state.candidate(move.candidate)->island + 1) % 3);
        verifyReplay(simulation);
    }

    void aResultThatDoesNotRepeatIsFlagged()
    {
        Simulation simulation(programConfig, counting);
        setTester(simulation, [](const ProgramToTest &program, int n) {
            TestReport report = byNumber(program, n);
            if (program.parts.text().contains(QStringLiteral("x = 4.0")))
                report.score = program.recheck ? 4 : 1000; // wrong in the first measurement only
            return report;
        });
        simulation.start();
        simulation.run();
        const RunState state = simulation.state();
        int flagged = 0;
        for (const CandidateState &candidate : state.candidates())
            flagged += candidate.repeats == std::optional(false);
        QCOMPARE(flagged, 1);
        QCOMPARE(state.candidate(state.finished()->best)->repeats, std::optional(true));
        verifyReplay(simulation);
    }

    void withoutAWayToRunProgramsTheRunSaysSo()
    {
        Simulation simulation(programConfig, counting);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(simulation.state().finished()->reason, EndReason::Failed);
        QCOMPARE(simulation.state().finished()->detail, QStringLiteral("programs cannot be run here"));
        verifyReplay(simulation);
    }

    /// Proposals of 2 s and tests of 0.5 s overlap: at least 95 % of the throughput of the slower pool alone.
    void poolsOverlap_data()
    {
        QTest::addColumn<int>("generate");
        QTest::addColumn<int>("test");
        QTest::newRow("balanced") << 8 << 2;
        QTest::newRow("models are the limit") << 4 << 2;
        QTest::newRow("tests are the limit") << 16 << 2;
    }
    void poolsOverlap()
    {
        QFETCH(int, generate);
        QFETCH(int, test);
        const QByteArray pools = "concurrency: {total: 64, generate: " + QByteArray::number(generate) + ", test: " + QByteArray::number(test) + "}";
        Simulation simulation(with(programConfig, {"stop: {candidates: 100000, seconds: 400}", pools}), [](const CompletionRequest &, int n) { return writes(QStringLiteral("x = %1.0").arg(n), 2000); });
        setTester(simulation, byNumber, 500);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        int tested = 0;
        for (const CandidateTested &body : all<CandidateTested>(simulation))
            tested += body.report.correct && !body.report.recheck;
        const double ideal = std::min(generate / 2.0, test / 0.5) * 400;
        QVERIFY2(tested >= 0.95 * ideal, qPrintable(QStringLiteral("%1 of %2").arg(tested).arg(ideal)));
    }

    /// Only the tuner and small edits, without a model, in virtual time.
    void offlineItClimbs()
    {
        QByteArray offline = programConfig;
        offline.replace("{provider: ollama, model: m}", "{provider: offline}");
        offline.replace("x = 1.0", "x = 1.5\\ny = -2.5\\nz = 0.7");
        Simulation simulation(with(offline, {"stop: {candidates: 600}"}), [](const CompletionRequest &request, int) { return says(request.tuned.text()); });
        setTester(simulation, [](const ProgramToTest &program, int) {
            TestReport report;
            const QList<Literal> numbers = literalsOf(program.parts.text(), QStringLiteral("python"));
            for (int i = 0; i < 3; ++i)
                report.score -= std::pow(numbers.value(i).value - (i + 1), 2);
            return report;
        }, 10);
        simulation.start();
        simulation.run();
        const RunState state = simulation.state();
        QVERIFY2(*state.candidate(state.finished()->best)->score > -1e-4, qPrintable(QString::number(*state.candidate(state.finished()->best)->score)));
        QCOMPARE(state.candidate(state.finished()->best)->change, QStringLiteral("tuned"));
        verifyReplay(simulation);
    }
};

QTEST_GUILESS_MAIN(tst_ProgramWalk)
#include "tst_programwalk.moc"
