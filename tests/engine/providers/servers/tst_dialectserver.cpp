// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/systemclock.h"
#include "engine/providers/dialects/service.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/providers/servers/httpprovider.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/modelinfo.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wiresamples.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QTest>

#include <qcoro/qcorotask.h>

using namespace engine;
using test::Dialect;
using test::saved;
using test::Script;
using test::ScriptedServer;

namespace {

const QByteArray plantedKey = "planted-key-0123456789";

QString s(const char *text) { return QString::fromLatin1(text); }

Script replying(QByteArray body)
{
    Script script;
    script.headers = {{"Content-Type", body.startsWith('{') ? "application/json" : "text/event-stream"}};
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

QByteArray pem(const char *name)
{
    QFile file(qEnvironmentVariable("VALDA_SOURCE_DIR") + s("/tests/data/tls/") + s(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", name);
    return file.readAll();
}

} // namespace

/// providers.md §6.8: every dialect, over a real connection, through everything a server may do.
class tst_DialectServer : public QObject
{
    Q_OBJECT

    std::shared_ptr<SystemClock> m_clock = std::make_shared<SystemClock>();

    std::shared_ptr<HttpProvider> provider(const Dialect &dialect, const ScriptedServer &server) const
    {
        const QUrl base = *serviceBase(*serviceOf(s(dialect.kind)), server.url());
        return std::make_shared<HttpProvider>(std::make_shared<Endpoint>(base, plantedKey, m_clock), serviceOf(s(dialect.kind))->codec());
    }

    static Result<CompletionReply> completed(const std::shared_ptr<HttpProvider> &provider, const CompletionRequest &request)
    {
        return QCoro::waitFor(provider->complete(request, StopToken()));
    }

    static void addDialects()
    {
        QTest::addColumn<int>("dialect");
        for (int i = 0; i < test::dialects().size(); ++i)
            QTest::newRow(test::dialects()[i].kind) << i;
    }

    static const Dialect &chosen()
    {
        QFETCH(int, dialect);
        return test::dialects()[dialect];
    }

    static void verifyWhole(const Result<CompletionReply> &reply, const Dialect &dialect)
    {
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->text, test::savedText());
        QCOMPARE(reply->usage, dialect.usage);
        QCOMPARE(reply->finish, FinishReason::Stop);
    }

private Q_SLOTS:
    void whatGoesOverTheWire_data() { addDialects(); }
    void whatGoesOverTheWire()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        server.then(replying(saved(s(d.stream))));
        verifyWhole(completed(provider(d, server), test::askingOf(d)), d);
        const test::SeenRequest &seen = server.requests().first();
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.path, QByteArray(d.path));
        QCOMPARE(seen.headers.value(d.keyHeader), QByteArray(d.key));
        QVERIFY(!seen.path.contains(plantedKey) && !seen.body.contains(plantedKey));
        QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
        QVERIFY(seen.headers.value("user-agent").startsWith("Valda/"));
        QCOMPARE(seen.headers.value("anthropic-version"), QByteArray(d.kind) == "anthropic" ? QByteArray("2023-06-01") : QByteArray());
        QVERIFY(QByteArray(d.kind) == "gemini" || seen.body.contains(R"("stream":true)"));
    }

    /// Inside a code point, inside "data:", between \r and \n, inside the last mark.
    void splitAnywhere_data() { addDialects(); }
    void splitAnywhere()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        const auto asked = provider(d, server);
        for (const char *end : {"\n", "\r\n"}) {
            const QByteArray body = saved(s(d.stream)).replace("\n", end);
            const qsizetype text = body.indexOf("\xF0\x9F\x8C\xB3");
            QVERIFY(text > 0);
            for (const bool chunked : {false, true}) {
                Script script = replying(body);
                script.chunked = chunked;
                script.cuts = {1, 3, text + 1, text + 2, text + 3, body.lastIndexOf('\n'), body.size() - 1};
                server.then(script);
                verifyWhole(completed(asked, test::askingOf(d)), d);
            }
        }
        QCOMPARE(server.connections(), 1);
    }

    void commentsBetweenEvents_data() { addDialects(); }
    void commentsBetweenEvents()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        QByteArray body = saved(s(d.stream));
        if (QByteArray(d.kind) != "ollama")
            body = ": waiting\n\n" + body.replace("\n\n", "\n\n: ping\n\n");
        server.then(replying(body));
        verifyWhole(completed(provider(d, server), test::askingOf(d)), d);
    }

    void oneDocument_data() { addDialects(); }
    void oneDocument()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        server.then(replying(saved(s(d.document))));
        const auto reply = completed(provider(d, server), test::askingOf(d));
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->text, test::savedText());
    }

    void missingDone_data() { addDialects(); }
    void missingDone()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        server.then(replying(saved(s(d.stream)).replace("data: [DONE]\n\n", "")));
        verifyWhole(completed(provider(d, server), test::askingOf(d)), d);
    }

    /// Everything was said: nobody waits for a line to be put down.
    void aServerThatHoldsTheLine_data() { addDialects(); }
    void aServerThatHoldsTheLine()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        Script script = replying(saved(s(d.stream)).replace("data: [DONE]\n\n", ""));
        script.ending = Script::Ending::Hang;
        server.then(script);
        QElapsedTimer time;
        time.start();
        verifyWhole(completed(provider(d, server), test::askingOf(d)), d);
        QVERIFY2(time.elapsed() < 10000, qPrintable(QString::number(time.elapsed())));
    }

    void cutsAndErrorsInTheMiddle_data() { addDialects(); }
    void cutsAndErrorsInTheMiddle()
    {
        const Dialect &d = chosen();
        const QByteArray whole = saved(s(d.stream));
        const QByteArray begun = whole.left(whole.lastIndexOf(d.end));
        for (const auto ending : {Script::Ending::Complete, Script::Ending::Close, Script::Ending::Cut}) {
            ScriptedServer server; // one each: a line that is being closed may still take the next call
            Script script = replying(begun);
            script.ending = ending;
            script.chunked = ending == Script::Ending::Close;
            server.then(script);
            const auto reply = completed(provider(d, server), test::askingOf(d));
            QVERIFY(!reply);
            QCOMPARE(int(reply.error().kind), int(ErrorKind::Interrupted));
            QCOMPARE(server.hits(), 1);
        }
        ScriptedServer server;
        server.then(replying(begun + d.error));
        const auto failed = completed(provider(d, server), test::askingOf(d));
        QVERIFY(!failed);
        QCOMPARE(int(failed.error().kind), int(ErrorKind::Overloaded));
        QCOMPARE(server.hits(), 1);
    }

    void twoHundredWithAnError_data() { addDialects(); }
    void twoHundredWithAnError()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        const auto asked = provider(d, server);
        server.then(replying(R"({"error":{"code":429,"message":"slow down","type":"rate_limit_error"}})"));
        QCOMPARE(int(completed(asked, test::askingOf(d)).error().kind), int(ErrorKind::RateLimited));
        server.then(replying("<!DOCTYPE html><html>Sign in"));
        QCOMPARE(int(completed(asked, test::askingOf(d)).error().kind), int(ErrorKind::BadReply));
        server.then(replying({}));
        QCOMPARE(int(completed(asked, test::askingOf(d)).error().kind), int(ErrorKind::BadReply));
    }

    void missingUsage_data() { addDialects(); }
    void missingUsage()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        QByteArray body = saved(s(d.stream));
        for (const char *name : {"usage\":", "usageMetadata\":", "eval_count\":", "prompt_eval_count\":", "timings\":"})
            body.replace(QByteArray("\"") + name, QByteArray("\"no_") + name);
        server.then(replying(body));
        const auto reply = completed(provider(d, server), test::askingOf(d));
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->text, test::savedText());
        QVERIFY(!reply->usage.reported);
        QCOMPARE(int(reply->usage.input), 3);
        QCOMPARE(int(reply->usage.output), 5);
    }

    void hintsToWait_data() { addDialects(); }
    void hintsToWait()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        const auto asked = provider(d, server);
        const QByteArray date = QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(30), s("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
        const QByteArray unixTime = QByteArray::number(QDateTime::currentSecsSinceEpoch() + 30);
        using Headers = QList<QPair<QByteArray, QByteArray>>;
        const QList<std::tuple<Headers, QByteArray, int, int>> cases{
            {Headers{{"Retry-After-Ms", "250"}, {"Retry-After", "9"}}, "{}", 250, 250},
            {Headers{{"Retry-After", "7"}}, "{}", 7000, 7000},
            {Headers{{"retry-after", "1.5"}}, "{}", 1500, 1500},
            {Headers{{"Retry-After", date}}, "{}", 25000, 31000},
            {Headers{}, R"([{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"retryDelay":"34s"}]}}])", 34000, 34000},
            {Headers{{"x-ratelimit-remaining-requests", "0"}, {"x-ratelimit-reset-requests", "1m2.5s"}}, "{}", 62500, 62500},
            {Headers{{"X-RateLimit-Reset", unixTime}}, "{}", 25000, 31000},
        };
        for (const auto &[headers, body, least, most] : cases) {
            server.then(failing(429, body, headers));
            const auto reply = completed(asked, test::askingOf(d));
            QVERIFY(!reply);
            QCOMPARE(int(reply.error().kind), int(ErrorKind::RateLimited));
            QVERIFY(reply.error().retryAfter);
            const auto wait = reply.error().retryAfter->count();
            QVERIFY2(wait >= least && wait <= most, qPrintable(QString::number(wait)));
        }
        server.then(failing(429, "{}"));
        QVERIFY(!completed(asked, test::askingOf(d)).error().retryAfter);
        QCOMPARE(server.hits(), int(cases.size()) + 1);
    }

    /// A field named in a 400 is left out, for this model and for good, and said once.
    void refusedFieldsAreLeftOut_data() { addDialects(); }
    void refusedFieldsAreLeftOut()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        const auto asked = provider(d, server);
        const QByteArray kind = d.kind;
        const bool hasSeed = kind != "openai-responses" && kind != "anthropic";
        const QByteArray field = kind == "ollama" ? "format" : hasSeed ? "seed" : "temperature";
        CompletionRequest request = test::askingOf(d);
        request.generator.temperature = 0.5;
        request.schema = R"({"type":"object"})";
        server.then(failing(400, R"({"error":{"message":"')" + field + R"(' is not supported","param":")" + field + R"("}})"));
        server.then(replying(saved(s(d.stream))));
        auto reply = completed(asked, request);
        verifyWhole(reply, d);
        QVERIFY2(reply->note.contains(s(d.model)) && reply->note.contains(s(field.constData())), qPrintable(reply->note));
        QCOMPARE(server.hits(), 2);
        QVERIFY(server.requests()[0].body.contains('"' + field + "\":"));
        QVERIFY(!server.requests()[1].body.contains('"' + field + "\":"));
        server.then(replying(saved(s(d.stream))));
        reply = completed(asked, request);
        verifyWhole(reply, d);
        QCOMPARE(server.hits(), 3);
        QVERIFY(!server.requests()[2].body.contains('"' + field + "\":"));
        QVERIFY2(reply->note.isEmpty(), qPrintable(reply->note)); // said once
    }

    void redirectsAreRefusedAndTheKeyStays_data() { addDialects(); }
    void redirectsAreRefusedAndTheKeyStays()
    {
        const Dialect &d = chosen();
        ScriptedServer other, server;
        const auto asked = provider(d, server);
        for (const int status : {301, 302, 303, 307, 308}) {
            server.then(failing(status, {}, {{"Location", other.url(s(d.path)).toLatin1()}}));
            const auto reply = completed(asked, test::askingOf(d));
            QVERIFY(!reply);
            QCOMPARE(int(reply.error().kind), int(ErrorKind::BadConfig));
        }
        QTest::qWait(10);
        QCOMPARE(other.connections(), 0);
        QCOMPARE(server.hits(), 5);
    }

    void strangersAreToldNothing_data() { addDialects(); }
    void strangersAreToldNothing()
    {
        const Dialect &d = chosen();
        ScriptedServer server(pem("certificate.pem"), pem("key.pem"));
        const auto reply = completed(provider(d, server), test::askingOf(d));
        QVERIFY(!reply);
        QCOMPARE(int(reply.error().kind), int(ErrorKind::BadConfig));
        QVERIFY2(reply.error().detail.contains(s("certificate")), qPrintable(reply.error().detail));
        QCOMPARE(server.hits(), 0);
    }

    void aConnectionClosedWhileIdleIsReplaced_data() { addDialects(); }
    void aConnectionClosedWhileIdleIsReplaced()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        const auto asked = provider(d, server);
        server.always([&](const auto &) { return replying(saved(s(d.stream))); });
        verifyWhole(completed(asked, test::askingOf(d)), d);
        server.closeIdle();
        QTest::qWait(200); // what closes a line cannot see when the other end has heard of it
        verifyWhole(completed(asked, test::askingOf(d)), d);
        QCOMPARE(server.hits(), 2);
        QCOMPARE(server.connections(), 2);
    }

    void nothingIsSentTwiceUnseen_data() { addDialects(); }
    void nothingIsSentTwiceUnseen()
    {
        const Dialect &d = chosen();
        for (const bool reused : {false, true}) {
            for (const auto ending : {Script::Ending::NoReply, Script::Ending::Cut}) {
                ScriptedServer server;
                const auto asked = provider(d, server);
                if (reused) {
                    server.then(replying(saved(s(d.stream))));
                    verifyWhole(completed(asked, test::askingOf(d)), d);
                }
                Script script = replying(saved(s(d.stream)).left(100));
                script.ending = ending;
                server.then(script);
                const auto reply = completed(asked, test::askingOf(d));
                QVERIFY(!reply);
                QCOMPARE(int(reply.error().kind), int(ErrorKind::Interrupted));
                QTest::qWait(10);
                QCOMPARE(server.hits(), reused ? 2 : 1);
            }
        }
    }

    void keysStandInNoError_data() { addDialects(); }
    void keysStandInNoError()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        const auto asked = provider(d, server);
        server.then(failing(401, "{\"error\":{\"message\":\"Incorrect key: " + plantedKey + "\"}}"));
        const auto refused = completed(asked, test::askingOf(d));
        QCOMPARE(int(refused.error().kind), int(ErrorKind::Auth));
        QVERIFY2(!refused.error().detail.contains(s("planted")), qPrintable(refused.error().detail));
        server.then(replying("{\"error\":{\"message\":\"Incorrect key: " + plantedKey + "\"}}"));
        QVERIFY(!completed(asked, test::askingOf(d)).error().detail.contains(s("planted")));
    }

    void textsEndAtAStopSequence_data() { addDialects(); }
    void textsEndAtAStopSequence()
    {
        const Dialect &d = chosen();
        ScriptedServer server;
        server.then(replying(saved(s(d.stream))));
        CompletionRequest request = test::askingOf(d);
        request.generator.stopSequences = {s("nowhere"), QStringLiteral(" 🌳")};
        const auto reply = completed(provider(d, server), request);
        QVERIFY(reply);
        QCOMPARE(reply->text, QStringLiteral("Eiche –"));
    }

    void vectors_data() { addDialects(); }
    void vectors()
    {
        const Dialect &d = chosen();
        const QByteArray kind = d.kind;
        ScriptedServer server;
        const auto asked = provider(d, server);
        EmbeddingRequest request;
        request.generator = test::askingOf(d).generator;
        request.texts = {s("a"), s("b")};
        const QString file = (kind.startsWith("openai") || kind == "openrouter" ? s("openai") : s(d.kind)) + s(".vectors.json");
        if (kind == "anthropic") {
            QCOMPARE(int(QCoro::waitFor(asked->embed(request, StopToken())).error().kind), int(ErrorKind::BadConfig));
            QCOMPARE(server.hits(), 0);
            return;
        }
        server.then(replying(saved(file)));
        auto made = QCoro::waitFor(asked->embed(request, StopToken()));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        QCOMPARE(made->vectors, (QList<QList<float>>{{0.6f, 0.8f, 0}, {0, 0, 1}}));
        QCOMPARE(server.requests().last().headers.value(d.keyHeader), QByteArray(d.key));
        // More texts than a request may carry go in several.
        const int most = asked->codec().textsPerEmbedding();
        request.texts.clear();
        for (int i = 0; i < most + 2; ++i)
            request.texts << QString::number(i);
        server.then(replying(saved(file)));
        made = QCoro::waitFor(asked->embed(request, StopToken()));
        QVERIFY(!made); // two vectors for so many texts
        QCOMPARE(int(made.error().kind), int(ErrorKind::BadReply));
        server.then(failing(429, "{}", {{"retry-after", "3"}}));
        made = QCoro::waitFor(asked->embed(request, StopToken()));
        QCOMPARE(int(made.error().kind), int(ErrorKind::RateLimited));
        request.texts = {s("a"), QString()};
        QCOMPARE(int(QCoro::waitFor(asked->embed(request, StopToken())).error().kind), int(ErrorKind::BadRequest));
        QCOMPARE(server.hits(), 3);
    }

    void listsOfModels_data() { addDialects(); }
    void listsOfModels()
    {
        const Dialect &d = chosen();
        const QByteArray kind = d.kind;
        ScriptedServer server;
        server.always([&](const test::SeenRequest &request) {
            if (request.path == "/api/show")
                return replying(saved(s("ollama.show.json")));
            return replying(saved((kind.startsWith("openai") ? s("openai") : s(d.kind)) + s(".models.json")));
        });
        const auto models = QCoro::waitFor(provider(d, server)->models(StopToken()));
        QVERIFY2(models, qPrintable(models ? QString() : models.error().detail));
        QVERIFY(!models->isEmpty());
        QCOMPARE(server.requests().first().headers.value(d.keyHeader), QByteArray(d.key));
        if (kind == "ollama")
            QCOMPARE(*models->first().contextTokens, 40960);
    }

    /// A small batch in several requests comes back in order.
    void manyTexts()
    {
        const Dialect &d = test::dialects()[5]; // cohere: 96 a request
        ScriptedServer server;
        server.always([](const test::SeenRequest &request) {
            const int texts = int(request.body.count("\"t"));
            QByteArray vectors;
            for (int i = 0; i < texts - 2; ++i) // "texts" and "truncate" begin so as well
                vectors += (i ? ",[1," : "[1,") + QByteArray::number(i) + "]";
            return replying("{\"embeddings\":{\"float\":[" + vectors + "]}}");
        });
        EmbeddingRequest request;
        request.generator = test::askingOf(d).generator;
        for (int i = 0; i < 100; ++i)
            request.texts << s("t%1").arg(i);
        const auto made = QCoro::waitFor(provider(d, server)->embed(request, StopToken()));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        QCOMPARE(int(made->vectors.size()), 100);
        QCOMPARE(made->vectors[96], made->vectors[0]);
        QCOMPARE(server.hits(), 2);
        QVERIFY(!made->usage.reported && made->usage.input > 0);
    }
};

QTEST_GUILESS_MAIN(tst_DialectServer)
#include "tst_dialectserver.moc"
