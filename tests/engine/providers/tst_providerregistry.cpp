// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/systemclock.h"
#include "engine/providers/dialects/serviceinfo.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/providerregistry.h"
#include "engine/providers/servers/httpprovider.h"
#include "tests/support/scriptedserver.h"

#include <QHash>
#include <QTest>

#include <qcoro/qcorotask.h>

using namespace engine;

class tst_ProviderRegistry : public QObject
{
    Q_OBJECT

    QHash<QString, QString> m_environment;
    std::unique_ptr<ProviderRegistry> m_registry;

    static GeneratorPlan plan(const QString &kind, const QString &model = {}, const QString &endpoint = {})
    {
        GeneratorPlan generator;
        generator.provider = kind;
        generator.model = model;
        generator.endpoint = endpoint;
        return generator;
    }

    const Endpoint &endpointOf(const GeneratorPlan &generator)
    {
        return dynamic_cast<const HttpProvider &>(**m_registry->providerFor(generator)).endpoint();
    }

private Q_SLOTS:
    void init()
    {
        m_environment.clear();
        m_registry = std::make_unique<ProviderRegistry>(std::make_shared<SystemClock>(), nullptr, PriceBook::builtIn(),
            [this](const QString &name) { return m_environment.value(name); });
    }

    void anUnknownKindIsNamedWithTheKnownOnes()
    {
        const auto made = m_registry->providerFor(plan(QStringLiteral("skynet")));
        QCOMPARE(int(made.error().kind), int(ErrorKind::BadConfig));
        QVERIFY(made.error().detail.contains(QStringLiteral("skynet")));
        for (const QString &kind : providerKinds())
            QVERIFY(made.error().detail.contains(kind));
    }

    void offlineNeedsNothing()
    {
        CompletionRequest request;
        request.generator = plan(QStringLiteral("offline"));
        request.task = request.prompt = QStringLiteral("Name a tree");
        const auto provider = m_registry->providerFor(request.generator);
        QVERIFY(provider);
        const auto reply = QCoro::waitFor((*provider)->complete(request, StopToken()));
        QVERIFY(reply && !reply->text.isEmpty());
    }

    void aMissingKeyIsNamedByItsVariable()
    {
        GeneratorPlan generator = plan(QStringLiteral("openai"), QStringLiteral("gpt-4o"));
        auto made = m_registry->providerFor(generator);
        QCOMPARE(int(made.error().kind), int(ErrorKind::Auth));
        QVERIFY(made.error().detail.contains(QStringLiteral("OPENAI_API_KEY")));
        generator.apiKeyEnv = QStringLiteral("MY_KEY");
        made = m_registry->providerFor(generator);
        QVERIFY(made.error().detail.contains(QStringLiteral("MY_KEY")));
        m_environment.insert(QStringLiteral("MY_KEY"), QStringLiteral("  "));
        QVERIFY(!m_registry->providerFor(generator));
        m_environment.insert(QStringLiteral("MY_KEY"), QStringLiteral("abc"));
        QVERIFY(m_registry->providerFor(generator));
    }

    void defaultsAndWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("base");
        QTest::newRow("openai") << "openai" << "" << "https://api.openai.com/v1";
        QTest::newRow("bare host") << "openai-compatible" << "http://127.0.0.1:8080" << "http://127.0.0.1:8080/v1";
        QTest::newRow("with version") << "openai-compatible" << "http://127.0.0.1:8080/v1/" << "http://127.0.0.1:8080/v1";
        QTest::newRow("whole path") << "openai-compatible" << "https://openrouter.ai/api/v1/chat/completions" << "https://openrouter.ai/api/v1";
        QTest::newRow("ollama") << "ollama" << "" << "http://127.0.0.1:11434";
        QTest::newRow("ollama elsewhere") << "ollama" << "http://box:1234/api" << "http://box:1234";
    }
    void defaultsAndWhatPeopleWrite()
    {
        QFETCH(QString, kind);
        QFETCH(QString, endpoint);
        QFETCH(QString, base);
        m_environment.insert(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("abc"));
        QCOMPARE(endpointOf(plan(kind, QStringLiteral("m"), endpoint)).base().toString(), base);
    }

    void ollamaHostIsHonoured()
    {
        m_environment.insert(QStringLiteral("OLLAMA_HOST"), QStringLiteral("0.0.0.0:7000"));
        QCOMPARE(endpointOf(plan(QStringLiteral("ollama"))).base().toString(), QStringLiteral("http://127.0.0.1:7000"));
    }

    void oneEndpointPerAddressAndKey()
    {
        m_environment = {{QStringLiteral("A"), QStringLiteral("ka")}, {QStringLiteral("B"), QStringLiteral("kb")}, {QStringLiteral("C"), QStringLiteral("ka")}};
        GeneratorPlan one = plan(QStringLiteral("openai-compatible"), QStringLiteral("m1"), QStringLiteral("http://127.0.0.1:1/v1"));
        one.apiKeyEnv = QStringLiteral("A");
        GeneratorPlan sameKey = one, otherKey = one, otherHost = one, otherModel = one;
        sameKey.apiKeyEnv = QStringLiteral("C");
        otherKey.apiKeyEnv = QStringLiteral("B");
        otherHost.endpoint = QStringLiteral("http://127.0.0.1:2/v1");
        otherModel.model = QStringLiteral("m2");
        const auto made = *m_registry->providerFor(one);
        QCOMPARE(*m_registry->providerFor(one), made);
        QCOMPARE(*m_registry->providerFor(sameKey), made);
        QCOMPARE(*m_registry->providerFor(otherModel), made);
        QVERIFY(*m_registry->providerFor(otherKey) != made);
        QVERIFY(*m_registry->providerFor(otherHost) != made);
    }

    void whatIsMissingIsSaid()
    {
        QVERIFY(m_registry->providerFor(plan(QStringLiteral("openai-compatible"))).error().detail.startsWith(QStringLiteral("endpoint:")));
        QVERIFY(m_registry->providerFor(plan(QStringLiteral("command"))).error().detail.startsWith(QStringLiteral("command:")));
        GeneratorPlan replay = plan(QStringLiteral("replay"));
        QVERIFY(m_registry->providerFor(replay).error().detail.contains(QStringLiteral("recording")));
        replay.recording = QStringLiteral("/nowhere/at/all.jsonl");
        QVERIFY(m_registry->providerFor(replay).error().detail.contains(QStringLiteral("/nowhere/at/all.jsonl")));
        const auto password = m_registry->providerFor(plan(QStringLiteral("openai-compatible"), {}, QStringLiteral("https://me:secret@h.example/v1")));
        QCOMPARE(int(password.error().kind), int(ErrorKind::BadConfig));
        QVERIFY(!password.error().detail.contains(QStringLiteral("secret")));
    }

    void prices_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("input"); // −1: unknown
        QTest::newRow("openai") << "openai" << "" << "gpt-4o" << 2.5;
        QTest::newRow("openai, another server") << "openai" << "http://127.0.0.1:9" << "gpt-4o" << -1.0;
        QTest::newRow("known host") << "openai-compatible" << "https://api.deepseek.com" << "deepseek-v4-pro" << 0.66;
        QTest::newRow("gateway") << "openai-compatible" << "https://openrouter.ai/api/v1" << "openai/gpt-4o" << 2.5;
        QTest::newRow("unknown host") << "openai-compatible" << "https://llm.example.com" << "gpt-4o" << -1.0;
        QTest::newRow("local server") << "openai-compatible" << "http://127.0.0.1:8080" << "llama" << -1.0;
        QTest::newRow("ollama") << "ollama" << "" << "llama3" << 0.0;
        QTest::newRow("ollama's cloud") << "ollama" << "https://ollama.com" << "gpt-oss:120b" << -1.0;
        QTest::newRow("ollama's cloud, through the local one") << "ollama" << "" << "gpt-oss:120b-cloud" << -1.0;
        QTest::newRow("offline") << "offline" << "" << "" << 0.0;
        QTest::newRow("command") << "command" << "" << "" << 0.0;
        QTest::newRow("replay") << "replay" << "" << "" << 0.0;
        QTest::newRow("unknown kind") << "skynet" << "" << "gpt-4o" << -1.0;
    }
    void prices()
    {
        QFETCH(QString, kind);
        QFETCH(QString, endpoint);
        QFETCH(QString, model);
        QFETCH(double, input);
        const auto price = m_registry->price(plan(kind, model, endpoint), 1000, 1795262400000);
        QCOMPARE(price ? price->input : -1.0, input);
    }

    void aPersonsPriceGoesFirst()
    {
        GeneratorPlan generator = plan(QStringLiteral("openai"), QStringLiteral("gpt-4o"));
        generator.inputUsdPerMtok = 1;
        auto price = m_registry->price(generator, 1000, 0);
        QCOMPARE(price->input, 1.0);
        QCOMPARE(price->cached, 1.0);
        QCOMPARE(price->output, 10.0);
        generator.model = QStringLiteral("unknown");
        QVERIFY(!m_registry->price(generator, 1000, 0)); // half a price is none
        generator.outputUsdPerMtok = 0;
        price = m_registry->price(generator, 1000, 0);
        QCOMPARE(price->output, 0.0);
    }

    void aCallThroughTheRegistry()
    {
        test::ScriptedServer server;
        test::Script script;
        script.body = test::chatStream(QStringLiteral("Oak"));
        server.then(script);
        m_environment.insert(QStringLiteral("K"), QStringLiteral("planted-key-value"));
        CompletionRequest request;
        request.generator = plan(QStringLiteral("openai-compatible"), QStringLiteral("m"), server.url());
        request.generator.apiKeyEnv = QStringLiteral("K");
        const auto provider = *m_registry->providerFor(request.generator);
        const auto reply = QCoro::waitFor(provider->complete(request, StopToken()));
        QVERIFY(reply);
        QCOMPARE(reply->text, QStringLiteral("Oak"));
        QCOMPARE(server.requests().first().path, QByteArray("/v1/chat/completions"));
        QCOMPARE(server.requests().first().headers.value("authorization"), QByteArray("Bearer planted-key-value"));
    }
};

QTEST_GUILESS_MAIN(tst_ProviderRegistry)
#include "tst_providerregistry.moc"
