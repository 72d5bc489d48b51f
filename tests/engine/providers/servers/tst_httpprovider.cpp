// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/systemclock.h"
#include "engine/providers/dialects/ollamacodec.h"
#include "engine/providers/dialects/openaichatcodec.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/servers/httpprovider.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/modelinfo.h"
#include "tests/support/chatserver.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <qcoro/qcorotask.h>

#include <nlohmann/json.hpp>

using namespace engine;
using test::Script;
using test::ScriptedServer;

namespace {

const QByteArray plantedKey = "sk-planted-0123456789abcdef";

Script sse(QByteArray body)
{
    Script script;
    script.headers = {{"Content-Type", "text/event-stream"}, {"x-request-id", "req_42"}};
    script.body = std::move(body);
    return script;
}

Script failing(int status, QByteArray body, QList<QPair<QByteArray, QByteArray>> headers = {})
{
    Script script;
    script.status = status;
    script.headers = std::move(headers);
    script.body = std::move(body);
    return script;
}

/// Keeps what a call came to, so that a test can look while others are under way.
struct Pending {
    std::optional<Result<CompletionReply>> reply;
    StopSource stop;
};

Task<> follow(std::shared_ptr<HttpProvider> provider, CompletionRequest request, std::shared_ptr<Pending> pending)
{
    pending->reply = co_await provider->complete(std::move(request), pending->stop.get_token());
}

} // namespace

class tst_HttpProvider : public QObject
{
    Q_OBJECT

    std::shared_ptr<SystemClock> m_clock = std::make_shared<SystemClock>();

    std::shared_ptr<HttpProvider> openAi(const ScriptedServer &server, HttpTransport::Limits limits = {}) const
    {
        return std::make_shared<HttpProvider>(std::make_shared<Endpoint>(QUrl(server.url(QStringLiteral("/v1"))), plantedKey, m_clock, limits),
            std::make_shared<OpenAiChatCodec>());
    }

    std::shared_ptr<HttpProvider> ollama(const ScriptedServer &server) const
    {
        return std::make_shared<HttpProvider>(std::make_shared<Endpoint>(QUrl(server.url()), QByteArray(), m_clock), std::make_shared<OllamaCodec>());
    }

    static CompletionRequest asking(double timeoutSeconds = 10)
    {
        CompletionRequest request;
        request.prompt = QStringLiteral("Name a tree");
        request.generator.provider = QStringLiteral("openai-compatible");
        request.generator.model = QStringLiteral("m1");
        request.generator.timeoutSeconds = timeoutSeconds;
        return request;
    }

    static Result<CompletionReply> completed(const std::shared_ptr<HttpProvider> &provider, CompletionRequest request = asking())
    {
        return QCoro::waitFor(provider->complete(std::move(request), StopToken()));
    }

    static std::shared_ptr<Pending> begin(const std::shared_ptr<HttpProvider> &provider, CompletionRequest request = asking())
    {
        auto pending = std::make_shared<Pending>();
        (void)follow(provider, std::move(request), pending);
        return pending;
    }

private Q_SLOTS:
    void whatGoesOverTheWire()
    {
        ScriptedServer server;
        server.then(sse(test::chatStream(QStringLiteral("Oak"))));
        const auto reply = completed(openAi(server));
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->text, QStringLiteral("Oak"));
        QCOMPARE(reply->requestId, QStringLiteral("req_42"));
        QCOMPARE(server.hits(), 1);
        const test::SeenRequest &seen = server.requests().first();
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.path, QByteArray("/v1/chat/completions"));
        QCOMPARE(seen.headers.value("authorization"), "Bearer " + plantedKey);
        QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
        QVERIFY(seen.headers.value("accept").startsWith("text/event-stream"));
        QVERIFY(seen.headers.value("user-agent").startsWith("Valda/"));
        QVERIFY(!seen.headers.contains("cookie"));
        QCOMPARE(seen.headers.value("content-length").toInt(), int(seen.body.size()));
        QCOMPARE(nlohmann::json::parse(seen.body.toStdString())["model"].get<std::string>(), std::string("m1"));
    }

    void everySplitOfAStream()
    {
        ScriptedServer server;
        const auto provider = openAi(server);
        const QByteArray body = test::chatStream(QStringLiteral("Öl – 🌳"));
        const qsizetype text = body.indexOf("\xC3\x96");
        QVERIFY(text > 0);
        for (const bool chunked : {false, true}) {
            Script script = sse(body);
            script.chunked = chunked;
            script.cuts = {2, text + 1, text + 9, body.size() - 9, body.size() - 1};
            server.then(script);
            const auto reply = completed(provider);
            QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
            QCOMPARE(reply->text, QStringLiteral("Öl – 🌳"));
        }
        QCOMPARE(server.connections(), 1);
    }

    void ollamaAnswers()
    {
        ScriptedServer server;
        Script script = sse(test::ollamaLines(QStringLiteral("Eiche")));
        script.cuts = {1, 40, 100};
        server.then(script);
        const auto reply = completed(ollama(server));
        QVERIFY(reply);
        QCOMPARE(reply->text, QStringLiteral("Eiche"));
        QCOMPARE(server.requests().first().path, QByteArray("/api/chat"));
        QVERIFY(!server.requests().first().headers.contains("authorization"));
        server.then(failing(404, R"({"error":"model 'x' not found, try pulling it first"})"));
        QCOMPARE(int(completed(ollama(server)).error().kind), int(ErrorKind::NotFound));
        server.then(sse(R"({"message":{"content":"a"},"done":false})" "\n" R"({"error":"an error was encountered while running the model"})" "\n"));
        QCOMPARE(int(completed(ollama(server)).error().kind), int(ErrorKind::Overloaded));
    }

    void statusesBecomeKinds_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("wrong key") << 401 << ErrorKind::Auth;
        QTest::newRow("unknown model") << 404 << ErrorKind::NotFound;
        QTest::newRow("rate") << 429 << ErrorKind::RateLimited;
        QTest::newRow("crash") << 500 << ErrorKind::Overloaded;
        QTest::newRow("overload") << 529 << ErrorKind::Overloaded;
        QTest::newRow("bad request") << 400 << ErrorKind::BadRequest;
    }
    void statusesBecomeKinds()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        ScriptedServer server;
        server.then(failing(status, "{\"error\":{\"message\":\"No: " + plantedKey + " or sk-pla******cdef\"}}", {{"retry-after", "7"}}));
        const auto reply = completed(openAi(server));
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(kind));
        QVERIFY(reply.error().retryAfter == std::chrono::milliseconds(7000));
        QVERIFY2(!reply.error().detail.contains(QStringLiteral("sk-pla")), qPrintable(reply.error().detail));
        QVERIFY(reply.error().detail.contains(QStringLiteral("No: ")));
        QCOMPARE(server.hits(), 1); // a provider never retries
    }

    void aRefusedParameterIsLeftOutOnceAndForAll()
    {
        ScriptedServer server;
        const auto provider = openAi(server);
        CompletionRequest request = asking();
        request.generator.temperature = 0.7;
        server.then(failing(400, R"({"error":{"message":"Unsupported value: 'temperature' does not support 0.7","param":"temperature","code":"unsupported_value"}})"));
        server.then(failing(400, R"({"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.","param":"max_tokens"}})"));
        server.then(sse(test::chatStream(QStringLiteral("Oak"))));
        QVERIFY(completed(provider, request));
        QCOMPARE(server.hits(), 3);
        server.then(sse(test::chatStream(QStringLiteral("Elm"))));
        QVERIFY(completed(provider, request));
        QCOMPARE(server.hits(), 4);
        const auto body = nlohmann::json::parse(server.requests().last().body.toStdString());
        QVERIFY(!body.contains("temperature"));
        QVERIFY(!body.contains("max_tokens"));
        QCOMPARE(body["max_completion_tokens"].get<int>(), 1024);
        request.generator.model = QStringLiteral("m2"); // another model is asked anew
        server.then(sse(test::chatStream(QStringLiteral("Elm"))));
        QVERIFY(completed(provider, request));
        QVERIFY(nlohmann::json::parse(server.requests().last().body.toStdString()).contains("temperature"));
    }

    void aParameterIsNotDroppedTwice()
    {
        ScriptedServer server;
        server.always([](const auto &) { return failing(400, R"({"error":{"message":"no","param":"seed"}})"); });
        const auto reply = completed(openAi(server));
        QCOMPARE(int(reply.error().kind), int(ErrorKind::BadRequest));
        QCOMPARE(server.hits(), 2);
    }

    void aRefusedSystemRoleGoesIntoThePrompt()
    {
        ScriptedServer server;
        const auto provider = openAi(server);
        CompletionRequest request = asking();
        request.generator.systemPrompt = QStringLiteral("Be brief");
        server.then(failing(400, R"({"error":{"message":"System role not supported","type":"invalid_request_error"}})"));
        server.then(sse(test::chatStream(QStringLiteral("Oak"))));
        const auto reply = completed(provider, request);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->note, QStringLiteral("m1 does not take system role → user message"));
        QCOMPARE(server.hits(), 2);
        const auto messages = nlohmann::json::parse(server.requests().last().body.toStdString())["messages"];
        QCOMPARE(int(messages.size()), 1);
        QCOMPARE(QString::fromStdString(messages[0]["content"].get<std::string>()), QStringLiteral("Be brief\n\nName a tree"));
        server.then(sse(test::chatStream(QStringLiteral("Elm"))));
        const auto second = completed(provider, request);
        QVERIFY(second && second->note.isEmpty()); // said once
        QCOMPARE(server.hits(), 3);
    }

    void aRefusalInsideA200IsMendedAsWell()
    {
        ScriptedServer server;
        CompletionRequest request = asking();
        request.schema = R"({"type":"object"})";
        server.then(sse("error: {\"code\":400,\"message\":\"Failed to parse grammar\",\"type\":\"invalid_request_error\"}\n\ndata: [DONE]\n\n"));
        server.then(sse(test::chatStream(QStringLiteral("{}"))));
        const auto reply = completed(openAi(server), request);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(server.hits(), 2);
        QVERIFY(!nlohmann::json::parse(server.requests().last().body.toStdString()).contains("response_format"));
        server.always([](const auto &) { return sse("error: {\"code\":400,\"message\":\"the prompt exceeds the context size\"}\n\n"); });
        QCOMPARE(int(completed(openAi(server), request).error().kind), int(ErrorKind::BadRequest));
        QCOMPARE(server.hits(), 3);
    }

    void aCapTheModelRefusesIsLowered()
    {
        ScriptedServer server;
        CompletionRequest request = asking();
        request.generator.maxTokens = 4096;
        server.then(failing(400, R"({"error":{"message":"max_tokens is too large: 4096. This model supports at most 512 completion tokens.","param":"max_tokens"}})"));
        server.then(sse(test::chatStream(QStringLiteral("Oak"))));
        const auto reply = completed(openAi(server), request);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(nlohmann::json::parse(server.requests().last().body.toStdString())["max_tokens"].get<int>(), 512);
        QCOMPARE(reply->note, QStringLiteral("m1 does not take maxTokens above 512"));
    }

    void aPromptTheServerCutIsSaidOnce()
    {
        ScriptedServer server;
        const auto provider = ollama(server);
        const auto counting = [](qint64 tokens) {
            return sse("{\"message\":{\"content\":\"Oak\"},\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":" + QByteArray::number(tokens) + ",\"eval_count\":1}\n");
        };
        CompletionRequest request = asking();
        request.generator.provider = QStringLiteral("ollama");
        request.generator.contextTokens = 8192;
        request.prompt = QStringLiteral("Name a tree. ").repeated(4000); // 52,000 bytes: about 13,000 tokens
        server.then(counting(7999));
        QCOMPARE(completed(provider, request)->note, QString()); // plausible
        server.then(counting(8192));
        QCOMPARE(completed(provider, request)->note, QStringLiteral("m1 counted 8192 tokens of a prompt of about 12999: the server has cut it; give it a larger context or shorten the texts"));
        server.then(counting(8192));
        QCOMPARE(completed(provider, request)->note, QString());
    }

    void aRedirectIsRefusedAndTheKeyStays()
    {
        ScriptedServer other;
        for (const int status : {301, 302, 307, 308}) {
            ScriptedServer server;
            server.then(failing(status, {}, {{"Location", other.url(QStringLiteral("/v1/chat/completions")).toLatin1()}}));
            const auto reply = completed(openAi(server));
            QCOMPARE(int(reply.error().kind), int(ErrorKind::BadConfig));
            QVERIFY(reply.error().detail.contains(QStringLiteral("127.0.0.1:%1").arg(other.serverPort())));
            QCOMPARE(server.hits(), 1);
        }
        QTest::qWait(20);
        QCOMPARE(other.hits(), 0);
    }

    void aLostConnectionIsNeverSentTwice_data()
    {
        QTest::addColumn<Script::Ending>("ending");
        QTest::addColumn<int>("pauseMs");
        QTest::newRow("at once") << Script::Ending::NoReply << 0;
        QTest::newRow("after a while") << Script::Ending::NoReply << 60;
        QTest::newRow("inside the reply") << Script::Ending::Cut << 0;
    }
    void aLostConnectionIsNeverSentTwice()
    {
        QFETCH(Script::Ending, ending);
        QFETCH(int, pauseMs);
        for (const int padding : {0, 300000}) {
            for (const bool reused : {false, true}) {
                ScriptedServer server;
                const auto provider = openAi(server);
                if (reused) {
                    server.then(sse(test::chatStream(QStringLiteral("Oak"))));
                    QVERIFY(completed(provider));
                }
                Script script = sse(test::chatStream(QStringLiteral("Oak")).left(150));
                script.ending = ending;
                script.pauseMs = pauseMs;
                server.then(script);
                CompletionRequest request = asking();
                request.prompt += QString(padding, u'x');
                const auto reply = completed(provider, request);
                QVERIFY(!reply);
                QCOMPARE(int(reply.error().kind), int(ErrorKind::Interrupted));
                QTest::qWait(20);
                QCOMPARE(server.hits(), reused ? 2 : 1);
            }
        }
    }

    void aConnectionTheServerClosedWhileIdleIsReplaced()
    {
        ScriptedServer server;
        const auto provider = openAi(server);
        server.always([](const auto &) { return sse(test::chatStream(QStringLiteral("Oak"))); });
        QVERIFY(completed(provider));
        server.closeIdle();
        QTest::qWait(200);
        QVERIFY(completed(provider));
        QCOMPARE(server.hits(), 2);
        QCOMPARE(server.connections(), 2);
    }

    void aStreamCutAfterItsEndIsComplete()
    {
        ScriptedServer server;
        Script script = sse(test::chatStream(QStringLiteral("Oak")));
        script.ending = Script::Ending::Cut;
        server.then(script);
        const auto reply = completed(openAi(server));
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->text, QStringLiteral("Oak"));
    }

    void aServerThatHoldsTheLineAfterTheEndIsNotWaitedFor()
    {
        ScriptedServer server;
        Script script = sse(test::chatStream(QStringLiteral("Oak")));
        script.ending = Script::Ending::Hang;
        server.then(script);
        QElapsedTimer time;
        time.start();
        QVERIFY(completed(openAi(server)));
        QVERIFY2(time.elapsed() < 10000, qPrintable(QString::number(time.elapsed())));
    }

    void unreadableReplies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><html>Sign in") << "<!DOCTYPE html>";
        QTest::newRow("empty") << QByteArray() << "empty";
        QTest::newRow("NUL bytes") << QByteArray(100, '\0') << "cannot be read";
        QTest::newRow("noise") << QByteArray::fromHex("fffefdfc00ff80818283") << "cannot be read";
    }
    void unreadableReplies()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        ScriptedServer server;
        server.then(sse(body));
        const auto reply = completed(openAi(server));
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(ErrorKind::BadReply));
        QVERIFY2(reply.error().detail.contains(says), qPrintable(reply.error().detail));
    }

    void aReplyThatCannotBeDecompressedSaysSo()
    {
        ScriptedServer server;
        Script script = sse(test::chatStream(QStringLiteral("Oak")));
        script.headers.emplaceBack("Content-Encoding", "gzip");
        server.then(script);
        const auto reply = completed(openAi(server));
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(ErrorKind::BadReply));
        QVERIFY2(reply.error().detail.contains(QStringLiteral("cannot be decompressed")), qPrintable(reply.error().detail));
    }

    void aCompressedReplyIsRead()
    {
        ScriptedServer server;
        const auto provider = openAi(server);
        for (const qsizetype cut : {0, 1, 2, 40}) {
            Script script = sse(qCompress(test::chatStream(QStringLiteral("Oak"))).mid(4)); // without the length that Qt adds
            script.headers.emplaceBack("Content-Encoding", "deflate");
            script.cuts = {cut};
            server.then(script);
            const auto reply = completed(provider);
            QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
            QCOMPARE(reply->text, QStringLiteral("Oak"));
        }
        QCOMPARE(server.requests().first().headers.value("accept-encoding"), QByteArray("identity"));
    }

    void elevenMegabytesAreRefused()
    {
        ScriptedServer server;
        server.then(sse(test::chatStream(QString(11 * 1024 * 1024, u'x'))));
        const auto reply = completed(openAi(server));
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(ErrorKind::BadReply));
        QVERIFY(reply.error().detail.contains(QStringLiteral("larger than 10 MB")));
        server.then(sse(test::chatStream(QString(9 * 1024 * 1024, u'x'))));
        const auto fits = completed(openAi(server));
        QVERIFY2(fits, qPrintable(fits ? QString() : fits.error().detail));
        QCOMPARE(int(fits->text.size()), 9 * 1024 * 1024);
    }

    void nobodyListens()
    {
        std::shared_ptr<HttpProvider> provider;
        {
            ScriptedServer server;
            provider = openAi(server);
        }
        const auto reply = completed(provider);
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(ErrorKind::Unreachable));
        QVERIFY(reply.error().detail.contains(QStringLiteral("127.0.0.1")));
    }

    void totalTimeEndsACall_data()
    {
        QTest::addColumn<Script::Ending>("ending");
        QTest::newRow("no byte") << Script::Ending::HangAtOnce;
        QTest::newRow("inside the reply") << Script::Ending::Hang;
    }
    void totalTimeEndsACall()
    {
        QFETCH(Script::Ending, ending);
        ScriptedServer server;
        Script script = sse(test::chatStream(QStringLiteral("Oak")).left(150));
        script.ending = ending;
        server.then(script);
        QElapsedTimer time;
        time.start();
        const auto provider = openAi(server);
        const auto reply = completed(provider, asking(0.2));
        QCOMPARE(int(reply.error().kind), int(ErrorKind::Timeout));
        QVERIFY(time.elapsed() >= 200 && time.elapsed() < 10000);
        QCOMPARE(provider->endpoint().transport().inFlight(), 0);
        QTRY_COMPARE(server.abandoned(), 1);
        QCOMPARE(server.hits(), 1);
    }

    /// A local server mostly works on one request after the other: waiting there is not held against a call.
    void timeCountsFromWhenTheServerCouldBegin()
    {
        ScriptedServer server;
        int n = 0;
        server.always([&n](const auto &) {
            Script script = sse(test::chatStream(QStringLiteral("Oak")));
            script.pauseMs = 300 * ++n;
            return script;
        });
        const auto provider = openAi(server);
        QList<std::shared_ptr<Pending>> calls;
        for (int i = 0; i < 5; ++i)
            calls << begin(provider, asking(0.8));
        for (const auto &call : calls) {
            QTRY_VERIFY(call->reply);
            QVERIFY2(*call->reply, call->reply->has_value() ? "" : qPrintable(call->reply->error().detail));
        }
        server.always([](const auto &) { return Script{.ending = Script::Ending::HangAtOnce}; });
        const auto hanging = begin(provider, asking(0.3)), alsoHanging = begin(provider, asking(0.3));
        QTRY_VERIFY_WITH_TIMEOUT(hanging->reply && alsoHanging->reply, 3000);
        QCOMPARE(int(hanging->reply->error().kind), int(ErrorKind::Timeout));
        QCOMPARE(int(alsoHanging->reply->error().kind), int(ErrorKind::Timeout));
    }

    void firstByteAndSilenceHaveTheirOwnTimes()
    {
        ScriptedServer server;
        auto transport = std::make_shared<HttpTransport>(m_clock, true, HttpTransport::Limits());
        const auto sent = [&](Script script) {
            server.then(script);
            HttpRequest request;
            request.url = QUrl(server.url());
            request.timeouts = {std::chrono::milliseconds(150), std::chrono::milliseconds(300), std::chrono::milliseconds(5000)};
            return QCoro::waitFor(transport->send(request, StopToken()));
        };
        Script late = sse("late");
        late.pauseMs = 400;
        const auto none = sent(late);
        QVERIFY(!none);
        QCOMPARE(int(none.error().kind), int(ErrorKind::Timeout));
        QVERIFY(none.error().detail.contains(QStringLiteral("no answer")));
        Script slow = sse("0123456789"); // 100 ms between bytes, a second in all
        slow.cuts = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        slow.piecePauseMs = 100;
        const auto whole = sent(slow);
        QVERIFY(whole && !whole->broken);
        QCOMPARE(whole->body, QByteArray("0123456789"));
        slow.piecePauseMs = 600;
        const auto silent = sent(slow);
        QVERIFY(silent && silent->broken);
        QCOMPARE(int(silent->broken->kind), int(ErrorKind::Timeout));
        QVERIFY(silent->broken->detail.contains(QStringLiteral("silent")));
    }

    void rawBytesHaveABound()
    {
        ScriptedServer server;
        server.then(sse(QByteArray(200000, 'x')));
        auto transport = std::make_shared<HttpTransport>(m_clock, true, HttpTransport::Limits());
        HttpRequest request;
        request.url = QUrl(server.url());
        request.maxBytes = 100000;
        const auto reply = QCoro::waitFor(transport->send(request, StopToken()));
        QVERIFY(reply && reply->broken);
        QCOMPARE(int(reply->broken->kind), int(ErrorKind::BadReply));
    }

    void sixtyFourAtOnceAndNoMoreThanTheCeiling()
    {
        ScriptedServer server;
        server.always([](const auto &) {
            Script script = sse(test::chatStream(QStringLiteral("Oak")));
            script.pauseMs = 80;
            return script;
        });
        const auto provider = openAi(server, {.inFlight = 64, .queued = 1000});
        QList<std::shared_ptr<Pending>> calls;
        for (int i = 0; i < 100; ++i)
            calls << begin(provider);
        QCOMPARE(provider->endpoint().transport().inFlight(), 64);
        QCOMPARE(provider->endpoint().transport().queued(), 36);
        for (const auto &call : calls) {
            QTRY_VERIFY(call->reply);
            QVERIFY(*call->reply);
        }
        QCOMPARE(server.mostInFlight(), 64);
        QCOMPARE(server.hits(), 100);
    }

    void theQueueHasABound()
    {
        ScriptedServer server;
        server.always([](const auto &) { return Script{.ending = Script::Ending::HangAtOnce}; });
        const auto provider = openAi(server, {.inFlight = 1, .queued = 2});
        QList<std::shared_ptr<Pending>> calls;
        for (int i = 0; i < 4; ++i)
            calls << begin(provider);
        QVERIFY(calls[3]->reply);
        QCOMPARE(int(calls[3]->reply->error().kind), int(ErrorKind::Overloaded));
        for (int i = 0; i < 3; ++i)
            calls[i]->stop.request_stop();
        QVERIFY(calls[0]->reply && calls[1]->reply && calls[2]->reply);
    }

    void cancellingFreesTheSlotAtOnce()
    {
        ScriptedServer server;
        server.then({.ending = Script::Ending::HangAtOnce});
        server.always([](const auto &) { return sse(test::chatStream(QStringLiteral("Oak"))); });
        const auto provider = openAi(server, {.inFlight = 1, .queued = 10});
        const auto first = begin(provider), second = begin(provider), third = begin(provider);
        QTRY_COMPARE(server.hits(), 1);
        second->stop.request_stop(); // waiting in the queue
        QVERIFY(second->reply);
        QCOMPARE(int(second->reply->error().kind), int(ErrorKind::Cancelled));
        QCOMPARE(provider->endpoint().transport().queued(), 1);
        first->stop.request_stop(); // in flight
        QVERIFY(first->reply);
        QCOMPARE(int(first->reply->error().kind), int(ErrorKind::Cancelled));
        QCOMPARE(provider->endpoint().transport().queued(), 0); // the third is on its way in the same turn
        QTRY_VERIFY(third->reply);
        QVERIFY(*third->reply);
        QTRY_COMPARE(server.abandoned(), 1);
        QCOMPARE(server.hits(), 2);
    }

    void cancelledBeforeItBegan()
    {
        ScriptedServer server;
        StopSource stop;
        stop.request_stop();
        const auto reply = QCoro::waitFor(openAi(server)->complete(asking(), stop.get_token()));
        QCOMPARE(int(reply.error().kind), int(ErrorKind::Cancelled));
        QTest::qWait(20);
        QCOMPARE(server.connections(), 0);
    }

    void theProviderMayGoWhileACallIsUnderWay()
    {
        ScriptedServer server;
        Script script = sse(test::chatStream(QStringLiteral("Oak")));
        script.pauseMs = 50;
        server.then(script);
        auto pending = std::make_shared<Pending>();
        {
            const auto provider = openAi(server);
            auto task = provider->complete(asking(), StopToken());
            [](Task<Result<CompletionReply>> task, std::shared_ptr<Pending> pending) -> Task<> {
                pending->reply = co_await std::move(task);
            }(std::move(task), pending);
        }
        QTRY_VERIFY(pending->reply);
        QVERIFY(*pending->reply);
    }

    void listsOfModels()
    {
        ScriptedServer server;
        server.then(sse(R"({"data":[{"id":"m1"},{"id":"m2"}]})"));
        const auto models = QCoro::waitFor(openAi(server)->models(StopToken()));
        QVERIFY(models);
        QCOMPARE(int(models->size()), 2);
        QCOMPARE(server.requests().first().method, QByteArray("GET"));
        QCOMPARE(server.requests().first().path, QByteArray("/v1/models"));
        server.then(failing(401, R"({"error":{"message":"no"}})"));
        QCOMPARE(int(QCoro::waitFor(openAi(server)->models(StopToken())).error().kind), int(ErrorKind::Auth));
        // Ollama tells what a model can do for each alone.
        server.then(sse(R"({"models":[{"name":"qwen3:4b"}]})"));
        server.then(sse(R"({"capabilities":["completion","thinking"]})"));
        QCOMPARE(QCoro::waitFor(ollama(server)->models(StopToken()))->first().id, QStringLiteral("qwen3:4b"));
        QCOMPARE(server.requests().at(server.requests().size() - 2).path, QByteArray("/api/tags"));
        QCOMPARE(server.requests().last().path, QByteArray("/api/show"));
    }

    void aServerOnItsOwnThread()
    {
        test::ChatServer server({.latencyMs = 10, .stream = false, .text = [](const QString &prompt) { return prompt.toUpper(); }});
        HttpProvider provider(std::make_shared<Endpoint>(QUrl(server.url()), QByteArray(), m_clock), std::make_shared<OpenAiChatCodec>());
        const auto reply = QCoro::waitFor(provider.complete(asking(), StopToken()));
        QVERIFY(reply);
        QCOMPARE(reply->text, QStringLiteral("NAME A TREE"));
        QCOMPARE(server.hits(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_HttpProvider)
#include "tst_httpprovider.moc"
