// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/systemclock.h"
#include "engine/providers/providerregistry.h"
#include "engine/types/plan/endpointcheck.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/wiresamples.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <qcoro/qcorotask.h>

using namespace engine;
using test::saved;
using test::Script;
using test::ScriptedServer;
using test::SeenRequest;

namespace {

const QByteArray plantedKey = "sk-planted-0123456789abcdef";

QString s(const char *text) { return QString::fromLatin1(text); }

Script json(QByteArray body, int status = 200)
{
    Script script;
    script.status = status;
    script.headers = {{"Content-Type", "application/json"}};
    script.body = std::move(body);
    return script;
}

Script page(int status = 200)
{
    Script script;
    script.status = status;
    script.headers = {{"Content-Type", "text/html; charset=utf-8"}};
    script.body = "<!DOCTYPE html><html><title>Welcome</title></html>";
    return script;
}

Script stream(const QString &file)
{
    Script script;
    script.headers = {{"Content-Type", "text/event-stream"}};
    script.body = saved(file);
    return script;
}

QByteArray pem(const QString &name)
{
    QFile file(qEnvironmentVariable("VALDA_SOURCE_DIR") + s("/tests/data/tls/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace

/// "Test connection": what a person sees who connects a model, for every way in which it can fail.
class tst_EndpointCheck : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProviderRegistry> m_registry;
    QHash<QString, QString> m_environment;

    static EndpointProbe probe(const QString &endpoint, const char *kind = "openai-compatible", QByteArray key = QByteArray(""))
    {
        EndpointProbe probe;
        probe.generator.provider = s(kind);
        probe.generator.model = s("m1");
        probe.generator.endpoint = endpoint;
        probe.key = std::move(key);
        return probe;
    }

    QList<EndpointStep> checked(EndpointProbe probe, StopToken stop = {})
    {
        QList<EndpointStep> steps;
        QCoro::waitFor(m_registry->check(std::move(probe), [&](EndpointStep step) { steps << step; }, stop));
        for (const EndpointStep &step : steps) {
            const bool isFailure = step.outcome == StageOutcome::Failed;
            if (isFailure != (step.trouble != EndpointTrouble::None) || isFailure != step.error.has_value() || step.ms < 0
                || (step.error && step.error->detail.contains(s("sk-planted"))))
                qFatal("a step contradicts itself: %s", step.error ? qPrintable(step.error->detail) : "no error");
        }
        return steps;
    }

    /// "Passed Passed Skipped …", then the trouble of the last.
    static QString pattern(const QList<EndpointStep> &steps)
    {
        QString text;
        for (const EndpointStep &step : steps) {
            if (int(step.stage) != text.size())
                return s("out of order");
            text += step.outcome == StageOutcome::Passed ? u'+' : step.outcome == StageOutcome::Skipped ? u'.' : u'!';
        }
        return text;
    }

    static void serve(ScriptedServer &server, QHash<QByteArray, Script> byPath, Script otherwise = json(R"({"error":{"message":"Not found"}})", 404))
    {
        server.always([byPath, otherwise](const SeenRequest &request) { return byPath.value(request.path, otherwise); });
    }

private Q_SLOTS:
    void init()
    {
        m_environment.clear();
        m_registry = std::make_unique<ProviderRegistry>(std::make_shared<SystemClock>(), nullptr, PriceBook::builtIn(),
            [this](const QString &name) { return m_environment.value(name); });
    }

    void everythingIsFine()
    {
        ScriptedServer server;
        serve(server, {{"/v1/models", json(R"({"data":[{"id":"m1"},{"id":"m2"}]})")}, {"/props", json(saved(s("llama-server.props.json")))},
                          {"/v1/chat/completions", stream(s("llama-server.sse"))}});
        const auto steps = checked(probe(server.url(), "openai-compatible", plantedKey));
        QCOMPARE(pattern(steps), s("++.++++"));
        QCOMPARE(steps[0].detail, server.url(s("/v1")));
        QCOMPARE(steps[4].models, (QStringList{s("m1"), s("m2")}));
        QCOMPARE(steps[4].server, (ServerFacts{s("llama-server"), s("b6000-abc"), 16384, 4}));
        QCOMPARE(steps[5].detail, test::savedText().simplified());
        QCOMPARE(steps[5].model, s("m1"));
        QVERIFY2(steps[6].detail.contains(s(" + ")), qPrintable(steps[6].detail));
        // The first to knock shows no key; the rest do.
        QVERIFY(!server.requests().first().headers.contains("authorization"));
        QCOMPARE(server.requests().last().headers.value("authorization"), "Bearer " + plantedKey);
        QVERIFY(server.requests().last().body.contains(R"("max_tokens":16)"));
    }

    void blankKeyOnALocalServer()
    {
        ScriptedServer server;
        serve(server, {{"/v1/models", json(R"({"data":[{"id":"m1"}]})")}, {"/v1/chat/completions", stream(s("llama-server.sse"))}});
        QCOMPARE(pattern(checked(probe(server.url()))), s("++..+++"));
        for (const SeenRequest &request : server.requests())
            QVERIFY(!request.headers.contains("authorization"));
        // A kind that mostly needs one does not when none is asked for.
        EndpointProbe openAi = probe(server.url(), "openai", QByteArray(""));
        QCOMPARE(pattern(checked(openAi)), s("++..+++"));
        // A server that wants one says so.
        serve(server, {}, json(R"({"error":{"message":"Invalid API Key"}})", 401));
        const auto steps = checked(probe(server.url()));
        QCOMPARE(pattern(steps), s("++.!"));
        QCOMPARE(int(steps.last().trouble), int(EndpointTrouble::KeyMissing));
    }

    void keyNotSet()
    {
        EndpointProbe unset = probe(QString(), "anthropic");
        unset.key = QByteArray();
        const auto steps = checked(unset);
        QCOMPARE(pattern(steps), s("!"));
        QCOMPARE(int(steps[0].trouble), int(EndpointTrouble::KeyMissing));
        QVERIFY(steps[0].error->detail.contains(s("ANTHROPIC_API_KEY")));
    }

    void noAddress()
    {
        for (const char *written : {"", "ftp://x", "http://", "https://a:b@c/"}) {
            const auto steps = checked(probe(s(written)));
            QCOMPARE(pattern(steps), s("!"));
            QCOMPARE(int(steps[0].trouble), int(EndpointTrouble::BadAddress));
        }
    }

    void hostDown()
    {
        QString address;
        {
            ScriptedServer server;
            address = server.url();
        }
        const auto steps = checked(probe(address));
        QCOMPARE(pattern(steps), s("+!"));
        QCOMPARE(int(steps[1].trouble), int(EndpointTrouble::NobodyListens));
        QCOMPARE(int(steps[1].error->kind), int(ErrorKind::Unreachable));
    }

    void unknownHost()
    {
        const auto steps = checked(probe(s("http://no-such-host.invalid/v1")));
        QCOMPARE(pattern(steps), s("+!"));
        QVERIFY(steps[1].trouble == EndpointTrouble::UnknownHost || steps[1].trouble == EndpointTrouble::NobodyListens); // proxies and resolvers differ
    }

    void certificateNobodySigned()
    {
        ScriptedServer server(pem(s("certificate.pem")), pem(s("key.pem")));
        serve(server, {{"/v1/models", json(R"({"data":[{"id":"m1"}]})")}});
        const auto steps = checked(probe(server.url(), "openai-compatible", plantedKey));
        QCOMPARE(pattern(steps), s("++!"));
        QCOMPARE(int(steps[2].trouble), int(EndpointTrouble::Certificate));
        QCOMPARE(int(steps[2].error->kind), int(ErrorKind::BadConfig));
        QCOMPARE(server.hits(), 0); // nothing was said to a stranger
    }

    void encryptionWhereThereIsNoneAndTheOtherWayRound()
    {
        ScriptedServer tls(pem(s("certificate.pem")), pem(s("key.pem")));
        auto steps = checked(probe(tls.url().replace(s("https"), s("http"))));
        QCOMPARE(pattern(steps), s("+!"));
        QCOMPARE(int(steps[1].trouble), int(EndpointTrouble::NotEncrypted));
        QCOMPARE(steps[1].betterEndpoint, tls.url(s("/v1")));
        ScriptedServer plain;
        steps = checked(probe(plain.url().replace(s("http"), s("https"))));
        QCOMPARE(pattern(steps), s("+!"));
        QCOMPARE(int(steps[1].trouble), int(EndpointTrouble::NotEncrypted));
        QCOMPARE(steps[1].betterEndpoint, plain.url(s("/v1")));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<EndpointTrouble>("trouble");
        QTest::addColumn<QString>("seen");
        QTest::newRow("401") << 401 << EndpointTrouble::KeyRefused << "++.!";
        QTest::newRow("403") << 403 << EndpointTrouble::Forbidden << "++.!";
        QTest::newRow("402") << 402 << EndpointTrouble::NoMoney << "++.!";
        QTest::newRow("429") << 429 << EndpointTrouble::Busy << "++.+!";
        QTest::newRow("500") << 500 << EndpointTrouble::Busy << "++.+!";
        QTest::newRow("503") << 503 << EndpointTrouble::Loading << "++.+!";
        QTest::newRow("400") << 400 << EndpointTrouble::Rejected << "++.+!";
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(EndpointTrouble, trouble);
        QFETCH(QString, seen);
        ScriptedServer server;
        serve(server, {}, json("{\"error\":{\"message\":\"No: " + plantedKey + "\"}}", status));
        const auto steps = checked(probe(server.url(), "openai-compatible", plantedKey));
        QCOMPARE(pattern(steps), seen);
        QCOMPARE(int(steps.last().trouble), int(trouble));
    }

    void webPage()
    {
        ScriptedServer server;
        serve(server, {}, page());
        const auto steps = checked(probe(server.url()));
        QCOMPARE(pattern(steps), s("++..!"));
        QCOMPARE(int(steps.last().trouble), int(EndpointTrouble::WebPage));
        QVERIFY(steps.last().betterEndpoint.isEmpty());
    }

    void emptyList()
    {
        ScriptedServer server;
        serve(server, {{"/v1/models", json(R"({"data":[]})")}});
        const auto steps = checked(probe(server.url()));
        QCOMPARE(pattern(steps), s("++..!"));
        QCOMPARE(int(steps.last().trouble), int(EndpointTrouble::NoModels));
    }

    void wrongPathIsFoundElsewhere()
    {
        ScriptedServer server;
        serve(server, {{"/api/v1/models", json(R"({"data":[{"id":"m1"}]})")}});
        const auto steps = checked(probe(server.url(s("/wrong"))));
        QCOMPARE(pattern(steps), s("++..!"));
        QCOMPARE(int(steps.last().trouble), int(EndpointTrouble::WrongPath));
        QCOMPARE(steps.last().betterEndpoint, server.url(s("/api/v1")));
        QVERIFY(steps.last().betterProvider.isEmpty());
    }

    void wrongPathIsFoundNowhere()
    {
        ScriptedServer server;
        serve(server, {});
        const auto steps = checked(probe(server.url(s("/v1"))));
        QCOMPARE(pattern(steps), s("++..!"));
        QCOMPARE(int(steps.last().trouble), int(EndpointTrouble::WrongPath));
        QVERIFY(steps.last().betterEndpoint.isEmpty());
    }

    void anotherService()
    {
        ScriptedServer server;
        serve(server, {{"/api/tags", json(R"({"models":[{"name":"qwen3:4b"}]})")}});
        const auto steps = checked(probe(server.url()));
        QCOMPARE(int(steps.last().trouble), int(EndpointTrouble::OtherService));
        QCOMPARE(steps.last().betterProvider, s("ollama"));
        QCOMPARE(steps.last().betterEndpoint, server.url());
        // One that speaks both is used as what it is.
        serve(server, {{"/v1/models", json(R"({"data":[{"id":"m1"}]})")}, {"/api/version", json(R"({"version":"0.13.5"})")},
                          {"/v1/chat/completions", stream(s("llama-server.sse"))}});
        const auto both = checked(probe(server.url()));
        QCOMPARE(pattern(both), s("++..+++"));
        QCOMPARE(both[4].betterProvider, s("ollama"));
        QCOMPARE(both[4].server.name, s("Ollama"));
    }

    void aServerWithoutAList()
    {
        ScriptedServer server;
        serve(server, {{"/v1/chat/completions", stream(s("llama-server.sse"))}});
        QCOMPARE(pattern(checked(probe(server.url()))), s("++...++"));
    }

    void unknownModel()
    {
        ScriptedServer server;
        serve(server, {{"/v1/models", json(R"({"data":[{"id":"m2"}]})")}});
        const auto steps = checked(probe(server.url()));
        QCOMPARE(pattern(steps), s("++..+!"));
        QCOMPARE(int(steps.last().trouble), int(EndpointTrouble::UnknownModel));
    }

    /// The first that writes is asked, so that the last stages are seen as well.
    void noModelChosenYet()
    {
        ScriptedServer server;
        serve(server, {{"/v1/models", json(R"({"data":[{"id":"a-text-embedding"},{"id":"m2"},{"id":"m3"}]})")},
                          {"/v1/chat/completions", stream(s("llama-server.sse"))}});
        EndpointProbe asked = probe(server.url());
        asked.generator.model.clear();
        const auto steps = checked(asked);
        QCOMPARE(pattern(steps), s("++..+++"));
        QCOMPARE(steps[5].model, s("m2"));
        QCOMPARE(steps[5].detail, test::savedText().simplified());
        QVERIFY(server.requests().last().body.contains(R"("model":"m2")"));
    }

    /// Nobody waits for a large model to be loaded while another one is there already.
    void ollamaAnswersWithWhatIsLoaded()
    {
        ScriptedServer server;
        serve(server, {{"/api/tags", json(R"({"models":[{"name":"huge:70b"},{"name":"qwen3:4b"}]})")}, {"/api/version", json(R"({"version":"0.13.5"})")},
                          {"/api/ps", json(saved(s("ollama.ps.json")))}, {"/api/chat", stream(s("ollama.ndjson"))}});
        EndpointProbe asked = probe(server.url(), "ollama");
        asked.generator.model.clear();
        const auto steps = checked(asked);
        QCOMPARE(pattern(steps), s("++..+++"));
        QCOMPARE(steps[4].server.loaded, QStringList(s("qwen3:4b")));
        QCOMPARE(*steps[4].server.contextTokens, 8192);
        QCOMPARE(steps[5].model, s("qwen3:4b"));
    }

    /// llama-server lists its model before it can answer; /health tells loading from too much work.
    void loadingIsNotBusy()
    {
        ScriptedServer server;
        const Script unavailable = json(R"({"error":{"message":"Loading model","type":"unavailable_error","code":503}})", 503);
        serve(server, {{"/v1/models", json(R"({"data":[{"id":"m1"}]})")}, {"/v1/chat/completions", unavailable}, {"/health", unavailable}});
        const auto loading = checked(probe(server.url()));
        QCOMPARE(pattern(loading), s("++..+!"));
        QCOMPARE(int(loading.last().trouble), int(EndpointTrouble::Loading));
        serve(server, {{"/v1/models", json(R"({"data":[{"id":"m1"}]})")}, {"/v1/chat/completions", unavailable}, {"/health", json(R"({"status":"ok"})")}});
        QCOMPARE(int(checked(probe(server.url())).last().trouble), int(EndpointTrouble::Busy));
    }

    void uncountedAnswersAreNoFailure()
    {
        ScriptedServer server;
        Script uncounted = stream(s("llama-server.sse"));
        uncounted.body.replace("\"usage\":", "\"no_usage\":").replace("\"timings\":", "\"no_timings\":");
        serve(server, {{"/v1/models", json(R"({"data":[{"id":"m1"}]})")}, {"/v1/chat/completions", uncounted}});
        QCOMPARE(pattern(checked(probe(server.url()))), s("++..++."));
    }

    /// A key is tested without anything that costs money.
    void onlyTheKey()
    {
        ScriptedServer server;
        serve(server, {{"/v1/models", json(R"({"data":[{"id":"m1"}]})")}});
        EndpointProbe asked = probe(server.url(), "openai-compatible", plantedKey);
        asked.generator.model.clear();
        asked.onlyKey = true;
        QCOMPARE(pattern(checked(asked)), s("++.++"));
        for (const SeenRequest &request : server.requests())
            QCOMPARE(request.method, QByteArray("GET"));
    }

    void aModelForVectors()
    {
        ScriptedServer server;
        serve(server, {{"/v1/models", json(R"({"data":[{"id":"text-embedding-3-small"}]})")},
                          {"/v1/embeddings", json(R"({"data":[{"index":0,"embedding":[3,4]}]})")}});
        EndpointProbe asked = probe(server.url());
        asked.generator.model = s("text-embedding-3-small");
        const auto steps = checked(asked);
        QCOMPARE(pattern(steps), s("++..++."));
        QCOMPARE(steps[5].dimensions, 2);
    }

    void redirected()
    {
        ScriptedServer other, server;
        Script there = json({}, 301);
        there.headers << QPair<QByteArray, QByteArray>{"Location", other.url(s("/v1")).toLatin1()};
        serve(server, {}, there);
        const auto steps = checked(probe(server.url(), "openai-compatible", plantedKey));
        QCOMPARE(pattern(steps), s("+!"));
        QCOMPARE(int(steps.last().trouble), int(EndpointTrouble::Redirected));
        QCOMPARE(steps.last().betterEndpoint, other.url(s("/v1")));
        QCOMPARE(other.hits(), 0);
        // From the address itself to another page of it is an answer; the list of models must not move.
        there.headers = {{"Location", "/login"}};
        serve(server, {}, there);
        const auto moved = checked(probe(server.url(), "openai-compatible", plantedKey));
        QCOMPARE(pattern(moved), s("++.!"));
        QCOMPARE(int(moved.last().trouble), int(EndpointTrouble::Redirected));
    }

    void silence()
    {
        ScriptedServer server;
        server.always([](const SeenRequest &) { return Script{.ending = Script::Ending::HangAtOnce}; });
        QList<EndpointStep> steps;
        StopSource stop;
        bool isOver = false;
        [](tst_EndpointCheck *self, EndpointProbe what, QList<EndpointStep> *steps, StopToken token, bool *isOver) -> Task<> {
            std::function<void(EndpointStep)> onStep = [steps](EndpointStep step) { *steps << step; };
            co_await self->m_registry->check(what, onStep, token);
            *isOver = true;
        }(this, probe(server.url()), &steps, stop.get_token(), &isOver);
        QTRY_COMPARE(server.hits(), 1);
        QVERIFY(!isOver);
        stop.request_stop();
        QTRY_VERIFY(isOver);
        QCOMPARE(pattern(steps), s("+!"));
        QCOMPARE(int(steps.last().trouble), int(EndpointTrouble::Cancelled));
        QTRY_COMPARE(server.abandoned(), 1);
    }

    void everyKindIsTestedInItsOwnDialect()
    {
        for (const test::Dialect &dialect : test::dialects()) {
            ScriptedServer server;
            const QByteArray kind = dialect.kind;
            const QString lists = kind.startsWith("openai") ? s("openai.models.json") : QString::fromLatin1(kind) + s(".models.json");
            server.always([&, lists](const SeenRequest &request) {
                if (request.method == "POST")
                    return request.path.endsWith("/api/show") ? json(saved(s("ollama.show.json"))) : stream(QString::fromLatin1(dialect.stream));
                return request.path.contains("models") || request.path.contains("tags") ? json(saved(lists)) : json("{}");
            });
            EndpointProbe asked = probe(server.url(), dialect.kind, plantedKey);
            asked.generator.model = QString::fromLatin1(dialect.model);
            const auto steps = checked(asked);
            QVERIFY2(pattern(steps) == s("++.++++"), qPrintable(s(dialect.kind) + u' ' + pattern(steps) + (steps.last().error ? steps.last().error->detail : QString())));
            QCOMPARE(server.requests().last().path, QByteArray(dialect.path));
        }
    }
};

QTEST_GUILESS_MAIN(tst_EndpointCheck)
#include "tst_endpointchecker.moc"
