// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole runs over real connections to servers with common faults: one closes every connection, one refuses a third of
// the calls, one loads its model first.

#include "engine/base/systemclock.h"
#include "engine/document/readwrite.h"
#include "engine/facade/local/localengine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/providers/dispatch/dispatchingsource.h"
#include "engine/providers/providerregistry.h"
#include "engine/store/library.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/runstate.h"
#include "tests/support/closingserver.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
using test::ClosingServer;
using test::Script;
using test::ScriptedServer;
using test::SeenRequest;

namespace {

Script pitch(int n)
{
    return {.headers = {{"Content-Type", "text/event-stream"}},
        .body = test::chatStream(QStringLiteral("Pitch %1: %2 teeth shine %3 nights.").arg(n).arg(n * 7919 % 997).arg(n * 104729 % 991)), .pauseMs = 20};
}

RunConfig configFor(const QString &url, int candidates)
{
    return parseConfig("task: a pitch\nseed: 7\nseeding: {count: 8}\nevaluation: {matchesPerCandidate: 0}\n"
                       "evaluators: [{kind: length, maxWords: 60}]\npopulation: {size: 24, duplicateThreshold: 1}\nconcurrency: 8\n"
                       "stop: {candidates: " + QByteArray::number(candidates) + "}\n"
                       "generator: {provider: openai-compatible, model: m, timeoutSeconds: 60, inputUsdPerMtok: 1000, outputUsdPerMtok: 0, endpoint: \""
                       + url.toUtf8() + "\"}\n").config;
}

/// Counts of the calls in the log of a run.
struct Calls {
    int started = 0, answered = 0, failed = 0;
    int lost = 0;              ///< calls without a successful attempt
    Money bookedForFailures;
    qint64 longestWaitMs = 0;  ///< from a refusal to the next attempt of the same call

    explicit Calls(const QList<RunEvent> &log)
    {
        QHash<CallId, CallId> first;
        QHash<CallId, qint64> refusedAt;
        QSet<CallId> asked, good;
        for (const RunEvent &event : log) {
            if (const auto *body = std::get_if<CallStarted>(&event.body)) {
                ++started;
                const CallId id = body->call.retryOf ? body->call.retryOf : body->call.id;
                first[body->call.id] = id;
                asked << id;
                if (refusedAt.contains(id))
                    longestWaitMs = std::max(longestWaitMs, event.atMs - refusedAt.take(id));
            } else if (const auto *body = std::get_if<CallFinished>(&event.body)) {
                if (!body->end.error || body->end.error->kind == ErrorKind::Cancelled) {
                    ++answered;
                    good << first[body->end.call];
                    continue;
                }
                ++failed;
                bookedForFailures += body->end.cost;
                refusedAt[first[body->end.call]] = event.atMs;
            }
        }
        lost = int((asked - good).size());
    }
};

} // namespace

class TestServerWalk : public QObject
{
    Q_OBJECT

    template <typename T>
    static T wait(QFuture<T> future)
    {
        while (!future.isFinished())
            QTest::qWait(1);
        return future.result();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine;

    QList<RunEvent> logOf(const RunConfig &config)
    {
        QSignalSpy closed(m_engine->runs(), &Runs::sessionClosed);
        const auto run = wait(m_engine->runs()->start(config));
        if (!run || !(closed.size() == 1 || closed.wait(60'000)))
            return {};
        return wait(m_engine->logs()->events(*run)).value_or(QList<RunEvent>());
    }

    static RunState stateOf(const QList<RunEvent> &log)
    {
        RunState state;
        for (const RunEvent &event : log)
            state.apply(event);
        return state;
    }

private Q_SLOTS:
    void init()
    {
        const auto clock = std::make_shared<SystemClock>();
        const auto registry = std::make_shared<ProviderRegistry>(clock, nullptr, PriceBook(), [](const QString &) { return QString(); });
        m_engine = std::make_unique<LocalEngine>(*Library::open(m_folder.path()), std::make_shared<DispatchingSource>(registry, clock), clock);
    }
    void cleanup()
    {
        wait(m_engine->runs()->pauseAll());
        m_engine.reset();
    }

    void aServerThatClosesEveryConnection_data()
    {
        QTest::addColumn<int>("afterMs");
        QTest::newRow("at once") << 0;
        QTest::newRow("after 1 ms") << 1;
        QTest::newRow("after 20 ms") << 20;
    }
    void aServerThatClosesEveryConnection()
    {
        QFETCH(int, afterMs);
        ClosingServer server({.end = ClosingServer::End::Later, .afterMs = afterMs, .latencyMs = 10});
        RunConfig config = configFor(server.url(), 60);
        const QList<RunEvent> log = logOf(config);
        QVERIFY(!log.isEmpty());
        const Calls calls(log);
        QCOMPARE(calls.failed, 0);
        QVERIFY2(server.processed() >= calls.answered && server.processed() <= calls.started, qPrintable(QString::number(server.processed())));
        QCOMPARE(calls.bookedForFailures, Money());
    }

    /// Three of ten requests are refused with the headers of OpenAI: retry in 150 ms, limits reset in six minutes.
    void aServerThatRefusesAThird()
    {
        constexpr int askedMs = 150;
        ScriptedServer server;
        int n = 0;
        server.always([&n](const SeenRequest &) {
            ++n;
            if (n % 10 != 3 && n % 10 != 6 && n % 10 != 9)
                return pitch(n);
            return Script{.status = 429,
                .headers = {{"Content-Type", "application/json"}, {"retry-after", "1"}, {"retry-after-ms", QByteArray::number(askedMs)},
                    {"x-ratelimit-limit-tokens", "30000"}, {"x-ratelimit-remaining-tokens", "0"}, {"x-ratelimit-reset-tokens", "6m0s"},
                    {"x-ratelimit-limit-requests", "500"}, {"x-ratelimit-remaining-requests", "0"}, {"x-ratelimit-reset-requests", "6m0s"}},
                .body = R"({"error":{"message":"Rate limit reached","type":"tokens","code":"rate_limit_exceeded"}})"};
        });
        const QList<RunEvent> log = logOf(configFor(server.url(QStringLiteral("/v1")), 60));
        QVERIFY(!log.isEmpty());
        const Calls calls(log);
        QCOMPARE(stateOf(log).finished()->reason, EndReason::Candidates);
        QVERIFY(calls.failed >= 15);
        QCOMPARE(calls.lost, 0);
        QCOMPARE(calls.bookedForFailures, Money());
        const qint64 took = log.constLast().atMs - log.constFirst().atMs;
        QVERIFY2(took < 60 * askedMs, qPrintable(QString::number(took))); // far below six minutes
        QVERIFY2(calls.longestWaitMs < 10 * askedMs, qPrintable(QString::number(calls.longestWaitMs)));
    }

    /// Vectors come over the same way as completions: one call in the log for each request, with its cost.
    void aServerThatMakesVectors()
    {
        ScriptedServer server;
        int n = 0, embeddings = 0;
        server.always([&](const SeenRequest &request) {
            if (!request.path.endsWith("/embeddings"))
                return pitch(++n % 3); // three different texts
            ++embeddings;
            const qsizetype texts = QJsonDocument::fromJson(request.body)[u"input"].toArray().size();
            QByteArrayList vectors;
            for (qsizetype i = 0; i < texts; ++i)
                vectors << "{\"index\":" + QByteArray::number(i) + ",\"embedding\":[3,4]}"; // all mean the same
            return Script{.headers = {{"Content-Type", "application/json"}},
                .body = "{\"model\":\"e\",\"data\":[" + vectors.join(',') + "],\"usage\":{\"prompt_tokens\":7,\"total_tokens\":7}}"};
        });
        const QString url = server.url(QStringLiteral("/v1"));
        RunConfig config = configFor(url, 5);
        config.json.chop(1);
        config.json += ",\"embedding\":{\"provider\":\"openai-compatible\",\"model\":\"e\",\"similarity\":0.9,\"cache\":\"off\",\"inputUsdPerMtok\":10000,\"outputUsdPerMtok\":0,\"endpoint\":\"" + url.toUtf8() + "\"}}";
        const QList<RunEvent> log = logOf(config);
        QVERIFY(!log.isEmpty());
        int calls = 0, duplicates = 0;
        Money paid;
        QSet<CallId> asked;
        for (const RunEvent &event : log) {
            if (const auto *body = std::get_if<CallStarted>(&event.body); body && body->call.step == Step::Embedding)
                asked << body->call.id;
            else if (const auto *body = std::get_if<CallFinished>(&event.body); body && asked.contains(body->end.call)) {
                QVERIFY(!body->end.error);
                ++calls;
                paid += body->end.cost;
            } else if (const auto *body = std::get_if<ReplyRejected>(&event.body))
                duplicates += body->reason == Rejection::Duplicate;
        }
        QCOMPARE(calls, embeddings);
        QCOMPARE(paid.microUsd, Money::fromUsd(0.07 * embeddings).microUsd);
        QCOMPARE(stateOf(log).candidates().size(), 1); // every further text means the same
        QVERIFY(duplicates > 0);
    }

    void aServerThatLoadsItsModel_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("llama-server") << QByteArray(R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})");
        QTest::newRow("inference gateway") << QByteArray(R"({"error":"Model m is currently loading","estimated_time":20.0})");
        QTest::newRow("not ready") << QByteArray(R"({"detail":"The server is not ready yet"})");
    }
    void aServerThatLoadsItsModel()
    {
        QFETCH(QByteArray, body);
        constexpr int loadingMs = 3500;
        ScriptedServer server;
        QElapsedTimer since;
        since.start();
        int n = 0;
        server.always([&](const SeenRequest &) {
            if (since.elapsed() < loadingMs)
                return Script{.status = 503, .headers = {{"Content-Type", "application/json"}}, .body = body};
            return pitch(++n);
        });
        const QList<RunEvent> log = logOf(configFor(server.url(QStringLiteral("/v1")), 20));
        QVERIFY(!log.isEmpty());
        const Calls calls(log);
        QCOMPARE(stateOf(log).finished()->reason, EndReason::Candidates);
        QCOMPARE(calls.lost, 0);
        QCOMPARE(calls.bookedForFailures, Money());
        QVERIFY2(calls.failed >= 8 && calls.failed <= 8 + 2 * loadingMs / 1000, qPrintable(QString::number(calls.failed)));
    }

    /// The pause takes effect at once, although the server asks the client to wait a minute.
    void aPauseDoesNotWaitForTheServer()
    {
        ScriptedServer server;
        int n = 0;
        server.always([&n](const SeenRequest &) {
            return ++n <= 4 ? pitch(n) : Script{.status = 429, .headers = {{"retry-after", "60"}}, .body = R"({"error":{"message":"slow down"}})"};
        });
        QSignalSpy closed(m_engine->runs(), &Runs::sessionClosed);
        const auto run = wait(m_engine->runs()->start(configFor(server.url(QStringLiteral("/v1")), 60)));
        QVERIFY(run);
        QTRY_VERIFY(server.hits() >= 8);
        QTest::qWait(200);
        QElapsedTimer since;
        since.start();
        m_engine->runs()->pause(*run);
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY2(since.elapsed() < 20'000, qPrintable(QString::number(since.elapsed())));
        const QList<RunEvent> log = *wait(m_engine->logs()->events(*run));
        QCOMPARE(stateOf(log).status(), RunStatus::Paused);
        QCOMPARE(Calls(log).bookedForFailures, Money());
        QCOMPARE(int(stateOf(log).totals().inFlight), 0);
        QCOMPARE(int(stateOf(log).totals().queued), 0);
    }

    /// A pause also drops a call that one server refused and that waits for another one.
    void aPauseDoesNotWaitForAFurtherServer()
    {
        ScriptedServer refusing, busy;
        refusing.always([](const SeenRequest &) { return Script{.status = 401, .body = R"({"error":{"message":"Incorrect API key provided"}})", .pauseMs = 300}; });
        busy.always([](const SeenRequest &) { return Script{.status = 429, .headers = {{"retry-after", "60"}}, .body = R"({"error":{"message":"slow down"}})"}; });
        RunConfig config = parseConfig("task: a pitch\nseeding: {count: 8}\nevaluation: {matchesPerCandidate: 0}\nconcurrency: 2\nstop: {candidates: 20}\n"
                                       "generator: {provider: openai-compatible, model: m, timeoutSeconds: 60, endpoint: \"" + refusing.url(QStringLiteral("/v1")).toUtf8()
                                       + "\", endpoints: [\"" + busy.url(QStringLiteral("/v1")).toUtf8() + "\"]}\n").config;
        QSignalSpy closed(m_engine->runs(), &Runs::sessionClosed);
        const auto run = wait(m_engine->runs()->start(config));
        QVERIFY(run);
        QTRY_VERIFY(refusing.hits() >= 1 && busy.hits() >= 1);
        QTest::qWait(600);
        QVERIFY(closed.isEmpty());
        QElapsedTimer since;
        since.start();
        m_engine->runs()->pause(*run);
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY2(since.elapsed() < 20'000, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(stateOf(*wait(m_engine->logs()->events(*run))).status(), RunStatus::Paused);
    }
};

QTEST_GUILESS_MAIN(TestServerWalk)
#include "tst_serverwalk.moc"
