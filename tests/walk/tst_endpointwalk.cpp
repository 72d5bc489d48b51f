// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One model on three servers of this machine; one server stops and starts again during a run.

#include "engine/base/systemclock.h"
#include "engine/config/fields/edit.h"
#include "engine/document/readwrite.h"
#include "engine/facade/connections.h"
#include "engine/facade/local/localengine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/providers/dispatch/dispatchingsource.h"
#include "engine/providers/http/trafficlog.h"
#include "engine/providers/keys/keyring.h"
#include "engine/providers/providerregistry.h"
#include "engine/store/library.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/runstate.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace engine;

namespace {

constexpr int candidatesWanted = 600;
constexpr int latencyMs = 150;

template <typename T>
T wait(QFuture<T> future)
{
    while (!future.isFinished())
        QTest::qWait(1);
    return future.result();
}

bool isOver(const CallEnd &end) { return !end.error || end.error->kind == ErrorKind::Cancelled; }

/// Every reply is a different text.
test::Script pitch(int n)
{
    return {.headers = {{"Content-Type", "text/event-stream"}},
        .body = test::chatStream(QStringLiteral("Pitch %1: %2 teeth shine %3 nights, %4.").arg(n).arg(n * 7919 % 997).arg(n * 104729 % 991).arg(n * 31 % 983)),
        .pauseMs = latencyMs};
}

} // namespace

class TestEndpointWalk : public QObject
{
    Q_OBJECT

    using Servers = std::array<std::unique_ptr<test::ScriptedServer>, 3>;

    static RunConfig config(const Servers &servers)
    {
        RunConfig config = parseConfig("task: a pitch\nseed: 7\nseeding: {count: 60}\nevaluation: {matchesPerCandidate: 0}\n"
                                       "evaluators: [{kind: length, maxWords: 60}]\npopulation: {size: 24, duplicateThreshold: 1}\n"
                                       "concurrency: {total: 9, generate: 9, judge: 1}\nstop: {candidates: "
            + QByteArray::number(candidatesWanted) + "}\n").config;
        config = withValue(config, QStringLiteral("generator.provider"), QStringLiteral("openai-compatible"));
        config = withValue(config, QStringLiteral("generator.model"), QStringLiteral("m"));
        config = withValue(config, QStringLiteral("generator.endpoint"), servers[0]->url(QStringLiteral("/v1")));
        return withValue(config, QStringLiteral("generator.endpoints"), QStringList{servers[1]->url(QStringLiteral("/v1")), servers[2]->url(QStringLiteral("/v1"))});
    }

    /// Calls without a successful attempt, except calls that the run cancelled at its end.
    static int givenUp(const QList<RunEvent> &events)
    {
        QHash<CallId, CallId> first;
        QSet<CallId> asked, answered;
        for (const RunEvent &event : events) {
            if (const auto *started = std::get_if<CallStarted>(&event.body)) {
                first[started->call.id] = started->call.retryOf ? started->call.retryOf : started->call.id;
                asked << first[started->call.id];
            } else if (const auto *finished = std::get_if<CallFinished>(&event.body); finished && isOver(finished->end)) {
                answered << first[finished->end.call];
            }
        }
        return int((asked - answered).size());
    }

private Q_SLOTS:
    void aServerDiesAndReturns()
    {
        int n = 0;
        Servers servers;
        for (auto &server : servers) {
            server = std::make_unique<test::ScriptedServer>();
            server->always([&n](const test::SeenRequest &request) {
                return request.method == "POST" ? pitch(++n) : test::Script{.headers = {{"Content-Type", "application/json"}}, .body = R"({"data":[]})"};
            });
        }
        test::ScriptedServer &mortal = *servers[1];
        const auto calls = [&mortal] {
            return int(std::count_if(mortal.requests().begin(), mortal.requests().end(), [](const auto &request) { return request.method == "POST"; }));
        };

        const QTemporaryDir folder;
        const auto clock = std::make_shared<SystemClock>();
        const auto registry = std::make_shared<ProviderRegistry>(clock, nullptr, PriceBook(), [](const QString &) { return QString(); });
        const auto traffic = std::make_shared<TrafficLog>();
        registry->setTraffic(traffic);
        LocalEngine::Furnishings furnishings;
        furnishings.traffic = traffic;
        furnishings.keys = std::make_shared<KeyRing>(nullptr, QString(), std::make_shared<LiveRedactor>());
        LocalEngine engine(*Library::open(folder.path()), std::make_shared<DispatchingSource>(registry, clock), clock, furnishings);
        const QString address = QStringLiteral("127.0.0.1:%1").arg(mortal.serverPort());
        const auto stateOfMortal = [&]() -> std::optional<EndpointState> {
            const QList<EndpointHealth> all = *wait(engine.connections()->endpoints());
            const auto one = std::find_if(all.begin(), all.end(), [&](const EndpointHealth &each) { return each.address == address; });
            return one == all.end() ? std::nullopt : std::optional(one->state);
        };
        QSignalSpy closed(engine.runs(), &Runs::sessionClosed);
        const auto run = wait(engine.runs()->start(config(servers)));
        QVERIFY2(run, run ? "" : qPrintable(run.error().detail));

        QTRY_VERIFY_WITH_TIMEOUT(calls() >= 30, 20'000);
        mortal.die();
        const int before = calls();
        QTest::qWait(3000);
        QCOMPARE(calls(), before);
        QVERIFY(stateOfMortal() == EndpointState::Down);

        mortal.rise();
        QElapsedTimer back;
        back.start();
        QTRY_VERIFY_WITH_TIMEOUT(calls() > before, 30'000);
        qInfo("its return was noticed after %lld ms", back.elapsed());
        QTRY_VERIFY_WITH_TIMEOUT(stateOfMortal() == EndpointState::Ready, 5000);

        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 60'000);
        QVERIFY2(calls() > before + 10, qPrintable(QString::number(calls()))); // it takes its share of calls again
        const QList<RunEvent> events = *wait(engine.logs()->events(*run));
        RunState state;
        for (const RunEvent &event : events)
            state.apply(event);
        QCOMPARE(state.finished()->reason, EndReason::Candidates);
        QCOMPARE(int(state.candidates().size()), candidatesWanted);
        QCOMPARE(givenUp(events), 0);
        QCOMPARE(int(state.totals().inFlight), 0);
        QVERIFY(state.totals().failedCalls > 0); // the cut calls are logged as failed
        QCOMPARE(int(wait(engine.connections()->traffic())->size()), 3);
    }
};

QTEST_GUILESS_MAIN(TestEndpointWalk)
#include "tst_endpointwalk.moc"
