// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which key goes to which server: each row is one configuration, with what the server would get.

#include "engine/providers/keys/keychooser.h"

#include <QTest>

using namespace engine;

namespace {

const QHash<QString, QString> variables{{QStringLiteral("OPENAI_API_KEY"), QStringLiteral("vendor-secret")},
    {QStringLiteral("MINE"), QStringLiteral("my-secret")}, {QStringLiteral("EMPTY"), {}}};

KeyChooser chooser()
{
    return KeyChooser([](const QString &name) { return variables.value(name); },
        [](const QUrl &base) { return base.host() == u"entered.example" && base.scheme() == u"https" ? QByteArray("entered-secret") : QByteArray(); });
}

} // namespace

class tst_KeyChooser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyGoesWhereItBelongs_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QByteArray>("key");      // what is sent
        QTest::addColumn<QByteArray>("refusal");  // part of the sentence; empty: no error
        const auto row = [](const char *name, const char *kind, const char *variable, const char *base, const char *key, const char *refusal) {
            QTest::newRow(name) << QString::fromLatin1(kind) << QString::fromLatin1(variable) << QString::fromLatin1(base) << QByteArray(key) << QByteArray(refusal);
        };
        row("vendor's own host", "openai", "", "https://api.openai.com/v1", "vendor-secret", "");
        row("vendor's variable on this machine", "openai", "", "http://127.0.0.1:8080/v1", "vendor-secret", "");
        row("vendor's variable on localhost", "openai", "", "http://localhost:8080/v1", "vendor-secret", "");
        row("vendor's variable, private range", "openai", "", "http://192.168.1.9:8080/v1", "", "no key was entered for 192.168.1.9");
        row("vendor's variable, name without a dot", "openai", "", "http://gpubox:8080/v1", "", "no key was entered for gpubox");
        row("vendor's variable, .local name", "openai", "", "https://box.local/v1", "", "no key was entered for box.local");
        row("vendor's variable, another host", "openai", "", "https://proxy.example/v1", "", "no key was entered for proxy.example");
        row("vendor's host as a part of another", "openai", "", "https://api.openai.com.evil.example/v1", "", "no key was entered for");
        row("entered key", "openai-compatible", "", "https://entered.example/v1", "entered-secret", "");
        row("entered key, vendor kind elsewhere", "openai", "", "https://entered.example/v1", "entered-secret", "");
        row("entered key, other scheme", "openai-compatible", "", "http://entered.example/v1", "", "");
        row("compatible server without a key", "openai-compatible", "", "https://other.example/v1", "", "");
        row("named variable", "openai", "MINE", "https://proxy.example/v1", "my-secret", "");
        row("named variable over plain HTTP", "openai", "MINE", "http://proxy.example/v1", "", "plain HTTP to proxy.example");
        row("named variable over plain HTTP, private range", "openai-compatible", "MINE", "http://10.0.0.7/v1", "", "plain HTTP to 10.0.0.7");
        row("named variable on this machine", "openai-compatible", "MINE", "http://[::1]:8080/v1", "my-secret", "");
        row("named variable that is not set", "openai", "EMPTY", "https://api.openai.com/v1", "", "EMPTY is not set");
        row("an internal marker is no variable", "openai-compatible", "valda-key entered.example", "https://evil.example/v1", "", "is no name of an environment variable");
        row("a path is no variable", "openai-compatible", "/etc/passwd", "https://evil.example/v1", "", "is no name of an environment variable");
        row("an assignment is no variable", "openai-compatible", "A=B", "https://evil.example/v1", "", "is no name of an environment variable");
        row("a digit in front is no variable", "openai-compatible", "1A", "https://evil.example/v1", "", "is no name of an environment variable");
    }
    void aKeyGoesWhereItBelongs()
    {
        QFETCH(QString, kind);
        QFETCH(QString, variable);
        QFETCH(QString, base);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, refusal);
        GeneratorPlan generator;
        generator.provider = kind;
        generator.apiKeyEnv = variable;
        generator.endpoint = base;
        const Result<QByteArray> chosen = chooser().keyFor(generator, QUrl(base));
        QCOMPARE(chosen.has_value(), refusal.isEmpty());
        if (chosen)
            QCOMPARE(*chosen, key);
        else
            QVERIFY2(chosen.error().detail.contains(QString::fromLatin1(refusal)), qUtf8Printable(chosen.error().detail));
    }

    void hostsOfAllServersAreNamed()
    {
        GeneratorPlan generator;
        generator.provider = QStringLiteral("openai");
        generator.endpoints = {QStringLiteral("https://second.example/v1 2"), QStringLiteral("http://127.0.0.1:9/v1")};
        QCOMPARE(keyHostsOf(generator), (QStringList{QStringLiteral("api.openai.com"), QStringLiteral("second.example"), QStringLiteral("http://127.0.0.1:9")}));
    }
};

QTEST_APPLESS_MAIN(tst_KeyChooser)
#include "tst_keychooser.moc"
