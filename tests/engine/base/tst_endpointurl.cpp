// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/endpointurl.h"

#include <QTest>

using namespace engine;

namespace
{

const QStringList tails{QStringLiteral("/chat/completions"), QStringLiteral("/models")};

} // namespace

class tst_EndpointUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("base");
        QTest::newRow("https://api.example.com/v1") << "https://api.example.com/v1";
        QTest::newRow("https://api.example.com/v1/") << "https://api.example.com/v1";
        QTest::newRow("https://api.example.com/v1///") << "https://api.example.com/v1";
        QTest::newRow("https://api.example.com/v1/chat/completions") << "https://api.example.com/v1";
        QTest::newRow("https://api.example.com/v1/chat/completions/") << "https://api.example.com/v1";
        QTest::newRow("https://api.example.com/v1//models") << "https://api.example.com/v1";
        QTest::newRow("https://api.example.com/models/chat/completions")
            << "https://api.example.com/models"; // one tail only
        QTest::newRow("https://api.example.com") << "https://api.example.com";
        QTest::newRow("HTTPS://API.Example.com/V1") << "https://api.example.com/V1";
        QTest::newRow("  http://box:8080/v1 \n") << "http://box:8080/v1";
        QTest::newRow("https://h/v1?api-version=2026-01-01") << "https://h/v1?api-version=2026-01-01";
        QTest::newRow("https://h/v1#part") << "https://h/v1";
        // Without a scheme: plain text only to a host that is near.
        QTest::newRow("api.example.com/v1") << "https://api.example.com/v1";
        QTest::newRow("api.example.com:8443") << "https://api.example.com:8443";
        QTest::newRow("93.184.216.34:8000") << "https://93.184.216.34:8000";
        QTest::newRow("localhost:8080/v1") << "http://localhost:8080/v1";
        QTest::newRow("127.0.0.1:1234") << "http://127.0.0.1:1234";
        QTest::newRow("192.168.1.7:11434") << "http://192.168.1.7:11434";
        QTest::newRow("gpubox:8000") << "http://gpubox:8000";
        QTest::newRow("studio.local/v1") << "http://studio.local/v1";
        QTest::newRow("Studio.LOCAL/v1") << "http://studio.local/v1";
        QTest::newRow("[::1]:8080/v1") << "http://[::1]:8080/v1";
        QTest::newRow("[fd12:3456::7]:8080") << "http://[fd12:3456::7]:8080";
        QTest::newRow("[2001:db8::1]:8080/v1")
            << "https://[2001:db8::1]:8080/v1"; // a public address: never in plain text
        QTest::newRow("[2001:db8::1]") << "https://[2001:db8::1]";
    }
    void addresses()
    {
        QFETCH(QString, base);
        const Result<QUrl> url = baseUrl(QString::fromLatin1(QTest::currentDataTag()), tails);
        QVERIFY2(url.has_value(), url ? "" : qPrintable(url.error().detail));
        QCOMPARE(url->toString(), base);
        QCOMPARE(baseUrl(base, tails)->toString(),
            base.contains(QStringLiteral("/models")) ? baseUrl(base, tails)->toString() : base);
    }

    void noAddresses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "  ", "http://", "https:///v1", "ftp://example.com", "file:///etc/passwd",
                 "javascript://x", "http://a b/", "http://h:99999/", "http://[::1/"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void noAddresses()
    {
        QFETCH(QString, text);
        const Result<QUrl> url = baseUrl(text, tails);
        QVERIFY(!url);
        QCOMPARE(url.error().kind, ErrorKind::BadConfig);
    }

    /// An address is written into every run; a secret in it would be stored with them.
    void secretsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"https://user:pass@h/v1", "https://token@h/v1", "https://h/v1?key=abc",
                 "https://h/v1?api_key=abc", "https://h/v1?api-key=abc", "https://h/v1?APIKEY=abc",
                 "https://h/v1?x=1&access_token=abc", "https://h/v1?subscription-key=abc", "https://h/v1?sig=abc",
                 "https://h/v1?p%61ssword=abc", "h/v1?x-goog-api.key=abc", "https://h/v1?code=abc"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void secretsAreRefused()
    {
        QFETCH(QString, text);
        const Result<QUrl> url = baseUrl(text, tails);
        QVERIFY(!url);
        QCOMPARE(url.error().kind, ErrorKind::BadConfig);
        QVERIFY2(url.error().detail.contains(QStringLiteral("must not stand in the address")),
            qPrintable(url.error().detail));
        QVERIFY(!url.error().detail.contains(QStringLiteral("abc")));
        QVERIFY(!url.error().detail.contains(QStringLiteral("pass@")));
    }

    void parametersThatOnlySoundLikeSecretsAreKept_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"https://h/v1?keyboard=de", "https://h/v1?zipcode=1", "https://h/v1?monkey=2",
                 "https://h/v1?key=", "https://h/v1?author=x", "https://h/v1?design=3"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void parametersThatOnlySoundLikeSecretsAreKept()
    {
        QFETCH(QString, text);
        const Result<QUrl> url = baseUrl(text, tails);
        QVERIFY2(url.has_value(), url ? "" : qPrintable(url.error().detail));
        QCOMPARE(url->toString(), text);
    }

    /// As Ollama's own client reads OLLAMA_HOST.
    void ollamaAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("") << "http://127.0.0.1:11434";
        QTest::newRow("0.0.0.0") << "http://127.0.0.1:11434";
        QTest::newRow("0.0.0.0:8080") << "http://127.0.0.1:8080";
        QTest::newRow("[::]:8080") << "http://[::1]:8080";
        QTest::newRow(":8080") << "http://127.0.0.1:8080";
        QTest::newRow("box") << "http://box:11434";
        QTest::newRow("box/") << "http://box:11434";
        QTest::newRow(" box:1234 ") << "http://box:1234";
        QTest::newRow("10.0.0.7") << "http://10.0.0.7:11434";
        QTest::newRow("http://box:11434/") << "http://box:11434";
        QTest::newRow("https://ollama.example.com") << "https://ollama.example.com";
        QTest::newRow("https://example.com/ollama/") << "https://example.com/ollama";
        QTest::newRow("http://") << "http://127.0.0.1:11434";
    }
    void ollamaAddresses()
    {
        QFETCH(QString, address);
        QCOMPARE(ollamaAddress(QString::fromLatin1(QTest::currentDataTag())), address);
        QCOMPARE(ollamaAddress(address), address);
    }

    void whatAConfigurationKeeps()
    {
        QCOMPARE(keptAddress(QStringLiteral("openai"), QStringLiteral(" api.example.com/v1/chat/completions ")),
            QStringLiteral("https://api.example.com/v1"));
        QCOMPARE(keptAddress(QStringLiteral("openai"), QStringLiteral("https://h/v1/embeddings")),
            QStringLiteral("https://h/v1"));
        QCOMPARE(keptAddress(QStringLiteral("openaiResponses"), QStringLiteral("https://h/v1/responses")),
            QStringLiteral("https://h/v1"));
        QCOMPARE(keptAddress(QStringLiteral("ollama"), QStringLiteral("box")), QStringLiteral("http://box:11434"));
        QCOMPARE(keptAddress(QStringLiteral("openai"), QStringLiteral("box")), QStringLiteral("http://box"));
        QCOMPARE(keptAddress(QStringLiteral("openai"), QStringLiteral("  ")), QString());
        QCOMPARE(keptAddress(QStringLiteral("ollama"), QString()), QString());
        QCOMPARE(
            keptAddress(QStringLiteral("openai"), QStringLiteral("not an address")), QStringLiteral("not an address"));
        QCOMPARE(
            keptAddress(QStringLiteral("openai"), QStringLiteral("https://u:p@h/")), QStringLiteral("https://u:p@h/"));
    }

    void nearHosts_data()
    {
        QTest::addColumn<bool>("near");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("localhost") << true << true;
        QTest::newRow("127.0.0.1") << true << true;
        QTest::newRow("127.9.8.7") << true << true;
        QTest::newRow("::1") << true << true;
        QTest::newRow("gpubox") << true << false;
        QTest::newRow("printer.local") << true << false;
        QTest::newRow("10.255.0.1") << true << false;
        QTest::newRow("172.16.0.1") << true << false;
        QTest::newRow("172.31.255.255") << true << false;
        QTest::newRow("172.32.0.1") << false << false;
        QTest::newRow("172.15.255.255") << false << false;
        QTest::newRow("192.168.0.1") << true << false;
        QTest::newRow("192.169.0.1") << false << false;
        QTest::newRow("169.254.10.1") << true << false;
        QTest::newRow("fe80::1") << true << false;
        QTest::newRow("fd00::1") << true << false;
        QTest::newRow("2001:db8::1") << false << false;
        QTest::newRow("8.8.8.8") << false << false;
        QTest::newRow("11.0.0.1") << false << false;
        QTest::newRow("api.openai.com") << false << false;
        QTest::newRow("localhost.example.com") << false << false;
        QTest::newRow("local.example.com") << false << false;
    }
    void nearHosts()
    {
        QFETCH(bool, near);
        QFETCH(bool, loopback);
        const QString host = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(isNearHost(host), near);
        QCOMPARE(isLoopback(host), loopback);
    }
};

QTEST_APPLESS_MAIN(tst_EndpointUrl)
#include "tst_endpointurl.moc"
