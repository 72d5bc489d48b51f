// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/servers/loadingstate.h"
#include "engine/providers/servers/serversniff.h"

#include <QTest>

using namespace engine;

namespace
{

using Read = std::optional<ServerFacts> (*)(QByteArrayView);

QString nameOf(const std::optional<ServerFacts> &facts)
{
    return facts ? facts->name : QStringLiteral("other");
}

} // namespace

class tst_ServerSniff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void llamaServer()
    {
        const auto facts = llamaServerFacts(
            R"({"default_generation_settings":{"n_ctx":8192},"total_slots":4,"build_info":"b4000-abc"})");
        QVERIFY(facts.has_value());
        QCOMPARE(*facts, (ServerFacts{QStringLiteral("llama-server"), QStringLiteral("b4000-abc"), 8192, 4, {}}));
        const auto old = llamaServerFacts(R"({"total_slots":1})");
        QVERIFY(old && !old->contextTokens && old->slotCount == 1);
        QCOMPARE(
            llamaServerFacts(R"({"total_slots":9000000000})")->slotCount, std::optional(100'000)); // a foreign number
    }

    void versions()
    {
        QCOMPARE(*ollamaFacts(R"({"version":"0.5.1"})"),
            (ServerFacts{QStringLiteral("Ollama"), QStringLiteral("0.5.1"), {}, {}, {}}));
        QCOMPARE(*vllmFacts(R"({"version":"0.8.2"})"),
            (ServerFacts{QStringLiteral("vLLM"), QStringLiteral("0.8.2"), {}, {}, {}}));
    }

    void lmStudio_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("is");
        QTest::newRow("newer") << QByteArray(R"({"models":[{"key":"a","loaded_instances":[]}]})") << true;
        QTest::newRow("older") << QByteArray(R"({"data":[{"id":"a","quantization":"Q4"}]})") << true;
        QTest::newRow("context") << QByteArray(R"({"data":[{"id":"a","max_context_length":4096}]})") << true;
        QTest::newRow("a plain list of models")
            << QByteArray(R"({"object":"list","data":[{"id":"a","object":"model"}]})") << false;
        QTest::newRow("empty list") << QByteArray(R"({"data":[]})") << false;
        QTest::newRow("list of texts") << QByteArray(R"({"models":["a"]})") << false;
    }
    void lmStudio()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, is);
        QCOMPARE(nameOf(lmStudioFacts(body)), is ? QStringLiteral("LM Studio") : QStringLiteral("other"));
    }

    /// Whatever a server answers, a reader says that it is another one, and ends.
    void otherBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"", "null", "7", "\"text\"", "[]", "{}", "[1]", "{\"version\":7}",
                 "{\"version\":\"\"}", "<html></html>", "{\"models\":{}}", "{\"data\":[null]}",
                 "{\"default_generation_settings\":7}", "{\"total_slots\":\"4\"}", "{\"models\":[[]]}"})
            QTest::newRow(body) << QByteArray(body);
    }
    void otherBodies()
    {
        QFETCH(QByteArray, body);
        for (const Read read : {Read(llamaServerFacts), Read(ollamaFacts), Read(vllmFacts), Read(lmStudioFacts)})
            QCOMPARE(nameOf(read(body)), QStringLiteral("other"));
    }

    /// Only statuses that mean "later" can mean that a model is loading.
    void loadingNeedsItsStatus()
    {
        HttpReply reply;
        reply.body = R"({"error":{"message":"Loading model"}})";
        for (const int status : {425, 429, 503}) {
            reply.status = status;
            QVERIFY(saysLoading(reply));
        }
        for (const int status : {200, 400, 404, 500, 502}) {
            reply.status = status;
            QVERIFY(!saysLoading(reply));
        }
    }
};

QTEST_APPLESS_MAIN(tst_ServerSniff)
#include "tst_serversniff.moc"
