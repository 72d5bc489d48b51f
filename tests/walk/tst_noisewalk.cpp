// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs whose evaluator varies between measurements, and the results they report.

#include "engine/types/state/measurements.h"
#include "tests/walk/programdesk.h"

#include "engine/base/random.h"
#include "engine/reports/report.h"
#include "engine/reports/reportinput.h"
#include "engine/reports/result.h"
#include "engine/types/state/standing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace programdesk;

namespace {

/// The number in the program plus a normal error, drawn for each measurement.
Measure noisy(double deviation, quint64 world)
{
    auto random = std::make_shared<Random>(Random::at(world, "evaluator", 1));
    return [deviation, random](const ProgramToTest &program, int n) {
        TestReport report = byNumber(program, n);
        if (report.correct) {
            report.score += deviation * random->normal();
            report.metrics[0].value = report.score;
        }
        return report;
    };
}

/// Programs of 15 qualities from 1.30 up, `step` apart.
auto programsOf(double step)
{
    return [step](const CompletionRequest &, int n) {
        const double quality = 1.30 + step * ((n * 7) % 15);
        return writes(QStringLiteral("x = %1\ny = %2").arg(quality, 0, 'f', 2).arg(n));
    };
}

/// True quality of each candidate in order of the ids; index 0 is the first program.
QList<double> qualities(const Simulation &simulation)
{
    QList<double> out;
    for (const CandidateBorn &born : all<CandidateBorn>(simulation))
        out.append(literalsOf(born.candidate.parts.text(), QStringLiteral("python")).constFirst().value);
    return out;
}

QByteArray bestOfExport(const Simulation &simulation)
{
    ReportOptions options;
    options.format = ReportFormat::Json;
    options.best = 1;
    return report(reportInput(simulation.log()), options);
}

int checksOf(const Simulation &simulation)
{
    int checks = 0;
    for (const CandidateTested &tested : all<CandidateTested>(simulation))
        checks += tested.report.recheck;
    return checks;
}

} // namespace

class tst_NoiseWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExactEvaluatorIsAskedThreeTimesMore()
    {
        Simulation simulation(programConfig, counting);
        setTester(simulation);
        simulation.start();
        simulation.run();
        const RunState state = simulation.state();
        QCOMPARE(checksOf(simulation), 3); // the first program twice, the leader once
        QVERIFY(noiseOf(state).isExact());
        const CandidateState &best = *state.candidate(state.finished()->best);
        QCOMPARE(best.repeats, std::optional(true));
        QCOMPARE(scoreHalfWidth(state, best), std::optional(0.0));
        QCOMPARE(all<CandidateScored>(simulation).size(), 20); // no score changed
    }

    void slowEvaluatorsAreNotAskedForTheirNoise()
    {
        Simulation simulation(programConfig, counting);
        setTester(simulation, [](const ProgramToTest &program, int n) {
            TestReport report = byNumber(program, n);
            report.outcome.wallMs = 15'000;
            return report;
        }, 15'000);
        simulation.start();
        simulation.run();
        QCOMPARE(checksOf(simulation), 1);
        QCOMPARE(simulation.state().candidate(simulation.state().finished()->best)->repeats, std::optional(true));
    }

    /// Each measurement takes 15 s: the end waits for few further measurements, and for none when the time is up.
    void slowEvaluatorsDoNotHoldTheEnd_data()
    {
        QTest::addColumn<QByteArray>("stop");
        QTest::addColumn<int>("checks");
        QTest::newRow("candidates") << QByteArray("stop: {candidates: 20}") << 2;
        QTest::newRow("time") << QByteArray("stop: {candidates: 200, seconds: 40}") << 0;
    }
    void slowEvaluatorsDoNotHoldTheEnd()
    {
        QFETCH(QByteArray, stop);
        QFETCH(int, checks);
        Simulation simulation(with(programConfig, {stop}), programsOf(0.01));
        setTester(simulation, [measure = noisy(0.03, 9)](const ProgramToTest &program, int n) {
            TestReport report = measure(program, n);
            report.outcome.wallMs = 15'000;
            return report;
        }, 15'000);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(checksOf(simulation), checks);
        QVERIFY(simulation.state().finished()->best);
        verifyReplay(simulation);
    }

    void recheckOffMeansNone()
    {
        Simulation simulation(with(programConfig, {"testing: {folder: task, recheck: false}"}), counting);
        setTester(simulation);
        simulation.start();
        simulation.run();
        QCOMPARE(checksOf(simulation), 0);
        verifyReplay(simulation);
    }

    /// The highest single measurement varies above and below when it is repeated. No candidate is flagged, and the
    /// score of the best is the mean of its fresh measurements.
    void aLeaderWithinTheNoiseStays()
    {
        Simulation simulation(programConfig, counting);
        setTester(simulation, [](const ProgramToTest &program, int n) {
            TestReport report = byNumber(program, n);
            report.score += (n % 3 - 1) * 0.02;
            return report;
        });
        simulation.start();
        simulation.run();
        const RunState state = simulation.state();
        const CandidateState &best = *state.candidate(state.finished()->best);
        QCOMPARE(best.measured.all().count, 3);
        QCOMPARE(best.repeats, std::optional(true));
        QVERIFY(std::abs(*best.score - best.measured.fresh.mean) < 1e-9);
        QVERIFY(*scoreHalfWidth(state, best) > 0);
        for (const CandidateState &candidate : state.candidates())
            QVERIFY(candidate.repeats.value_or(true));
        verifyReplay(simulation);
    }

    void killedWhileCheckingItGoesOn()
    {
        for (int events = 5; events < 190; events += 11) {
            Simulation simulation(programConfig, programsOf(0.01));
            setTester(simulation, noisy(0.03, 4));
            simulation.start();
            while (!simulation.ended() && simulation.log().size() < events && simulation.clock->ringNext()) { }
            simulation.reopen();
            simulation.run();
            QVERIFY(simulation.ended());
            QVERIFY(simulation.state().candidate(simulation.state().finished()->best)->measured.isConfirmed(noiseOf(simulation.state())));
            verifyReplay(simulation);
        }
    }

    void aCrashWhenMeasuredAgainCostsTheLead()
    {
        Simulation simulation(programConfig, counting);
        setTester(simulation, [](const ProgramToTest &program, int n) {
            TestReport report = byNumber(program, n);
            if (program.recheck && report.score > 18) {
                report.correct = false;
                report.failure = QStringLiteral("it needs what is warm");
            }
            return report;
        });
        simulation.start();
        simulation.run();
        const RunState state = simulation.state();
        const CandidateState &best = *state.candidate(state.finished()->best);
        QVERIFY2(*best.score <= 18 && best.repeats == std::optional(true), qPrintable(simulation.story()));
        int flagged = 0;
        for (const CandidateState &candidate : state.candidates())
            flagged += candidate.repeats == std::optional(false);
        QVERIFY(flagged > 0);
        verifyReplay(simulation);
    }

    /// A measurement with the program inside its scorer confirms no score, but it can refute one.
    void whatIsNotIsolatedChecksNothing_data()
    {
        QTest::addColumn<double>("loss");
        QTest::addColumn<bool>("isRefuted");
        QTest::newRow("the same number") << 0.0 << false;
        QTest::newRow("a lower number") << 5.0 << true;
    }
    void whatIsNotIsolatedChecksNothing()
    {
        QFETCH(double, loss);
        QFETCH(bool, isRefuted);
        const QString reason = QStringLiteral("the evaluator runs the program itself");
        Simulation simulation(with(programConfig, {"stop: {candidates: 12}"}), counting);
        setTester(simulation, [&](const ProgramToTest &program, int n) {
            TestReport report = byNumber(program, n);
            if (program.recheck) {
                report.notIsolated = reason;
                report.score -= report.score > 8 ? loss : 0; // the first program repeats: exact
            }
            return report;
        });
        simulation.start();
        simulation.run();
        const RunState state = simulation.state();
        int checked = 0;
        for (const CandidateState &candidate : state.candidates()) {
            QVERIFY(candidate.repeats != std::optional(true));
            checked += candidate.notChecked == reason;
        }
        QVERIFY(checked > 0);
        const bool anyRefuted = std::any_of(state.candidates().begin(), state.candidates().end(), [](const CandidateState &each) { return each.repeats == std::optional(false); });
        QCOMPARE(anyRefuted, isRefuted);
        const QJsonObject result = QJsonDocument::fromJson(resultJson(simulation.id, state, {}, {})).object();
        if (!isRefuted) {
            QVERIFY(result[u"best"][u"repeats"].isNull());
            QCOMPARE(result[u"best"][u"notChecked"].toString(), reason);
        }
        verifyReplay(simulation);
    }

    /// A target that one lucky measurement reaches does not end the run.
    void aTargetIsReachedByTheMean()
    {
        int lucky = 0;
        Simulation simulation(with(programConfig, {"stop: {candidates: 30, target: 12.4}"}), [](const CompletionRequest &, int n) {
            return writes(QStringLiteral("x = %1.0\ny = %2").arg(n % 12).arg(n));
        });
        setTester(simulation, [&lucky](const ProgramToTest &program, int n) {
            TestReport report = byNumber(program, n);
            report.score += 0.01 * (n % 4); // noise
            if (!program.recheck && report.score > 10.5 && ++lucky == 1)
                report.score += 2;
            return report;
        });
        simulation.start();
        simulation.run();
        QCOMPARE(simulation.state().finished()->reason, EndReason::Candidates);
        QVERIFY(*simulation.state().candidate(simulation.state().finished()->best)->score < 12);
        verifyReplay(simulation);
    }

    /// 200 runs of 40 programs on a plateau with much noise: compares the results with the true qualities. If all
    /// programs are equally good, the highest score is luck.
    void manyRuns_data()
    {
        QTest::addColumn<double>("step");
        QTest::newRow("a plateau") << 0.01;
        QTest::newRow("all equally good") << 0.0;
        QTest::newRow("a clear climb") << 0.05;
    }
    void manyRuns()
    {
        QFETCH(double, step);
        constexpr int runs = 200;
        constexpr double deviation = 0.03;
        int demoted = 0, flagged = 0, disagree = 0, checks = 0, covered = 0;
        double regret = 0, unchecked = 0;
        for (int world = 0; world < runs; ++world) {
            Simulation simulation(with(programConfig, {"stop: {candidates: 40}", "seed: " + QByteArray::number(world + 1)}), programsOf(step));
            setTester(simulation, noisy(deviation, quint64(world)));
            simulation.start();
            simulation.run();
            const RunState state = simulation.state();
            const CandidateState &best = *state.candidate(state.finished()->best);
            checks += checksOf(simulation);
            const QList<double> quality = qualities(simulation);
            const auto qualityOf = [&quality](CandidateId id) { return quality.at(id.value - 1); };
            double highest = -1e9;
            const double top = *std::max_element(quality.begin(), quality.end());
            CandidateId byFirst;
            for (const CandidateState &candidate : state.candidates()) {
                demoted += candidate.failed;
                flagged += candidate.repeats == std::optional(false);
                if (candidate.measured.first.mean > highest) {
                    highest = candidate.measured.first.mean;
                    byFirst = candidate.id;
                }
            }
            regret += top - qualityOf(best.id);
            unchecked += top - qualityOf(byFirst);
            covered += std::abs(*best.score - qualityOf(best.id)) <= *scoreHalfWidth(state, best);
            const QJsonObject page = QJsonDocument::fromJson(bestOfExport(simulation)).object();
            const QJsonObject result = QJsonDocument::fromJson(resultJson(simulation.id, state, {}, {})).object();
            disagree += page[u"candidates"][0][u"id"].toInt() != int(best.id.value) || result[u"best"][u"id"].toInt() != int(best.id.value);
            if (world % 20 == 0)
                verifyReplay(simulation);
        }
        qInfo("%d runs: demoted %d, first score left out %d, regret %.4f (by the highest single score %.4f), %.1f further measurements a run, interval covers %.1f %%",
            runs, demoted, flagged, regret / runs, unchecked / runs, double(checks) / runs, 100.0 * covered / runs);
        QCOMPARE(demoted, 0);
        QCOMPARE(disagree, 0);
        QVERIFY2(flagged <= runs * 0.03, qPrintable(QString::number(flagged)));
        QVERIFY2(covered >= runs * 0.93, qPrintable(QString::number(covered)));
        QVERIFY2(regret <= unchecked + 1e-9, qPrintable(QStringLiteral("%1 %2").arg(regret).arg(unchecked)));
        QVERIFY2(regret / runs < 1.5 * deviation, qPrintable(QString::number(regret / runs)));
        QVERIFY2(checks <= runs * 12, qPrintable(QString::number(checks)));
    }
};

QTEST_GUILESS_MAIN(tst_NoiseWalk)
#include "tst_noisewalk.moc"
