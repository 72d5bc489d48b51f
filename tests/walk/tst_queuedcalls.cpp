// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Calls that wait until their server takes them: their events, and their end when a run is paused, stopped or killed.
// In virtual time.

#include "tests/walk/simulation.h"

#include "engine/providers/dispatch/dispatchedprovider.h"
#include "engine/recipes/replay.h"

#include <QTest>

using namespace engine;
using std::chrono::milliseconds;

namespace {

const QByteArray config = "task: Say something\n"
                          "seed: 3\n"
                          "generator: {provider: openai, model: m, maxTokens: 50, timeoutSeconds: 30}\n"
                          "seeding: {count: 6}\n"
                          "evaluation: {matchesPerCandidate: 2, bothOrders: true}\n"
                          "population: {size: 8}\n"
                          "stop: {candidates: 20}\n"
                          "concurrency: 6\n";

/// One server behind a dispatcher that allows `start` calls in flight at the start.
class DispatchedSource final : public ProviderSource
{
public:
    DispatchedSource(std::shared_ptr<ProviderSource> inner, const std::shared_ptr<Clock> &clock, int start)
        : m_inner(std::move(inner))
        , m_dispatcher(std::make_shared<Dispatcher>(clock))
        , m_start(start)
    {
    }
    Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &generator) override
    {
        if (!m_provider) {
            const auto route = m_dispatcher->route(QStringLiteral("s"), QStringLiteral("host:80"), QStringLiteral("m"), m_start, answers);
            m_provider = std::make_shared<DispatchedProvider>(m_dispatcher, QList<DispatchedProvider::Server>{{*m_inner->providerFor(generator), route, 1}});
        }
        return m_provider;
    }
    std::optional<Price> price(const GeneratorPlan &generator, qint64 promptTokens, qint64 atMs) const override
    {
        return m_inner->price(generator, promptTokens, atMs);
    }

private:
    static Task<bool> answers() { co_return true; }

    std::shared_ptr<ProviderSource> m_inner;
    std::shared_ptr<Dispatcher> m_dispatcher;
    std::shared_ptr<Provider> m_provider;
    int m_start;
};

/// Counts of the calls in a log.
struct CallCount {
    int queued = 0, started = 0, finished = 0, dropped = 0, mostInFlight = 0, waiting = 0, inFlight = 0;
    Money booked;
    bool sound = true; ///< every call was queued, started and ended in this order, once

    explicit CallCount(const QList<RunEvent> &log)
    {
        QSet<CallId> waits, runs;
        for (const RunEvent &event : log) {
            if (const auto *body = std::get_if<CallQueued>(&event.body)) {
                ++queued;
                sound = sound && !waits.contains(body->call.id) && !runs.contains(body->call.id);
                waits << body->call.id;
            } else if (const auto *body = std::get_if<CallStarted>(&event.body)) {
                ++started;
                waits.remove(body->call.id);
                sound = sound && !runs.contains(body->call.id);
                runs << body->call.id;
                mostInFlight = std::max(mostInFlight, int(runs.size()));
            } else if (const auto *body = std::get_if<CallFinished>(&event.body)) {
                ++finished;
                booked += body->end.cost;
                sound = sound && runs.remove(body->end.call);
            } else if (const auto *body = std::get_if<CallDropped>(&event.body)) {
                ++dropped;
                sound = sound && waits.remove(body->call);
            }
        }
        waiting = int(waits.size());
        inFlight = int(runs.size());
    }
};

void verifyReplay(const Simulation &simulation)
{
    const auto report = replayRun(simulation.log(), simulation.source());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
    QVERIFY2(!report->differsAt, qPrintable(report->expected + QStringLiteral("\nbut\n") + report->actual));
    QCOMPARE(report->events, quint64(simulation.log().size()));
}

/// Requests 5 to 7 are refused for a minute.
ScriptedAnswer refusing(const CompletionRequest &request, int n)
{
    return n >= 5 && n < 8 ? failsWith(ErrorKind::RateLimited, QStringLiteral("429"), 50, milliseconds(60'000)) : plainStory(request, n);
}

} // namespace

class TestQueuedCalls : public QObject
{
    Q_OBJECT

    static std::unique_ptr<Simulation> simulationOf(Script script, int start, const QByteArray &more = {})
    {
        auto simulation = std::make_unique<Simulation>(config + more, std::move(script));
        simulation->behind = [start](std::shared_ptr<ProviderSource> source, std::shared_ptr<Clock> clock) {
            return std::make_shared<DispatchedSource>(std::move(source), clock, start);
        };
        simulation->usdPerMtok = 5;
        return simulation;
    }

private Q_SLOTS:
    void aCallStartsWhenItGoesOut()
    {
        const auto simulation = simulationOf(plainStory, 2);
        simulation->start();
        simulation->clock->advanceTo(90);
        const CallCount early(simulation->log());
        QCOMPARE(early.inFlight, 2);
        QCOMPARE(early.waiting, 4);
        QCOMPARE(int(simulation->state().totals().inFlight), 2);
        QCOMPARE(int(simulation->state().totals().queued), 4);
        QVERIFY(simulation->state().totals().reserved > Money());
        simulation->run();
        QVERIFY2(simulation->ended(), qPrintable(simulation->story()));
        const CallCount all(simulation->log());
        QVERIFY(all.sound);
        QVERIFY(all.queued >= 4);
        QCOMPARE(all.dropped, 0);
        QCOMPARE(all.started, all.finished);
        QCOMPARE(simulation->state().totals().reserved, Money());
        verifyReplay(*simulation);
    }

    /// The server asks for a minute's pause, and the run is paused or stopped meanwhile: calls that were not sent are
    /// dropped at once.
    void pauseDropsWhatWaits_data()
    {
        QTest::addColumn<bool>("stop");
        QTest::newRow("pause") << false;
        QTest::newRow("stop") << true;
    }
    void pauseDropsWhatWaits()
    {
        QFETCH(bool, stop);
        const auto simulation = simulationOf(refusing, 6, "retry: {attempts: 2}\n");
        simulation->start();
        simulation->clock->advanceTo(1500);
        const CallCount before(simulation->log());
        QCOMPARE(before.inFlight, 0);
        QVERIFY(before.waiting > 0);
        const Money booked = before.booked;
        const qint64 asked = simulation->clock->nowMs();
        stop ? simulation->session()->stop() : simulation->session()->pause();
        simulation->clock->advanceTo(asked + 10);
        QVERIFY2(simulation->ended(), qPrintable(simulation->story()));
        QCOMPARE(simulation->state().status(), stop ? RunStatus::Finished : RunStatus::Paused);
        const CallCount after(simulation->log());
        QVERIFY(after.sound);
        QCOMPARE(after.waiting, 0);
        QCOMPARE(after.dropped, before.waiting);
        QCOMPARE(after.booked, booked);
        QCOMPARE(after.finished, before.finished);
        QCOMPARE(simulation->state().totals().reserved, Money());
        verifyReplay(*simulation);
        if (stop)
            return;
        simulation->clock->advanceTo(simulation->clock->nowMs() + 120'000);
        simulation->reopen();
        simulation->run();
        QCOMPARE(simulation->state().finished()->reason, EndReason::Candidates);
        QCOMPARE(int(simulation->state().candidates().size()), 20);
        verifyReplay(*simulation);
    }

    /// After a kill the log separates calls that were sent, and may be billed, from calls that were not.
    void killedAtEveryKthEventAndResumed()
    {
        for (const int k : {2, 7}) {
            const auto simulation = simulationOf(plainStory, 2, "budget: {calls: 60}\n");
            simulation->start();
            qsizetype before = 0;
            for (int lives = 0; lives < 300 && !simulation->ended(); ++lives) {
                const qsizetype goal = before + k;
                while (!simulation->ended() && simulation->log().size() < goal && simulation->clock->ringNext()) { }
                const CallCount now(simulation->log());
                before = simulation->log().size();
                if (simulation->ended())
                    break;
                simulation->reopen();
                const CallCount reopened(simulation->log().mid(0, before + 1 + now.inFlight + now.waiting));
                QCOMPARE(reopened.waiting, 0);
                QCOMPARE(reopened.dropped - now.dropped, now.waiting);
            }
            QVERIFY(simulation->ended());
            QVERIFY(CallCount(simulation->log()).sound);
            verifyReplay(*simulation);
        }
    }

    /// After a refused key the waiting calls fail at once, unsent, and the log records them as failed.
    void whatWaitsInVainFails()
    {
        const auto simulation = simulationOf(
            [](const CompletionRequest &, int) { return failsWith(ErrorKind::Auth, QStringLiteral("wrong key"), 50); }, 2);
        simulation->start();
        simulation->run();
        QVERIFY(simulation->ended());
        const CallCount all(simulation->log());
        QVERIFY(all.sound);
        QCOMPARE(all.dropped, 0);
        QCOMPARE(all.started, all.finished);
        QCOMPARE(all.booked, Money());
        verifyReplay(*simulation);
    }

    /// Refusals with a time are retried at that time while the patience of the generator lasts, regardless of their
    /// number.
    void aServerThatSaysWhenIsAskedAgain()
    {
        int served = 0;
        const auto simulation = simulationOf([&served](const CompletionRequest &request, int n) {
            return n % 10 < 6 ? failsWith(ErrorKind::RateLimited, QStringLiteral("429"), 20, milliseconds(1000)) : plainStory(request, ++served);
        }, 6, "retry: {attempts: 2, budgetShare: 0}\n");
        simulation->start();
        simulation->run();
        QVERIFY(simulation->ended());
        QCOMPARE(simulation->state().finished()->reason, EndReason::Candidates);
        QSet<CallId> failed;
        for (const RunEvent &event : simulation->log()) {
            if (const auto *body = std::get_if<CallFinished>(&event.body); body && body->end.error)
                failed << body->end.call;
        }
        for (const RunEvent &event : simulation->log()) {
            if (const auto *body = std::get_if<CallStarted>(&event.body); body && body->call.retryOf)
                failed.remove(body->call.retryOf);
        }
        for (const RunEvent &event : simulation->log()) { // failed retries: retryOf names the first attempt
            if (const auto *body = std::get_if<CallStarted>(&event.body); body && body->call.attempt > 1)
                failed.remove(body->call.id);
        }
        QCOMPARE(int(failed.size()), 0);
        verifyReplay(*simulation);
    }

    void butNotForEver()
    {
        const auto simulation = simulationOf([](const CompletionRequest &, int) {
            return failsWith(ErrorKind::Overloaded, QStringLiteral("503: Loading model"), 20, milliseconds(1000));
        }, 6);
        simulation->start();
        simulation->run();
        QVERIFY(simulation->ended());
        QCOMPARE(simulation->state().finished()->reason, EndReason::NoProvider);
        QVERIFY(simulation->state().finished()->detail.contains(QStringLiteral("Loading model")));
        const qint64 took = simulation->log().constLast().atMs;
        QVERIFY2(took >= 28'000 && took <= 62'000, qPrintable(QString::number(took)));
        QVERIFY(simulation->requests() < 100); // one at a time
        QCOMPARE(CallCount(simulation->log()).booked, Money());
        verifyReplay(*simulation);
    }

    /// Killed at 40 moments (VALDA_KILLS: up to 200) while calls are in back-off, held by the server or in flight, and
    /// reopened at once or an hour later: the log replays without a difference each time.
    void killsWhileCallsWaitForARetry()
    {
        const auto script = [](const CompletionRequest &request, int n) {
            if (n % 3 == 0)
                return failsWith(n % 2 ? ErrorKind::Timeout : ErrorKind::Overloaded, QStringLiteral("busy"), 30 + n % 7 * 10);
            return n % 7 == 0 ? failsWith(ErrorKind::RateLimited, QStringLiteral("429"), 20, milliseconds(700)) : plainStory(request, n);
        };
        int killed = 0;
        const int kills = std::max(40, qEnvironmentVariableIntValue("VALDA_KILLS"));
        for (int moment = 0; moment < 200; moment += 200 / std::min(kills, 200)) {
            const bool behindServer = moment % 2;
            const auto simulation = behindServer ? simulationOf(script, 2) : std::make_unique<Simulation>(config, script);
            simulation->start();
            simulation->clock->advanceTo(40 + moment * 37);
            if (simulation->ended())
                continue;
            ++killed;
            simulation->kill();
            if (moment % 4 >= 2)
                simulation->clock->jumpTo(simulation->clock->nowMs() + 3'600'000);
            simulation->reopen();
            simulation->run();
            QVERIFY(simulation->ended());
            verifyReplay(*simulation);
            if (QTest::currentTestFailed())
                return qWarning("killed after %d ms", 40 + moment * 37);
        }
        QVERIFY2(killed >= 20, qPrintable(QString::number(killed)));
    }
};

QTEST_GUILESS_MAIN(TestQueuedCalls)
#include "tst_queuedcalls.moc"
