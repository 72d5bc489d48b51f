// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/endpointurl.h"
#include "engine/providers/keys/redact.h"

#include <QTest>

using namespace engine;

namespace {

const QByteArray secret = "xK9/mQ2+vB7nL4pR8tW1yZ3";

QString reversed(const QString &text)
{
    QString out;
    for (const QChar c : text)
        out.prepend(c);
    return out;
}

} // namespace

class TestRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsOfAKeyAreTakenOut_data()
    {
        QTest::addColumn<QString>("written");
        const QString raw = QString::fromUtf8(secret);
        QTest::newRow("as it is") << raw;
        QTest::newRow("lower case") << raw.toLower();
        QTest::newRow("upper case") << raw.toUpper();
        QTest::newRow("reversed") << reversed(raw);
        QTest::newRow("spaced") << QStringList(raw.split(QString(), Qt::SkipEmptyParts)).join(u' ');
        QTest::newRow("with dashes") << QStringList(raw.split(QString(), Qt::SkipEmptyParts)).join(u'-');
        QTest::newRow("with zero-width spaces") << QStringList(raw.split(QString(), Qt::SkipEmptyParts)).join(QChar(0x200B));
        QTest::newRow("hexadecimal") << QString::fromLatin1(secret.toHex());
        QTest::newRow("percent-encoded") << QStringLiteral("xK9%2FmQ2%2BvB7nL4pR8tW1yZ3");
        for (const char *before : {"", "a", "ab", "abc", "{\"key\": \""}) {
            for (const char *after : {"", "z", "\"}"})
                QTest::addRow("base64 between '%s' and '%s'", before, after) << QString::fromLatin1((before + secret + after).toBase64());
        }
        QTest::newRow("base64 for addresses") << QString::fromLatin1(secret.toBase64(QByteArray::Base64UrlEncoding));
    }
    void formsOfAKeyAreTakenOut()
    {
        QFETCH(QString, written);
        Redactor redactor;
        redactor.addSecret(secret);
        for (const QString &said : {redactor(QStringLiteral("The server says: ") + written + QStringLiteral(" is wrong.")), redactor.values(written)})
            QVERIFY2(said.contains(QStringLiteral("[redacted]")) && !said.contains(written.mid(8, 8)), qPrintable(said));
    }

    void otherTextsStay()
    {
        Redactor redactor;
        redactor.addSecret(secret);
        const QString text = QStringLiteral("The quick brown fox jumps over the lazy dog; x K 9 is a name, and aGVsbG8gd29ybGQ= is a greeting.");
        QCOMPARE(redactor(text), text);
    }

    void addressesWithKeysAreRefused_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address : {"https://a.example/v1?key=abc123", "https://a.example/v1?api_key=abc", "https://a.example/v1?x=1&access_token=abc", "http://127.0.0.1:1/?API-KEY=x",
                 "https://a.example/v1?code=abc", "https://a.example/v1?subscription-key=1", "https://a.example/?%6Bey=abc", "https://name:word@a.example/v1", "https://a.example/?sig=x"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void addressesWithKeysAreRefused()
    {
        QFETCH(QString, address);
        const auto url = baseUrl(address, {});
        QVERIFY(!url);
        QVERIFY2(url.error().detail.startsWith(QStringLiteral("endpoint: ")) && !url.error().detail.contains(QStringLiteral("abc")), qPrintable(url.error().detail));
    }

    void otherParametersStay()
    {
        const auto url = baseUrl(QStringLiteral("https://a.example/v1?api-version=2024-06-01&keyboard=de"), {});
        QVERIFY(url);
        QCOMPARE(url->query(), QStringLiteral("api-version=2024-06-01&keyboard=de"));
    }
};

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"
