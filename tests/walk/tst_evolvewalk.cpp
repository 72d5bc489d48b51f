// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/state/runcalls.h"
#include "tests/walk/simulation.h"

#include "engine/recipes/replay.h"

#include <QFile>
#include <QTest>

using namespace engine;

namespace {

const QByteArray small = "task: Say something\n"
                         "seed: 7\n"
                         "generator: {provider: ollama, model: m}\n"
                         "seeding: {count: 3}\n"
                         "evaluation: {matchesPerCandidate: 1}\n"
                         "stop: {candidates: 5}\n"
                         "concurrency: 2\n";

const QByteArray larger = "task: Say something\n"
                          "seed: 3\n"
                          "generator: {provider: ollama, model: m, maxTokens: 50}\n"
                          "seeding: {count: 4}\n"
                          "evaluation: {matchesPerCandidate: 2}\n"
                          "evaluators: [{kind: length, maxWords: 4}]\n"
                          "population: {size: 8}\n"
                          "stop: {candidates: 20}\n"
                          "concurrency: 4\n";

QByteArray with(const QByteArray &config, const QByteArray &lines)
{
    return config + lines;
}

QString lastLine(const QString &story)
{
    return story.trimmed().section(u'\n', -1).simplified();
}

void verifyReplay(const Simulation &simulation)
{
    const auto report = replayRun(simulation.log(), simulation.source());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
    QVERIFY2(!report->differsAt, qPrintable(report->expected + QStringLiteral("\nbut\n") + report->actual));
    QCOMPARE(report->events, quint64(simulation.log().size()));
}

/// Checks that every started call has exactly one end.
void verifyCallsAccounted(const Simulation &simulation)
{
    QSet<CallId> open;
    int started = 0, finished = 0;
    for (const RunEvent &event : simulation.log()) {
        if (const auto *body = std::get_if<CallStarted>(&event.body)) {
            ++started;
            QVERIFY(!open.contains(body->call.id));
            open.insert(body->call.id);
        } else if (const auto *body = std::get_if<CallFinished>(&event.body)) {
            ++finished;
            QVERIFY(open.remove(body->end.call));
        }
    }
    QVERIFY(open.isEmpty());
    QCOMPARE(started, finished);
}

/// Faults by the number of the request: 429 with a hint, a cut stream, a timeout, nonsense, an empty reply, a 500.
ScriptedAnswer stormy(const CompletionRequest &request, int n)
{
    using std::chrono::milliseconds;
    switch (n % 11) {
    case 2: return failsWith(ErrorKind::RateLimited, QStringLiteral("429"), 5, milliseconds(700));
    case 4: return failsWith(ErrorKind::Interrupted, QStringLiteral("the stream was cut"), 60);
    case 6: return failsWith(ErrorKind::Timeout, QStringLiteral("no byte for 120 s"), 1200);
    case 8: return request.step == Step::Evaluation ? says(QStringLiteral("I could not possibly say")) : says(QString());
    case 9: return failsWith(ErrorKind::Overloaded, QStringLiteral("500"), 20);
    default: return plainStory(request, n);
    }
}

} // namespace

class tst_EvolveWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallRunReadsLikeThis()
    {
        Simulation simulation(small, plainStory);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QFile expected(qEnvironmentVariable("VALDA_SOURCE_DIR") + QStringLiteral("/tests/walk/data/small.txt"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        QCOMPARE(simulation.story().split(u'\n'), QString::fromUtf8(expected.readAll()).split(u'\n'));
        verifyReplay(simulation);
    }

    void theSameSeedGivesTheSameRun()
    {
        Simulation a(larger, plainStory), b(larger, plainStory);
        for (Simulation *each : {&a, &b}) {
            each->start();
            each->run();
        }
        QCOMPARE(a.story(), b.story());
        QCOMPARE(a.state().candidates().size(), 20);
        verifyCallsAccounted(a);
        verifyReplay(a);
    }

    /// An offline run has the same events on a fast and on a slow machine, although refits of the ranking may be
    /// postponed.
    void anOfflineRunDoesNotDependOnThePace()
    {
        QByteArray offline = larger;
        offline.replace("provider: ollama, model: m,", "provider: offline,");
        QStringList stories[2];
        for (const int pace : {0, 1}) {
            Simulation simulation(offline, [pace](const CompletionRequest &request, int n) {
                ScriptedAnswer answer = plainStory(request, n);
                answer.latencyMs = pace ? 100 : 1;
                return answer;
            });
            simulation.start();
            simulation.run();
            for (const QString &line : simulation.story().split(u'\n'))
                stories[pace].append(line.mid(6)); // without the time
        }
        QCOMPARE(stories[0], stories[1]);
        QVERIFY(stories[0].size() > 100);
    }

    void faultsCostTheirCallsAndNothingElse()
    {
        Simulation simulation(larger, stormy);
        simulation.start();
        simulation.run();
        QVERIFY2(simulation.ended(), qPrintable(simulation.story()));
        const RunState state = simulation.state();
        QCOMPARE(state.candidates().size(), 20);
        QCOMPARE(state.finished()->reason, EndReason::Candidates);
        QVERIFY(state.totals().failedCalls > 10);
        verifyCallsAccounted(simulation);
        verifyReplay(simulation);
    }

    void aHintOfTheServerIsWaitedFor()
    {
        Simulation simulation(small, [](const CompletionRequest &request, int n) {
            if (n == 1)
                return failsWith(ErrorKind::RateLimited, QStringLiteral("429"), 10, std::chrono::milliseconds(5000));
            return plainStory(request, n);
        });
        simulation.start();
        simulation.run();
        qint64 again = 0;
        for (const RunEvent &event : simulation.log()) {
            if (const auto *body = std::get_if<CallStarted>(&event.body); body && body->call.attempt == 2)
                again = event.atMs;
        }
        QVERIFY(again >= 5010 && again <= 5510); // the hint and at most 10 % more
    }

    void anUnreadableVerdictIsNoVerdict()
    {
        Simulation simulation(small, [](const CompletionRequest &request, int n) {
            return request.step == Step::Evaluation ? says(QStringLiteral("Both have their charm.")) : plainStory(request, n);
        });
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(simulation.state().totals().matches, 0);
        QCOMPARE(simulation.state().totals().rejected, 5); // equal to the wanted number of questions
        QCOMPARE(lastLine(simulation.story()).section(u' ', 1, 2), QStringLiteral("finished: candidates,"));
        verifyReplay(simulation);
    }

    void aModelThatAlwaysSaysTheSameEndsCleanly()
    {
        Simulation simulation(small, [](const CompletionRequest &request, int n) {
            return request.step == Step::Evaluation ? plainStory(request, n) : says(QStringLiteral("always the same"));
        });
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(simulation.state().finished()->reason, EndReason::Exhausted);
        QCOMPARE(simulation.state().candidates().size(), 1);
        QCOMPARE(simulation.state().finished()->best.value, 1u);
        QVERIFY(simulation.requests() < 60);
        verifyReplay(simulation);
    }

    void emptyAndRefusedRepliesEndCleanly()
    {
        Simulation simulation(small, [](const CompletionRequest &, int n) {
            ScriptedAnswer answer = says(QString());
            if (n % 2)
                answer.reply->finish = FinishReason::Refused;
            return answer;
        });
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(simulation.state().finished()->reason, EndReason::Exhausted);
        QVERIFY(!simulation.state().finished()->best);
    }

    void aRefusedKeyEndsTheRunAtOnce()
    {
        Simulation simulation(small, [](const CompletionRequest &, int) { return failsWith(ErrorKind::Auth, QStringLiteral("the key was refused")); });
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(simulation.state().finished()->reason, EndReason::NoProvider);
        QCOMPARE(simulation.state().finished()->detail, QStringLiteral("the key was refused"));
        QVERIFY(simulation.requests() <= 4);
        verifyReplay(simulation);
    }

    void anEndpointThatIsDownEndsTheRunAfterSomeTries()
    {
        Simulation simulation(small, [](const CompletionRequest &, int) { return failsWith(ErrorKind::Unreachable, QStringLiteral("connection refused"), 1); });
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(simulation.state().finished()->reason, EndReason::NoProvider);
        QVERIFY(simulation.requests() < 30);
    }

    void pauseFinishesWhatIsInFlightAndStartsNothing()
    {
        Simulation simulation(larger, plainStory);
        simulation.start();
        simulation.run(150);
        simulation.session()->pause();
        const int asked = simulation.requests();
        simulation.run();
        QVERIFY(simulation.ended());
        QCOMPARE(simulation.requests(), asked);
        QCOMPARE(simulation.state().status(), RunStatus::Paused);
        QVERIFY(simulation.state().calls().inFlight.isEmpty());
        simulation.reopen();
        simulation.run();
        QCOMPARE(simulation.state().candidates().size(), 20);
        verifyCallsAccounted(simulation);
        verifyReplay(simulation);
    }

    void stopCancelsAndKeepsResults()
    {
        Simulation simulation(larger, plainStory);
        simulation.start();
        simulation.run(450);
        simulation.session()->stop();
        simulation.run();
        QVERIFY(simulation.ended());
        const RunState state = simulation.state();
        QCOMPARE(state.finished()->reason, EndReason::Stopped);
        QVERIFY(state.finished()->best);
        QVERIFY(!state.candidates().isEmpty());
        verifyCallsAccounted(simulation);
        verifyReplay(simulation);
    }

    void theMoneyCapIsNotPassed()
    {
        Simulation simulation(with(larger, "budget: {usd: 0.02}\n"), plainStory);
        simulation.usdPerMtok = 20;
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        const RunState state = simulation.state();
        QCOMPARE(state.finished()->reason, EndReason::Money);
        QVERIFY(state.totals().spent <= Money::fromUsd(0.02));
        QVERIFY(state.totals().spent > Money::fromUsd(0.005));
        QStringList warnings;
        for (const RunEvent &event : simulation.log()) {
            if (const auto *warned = std::get_if<BudgetWarned>(&event.body))
                warnings.append(QString::number(warned->percent));
        }
        QVERIFY(warnings.size() <= 2);
        verifyReplay(simulation);
    }

    void theHourlyCapThrottles()
    {
        Simulation simulation(with(small, "budget: {usdPerHour: 0.01}\n"), plainStory);
        simulation.usdPerMtok = 50; // 20 tokens per call: $0.001
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        const RunState state = simulation.state();
        QCOMPARE(state.finished()->reason, EndReason::Candidates);
        QVERIFY(simulation.story().contains(QStringLiteral("throttled until")));
        // The spending before the last call stays within $0.01 per hour.
        const double hours = double(state.times().lastMs) / 3.6e6;
        QVERIFY(state.totals().spent.usd() - 0.001 <= 0.01 * hours + 1e-9);
        verifyReplay(simulation);
    }

    void unknownPricesAreALowerBoundAndCallsStillCap()
    {
        Simulation simulation(with(small, "budget: {usd: 1, calls: 4}\n"), plainStory);
        simulation.usdPerMtok = -1;
        simulation.start();
        simulation.run();
        QCOMPARE(simulation.state().finished()->reason, EndReason::Calls);
        QCOMPARE(simulation.state().totals().calls, 4);
        QVERIFY(simulation.state().totals().lowerBound);
    }

    void stopRules_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<int>("reason");
        QTest::newRow("tokens") << QByteArray("budget: {tokens: 2000}\n") << int(EndReason::Tokens);
        QTest::newRow("calls") << QByteArray("budget: {calls: 9}\n") << int(EndReason::Calls);
        QTest::newRow("time") << QByteArray("stop: {seconds: 1}\n") << int(EndReason::Time);
        QTest::newRow("target") << QByteArray("stop: {target: 0.99}\n") << int(EndReason::Target);
        QTest::newRow("leader") << QByteArray("stop: {leaderUnchanged: 6}\nevaluation: {matchesPerCandidate: 8}\n") << int(EndReason::LeaderUnchanged);
        QTest::newRow("candidates") << QByteArray("stop: {candidates: 7}\n") << int(EndReason::Candidates);
    }
    void stopRules()
    {
        QFETCH(QByteArray, rule);
        QFETCH(int, reason);
        QByteArray config = "task: t\nseed: 5\ngenerator: {provider: ollama, model: m, maxTokens: 50}\n"
                            "evaluators: [{kind: length, maxWords: 40}]\npopulation: {size: 6}\n";
        Simulation simulation(with(config, rule), [](const CompletionRequest &request, int n) {
            // The fourth text is far better than all later ones.
            if (request.step == Step::Evaluation) {
                const bool a = request.texts[0].contains(QStringLiteral("best"));
                const bool b = request.texts[1].contains(QStringLiteral("best"));
                if (a || b)
                    return says(a ? QStringLiteral("{\"reason\": \"best\", \"winner\": \"A\"}") : QStringLiteral("{\"reason\": \"best\", \"winner\": \"B\"}"));
            }
            if (n == 4)
                return says(QStringLiteral("the best of all possible texts"));
            return plainStory(request, n);
        });
        simulation.start();
        simulation.run(60'000);
        QVERIFY2(simulation.ended(), qPrintable(simulation.story().right(1500)));
        QCOMPARE(toName(simulation.state().finished()->reason), toName(EndReason(reason)));
        verifyCallsAccounted(simulation);
        verifyReplay(simulation);
    }

    void bothOrdersDisagreeingIsATie()
    {
        Simulation simulation(with("task: t\nseed: 1\ngenerator: {provider: ollama, model: m}\nseeding: {count: 2}\nstop: {candidates: 2}\n",
                                  "evaluation: {matchesPerCandidate: 0.5, bothOrders: true}\n"),
            [](const CompletionRequest &request, int n) {
                return request.step == Step::Evaluation ? says(QStringLiteral("{\"reason\": \"I like the first seat\", \"winner\": \"A\"}")) : plainStory(request, n);
            });
        simulation.start();
        simulation.run();
        QCOMPARE(simulation.state().totals().matches, 1);
        QVERIFY(simulation.story().contains(QStringLiteral(", tie")));
        QCOMPARE(simulation.state().totals().calls, 4);
        verifyReplay(simulation);
    }

    void seatsAreBalancedWithinAPair()
    {
        Simulation simulation("task: t\nseed: 1\ngenerator: {provider: ollama, model: m}\nseeding: {count: 2}\nstop: {candidates: 2}\n"
                              "evaluation: {matchesPerCandidate: 1}\nconcurrency: 1\n", plainStory);
        simulation.start();
        simulation.run();
        QList<CandidateId> firsts;
        for (const RunEvent &event : simulation.log()) {
            if (const auto *body = std::get_if<MatchJudged>(&event.body))
                firsts.append(body->match.first);
        }
        QCOMPARE(firsts.size(), 2);
        QVERIFY(firsts[0] != firsts[1]);
    }

    void peopleSteerARunningRun()
    {
        Simulation simulation(larger, plainStory);
        simulation.start();
        simulation.run(450);
        Session *session = simulation.session();
        session->steer(Hint{QStringLiteral("shorter, please")});
        session->steer(Pin{{1}, true});
        session->steer(AddCandidate{QStringLiteral("a text of my own"), {2}});
        session->steer(Vote{{1}, {2}, Verdict::First, QStringLiteral("I like it")});
        session->steer(Retire{{3}});
        session->steer(Vote{{1}, {99}, Verdict::First, {}}); // no such candidate
        simulation.run();
        QVERIFY(simulation.ended());
        const QString story = simulation.story();
        QVERIFY(story.contains(QStringLiteral("hint \"shorter, please\"")));
        QVERIFY(story.contains(QStringLiteral("c3 retires")));
        QVERIFY(!story.contains(QStringLiteral("c99")));
        QVERIFY(simulation.state().candidate({1})->pinned);
        QVERIFY(simulation.state().candidate({1})->alive);
        verifyReplay(simulation);
    }

    void aFullStoreEndsTheSessionAndKeepsWhatWasWritten()
    {
        Simulation simulation(larger, plainStory);
        simulation.store->failFrom(9);
        simulation.start();
        simulation.run();
        QVERIFY(simulation.ended());
        QVERIFY(simulation.session()->storeError());
        const QList<RunEvent> log = simulation.log();
        QVERIFY(!log.isEmpty());
        for (qsizetype i = 0; i < log.size(); ++i)
            QCOMPARE(log[i].seq, quint64(i) + 1);
    }

    void aFinishedRunGoesOnWithALargerCap()
    {
        Simulation simulation(small, plainStory);
        simulation.start();
        simulation.run();
        QCOMPARE(simulation.state().candidates().size(), 5);
        simulation.reopen("stop: {candidates: 9}\n");
        simulation.run();
        QCOMPARE(simulation.state().candidates().size(), 9);
        QCOMPARE(simulation.state().finished()->reason, EndReason::Candidates);
        verifyCallsAccounted(simulation);
        verifyReplay(simulation);
    }

    /// Killed at every k-th event and resumed until the end: no logged event is lost, and the budget covers all parts.
    void killedAtEveryKthEventAndResumed_data()
    {
        QTest::addColumn<int>("k");
        for (const int k : {3, 5, 8, 13, 21, 50})
            QTest::addRow("every %d", k) << k;
    }
    void killedAtEveryKthEventAndResumed()
    {
        QFETCH(int, k);
        Simulation simulation(with(larger, "budget: {calls: 70}\n"), stormy);
        simulation.start();
        QList<RunEvent> before;
        for (int lives = 0; lives < 500 && !simulation.ended(); ++lives) {
            const qsizetype goal = before.size() + k;
            while (!simulation.ended() && simulation.log().size() < goal && simulation.clock->ringNext()) { }
            const QList<RunEvent> now = simulation.log();
            QCOMPARE(now.first(before.size()), before);
            before = now;
            if (!simulation.ended())
                simulation.reopen();
        }
        QVERIFY(simulation.ended());
        QVERIFY(simulation.state().finished());
        QVERIFY(simulation.state().totals().calls <= 70);
        verifyCallsAccounted(simulation);
        verifyReplay(simulation);
    }

    /// 60 seeds of random faults: each run ends, accounts for every call and replays without a difference.
    void anyWeatherIsSurvived()
    {
        for (quint64 seed = 1; seed <= 60; ++seed) {
            auto random = std::make_shared<Random>(seed);
            Simulation simulation(with(larger, "budget: {usd: 0.05, usdPerHour: 0.5}\n"), [random](const CompletionRequest &request, int n) {
                const double x = random->uniform();
                const qint64 latency = 1 + random->below(3000);
                if (x < 0.05)
                    return failsWith(ErrorKind::RateLimited, QStringLiteral("429"), latency);
                if (x < 0.10)
                    return failsWith(ErrorKind::Interrupted, QStringLiteral("cut"), latency);
                if (x < 0.12)
                    return failsWith(ErrorKind::BadReply, QStringLiteral("HTML"), latency);
                if (x < 0.15)
                    return says(QStringLiteral("nonsense"), latency);
                ScriptedAnswer answer = plainStory(request, n);
                answer.latencyMs = latency;
                answer.reply->usage = {.input = 1 + random->below(100), .output = 1 + random->below(50), .reported = true};
                return answer;
            });
            simulation.usdPerMtok = 1 + 40 * random->uniform();
            simulation.start();
            simulation.run();
            QVERIFY2(simulation.ended(), qPrintable(QStringLiteral("seed %1").arg(seed)));
            QVERIFY(simulation.state().totals().spent <= Money::fromUsd(0.05));
            verifyCallsAccounted(simulation);
            verifyReplay(simulation);
        }
    }
};

QTEST_GUILESS_MAIN(tst_EvolveWalk)
#include "tst_evolvewalk.moc"
