// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/prices/pricebook.h"

#include <QDateTime>
#include <QTest>

using namespace engine;

namespace {

qint64 at(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

class tst_PriceBook : public QObject
{
    Q_OBJECT

    const PriceBook m_book = PriceBook::builtIn();

private Q_SLOTS:
    void prices_data()
    {
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("tokens");
        QTest::addColumn<QString>("when");
        QTest::addColumn<QList<double>>("expected"); // input, cached, output; empty: unknown
        using P = QList<double>;
        const QString noon = QStringLiteral("2026-11-21T12:00:00Z");
        const QString openai = QStringLiteral("openai"), google = QStringLiteral("google"), deepseek = QStringLiteral("deepseek");
        QTest::newRow("plain") << openai << "gpt-4o" << 1000 << noon << P{2.5, 1.25, 10};
        QTest::newRow("case") << "zai" << "glm-5.3" << 1000 << noon << P{1.4, 0.26, 4.4};
        QTest::newRow("no cached price") << "cohere" << "command-r7b-12-2024" << 1000 << noon << P{0.0375, 0.0375, 0.15};
        QTest::newRow("snapshot") << openai << "gpt-4o-2024-08-06" << 1000 << noon << P{2.5, 1.25, 10};
        QTest::newRow("snapshot without dashes") << "anthropic" << "claude-haiku-4-5-20251001" << 1000 << noon << P{1, 0.1, 5};
        QTest::newRow("snapshot at another price") << openai << "gpt-4o-2024-05-13" << 1000 << noon << P{};
        QTest::newRow("not a date") << openai << "gpt-4o-2024-99-99" << 1000 << noon << P{};
        QTest::newRow("longer name") << openai << "gpt-4o-audio-preview" << 1000 << noon << P{};
        QTest::newRow("unknown") << openai << "gpt-99" << 1000 << noon << P{};
        QTest::newRow("other vendor") << "mistral" << "gpt-4o" << 1000 << noon << P{};
        QTest::newRow("named vendor") << "" << "openai/gpt-4o" << 1000 << noon << P{2.5, 1.25, 10};
        QTest::newRow("gateway, vendor's price") << "openrouter" << "openai/gpt-4o-2024-08-06" << 1000 << noon << P{2.5, 1.25, 10};
        QTest::newRow("gateway, own price") << "openrouter" << "openai/gpt-oss-20b" << 1000 << noon << P{0.029, 0.029, 0.14};
        QTest::newRow("gateway, free variant") << "openrouter" << "openai/gpt-oss-20b:free" << 1000 << noon << P{};
        QTest::newRow("no vendor") << "" << "gpt-4o" << 1000 << noon << P{};
        QTest::newRow("prefix only at gateways") << openai << "openai/gpt-4o" << 1000 << noon << P{};
        QTest::newRow("at the threshold") << openai << "gpt-6.2-sol" << 272000 << noon << P{2, 0.1, 10};
        QTest::newRow("above the threshold") << openai << "gpt-6.2-sol" << 272001 << noon << P{4, 0.2, 15};
        QTest::newRow("snapshot above") << openai << "gpt-5.4-2026-03-05" << 300000 << noon << P{5, 0.5, 22.5};
        QTest::newRow("small sister has no tier") << openai << "gpt-5.4-mini" << 300000 << noon << P{0.75, 0.075, 4.5};
        QTest::newRow("other price above") << "anthropic" << "claude-haiku-5-5" << 100001 << noon << P{0.5, 0.05, 2.5};
        QTest::newRow("from the threshold on") << "xai" << "grok-4.6" << 200000 << noon << P{4, 1, 12};
        QTest::newRow("below it") << "xai" << "grok-4.6" << 199999 << noon << P{2, 0.5, 6};
        QTest::newRow("before the change") << google << "gemini-4-argon" << 1000 << "2026-11-30T23:59:59Z" << P{2, 0.1, 10};
        QTest::newRow("after the change") << google << "gemini-4-argon" << 1000 << "2026-12-01T00:00:00Z" << P{4, 0.2, 20};
        QTest::newRow("doubles") << google << "gemini-3.8-flash" << 1000 << "2027-01-01T00:00:00Z" << P{1.5, 0.15, 7.5};
        QTest::newRow("night") << deepseek << "deepseek-v4-flash" << 1000 << "2026-11-21T00:59:59Z" << P{0.22, 0.007, 0.66};
        QTest::newRow("peak begins") << deepseek << "deepseek-v4-flash" << 1000 << "2026-11-21T01:00:00Z" << P{0.44, 0.014, 1.32};
        QTest::newRow("peak over") << deepseek << "deepseek-v4-flash" << 1000 << "2026-11-21T04:00:00Z" << P{0.22, 0.007, 0.66};
        QTest::newRow("second peak") << deepseek << "deepseek-v4-pro" << 1000 << "2026-11-21T09:59:59Z" << P{1.32, 0.044, 3.96};
    }
    void prices()
    {
        QFETCH(QString, vendor);
        QFETCH(QString, model);
        QFETCH(int, tokens);
        QFETCH(QString, when);
        QFETCH(QList<double>, expected);
        const auto price = m_book.price(vendor, model, tokens, at(when.toLatin1()));
        QCOMPARE(price.has_value(), !expected.isEmpty());
        if (!price)
            return;
        QCOMPARE(price->input, expected[0]);
        QCOMPARE(price->cached, expected[1]);
        QCOMPARE(price->output, expected[2]);
        QVERIFY(!price->source.isEmpty());
    }

    void everyEntryIsUsable()
    {
        QVERIFY(m_book.entries().size() >= 70);
        for (const PriceBook::Entry &entry : m_book.entries()) {
            QVERIFY2(m_book.price(entry.vendor, entry.model, 1000, at("2026-11-21T12:00:00Z")), qPrintable(entry.model));
            QVERIFY2(entry.price.cached <= entry.price.input, qPrintable(entry.model));
            QVERIFY2(QDate::fromString(entry.asOf, Qt::ISODate).isValid(), qPrintable(entry.model));
        }
    }

    void damagedTablesSayWhere()
    {
        const auto saying = [](const char *prices, const char *rules) {
            const auto book = PriceBook::fromJson(prices, rules);
            return book ? QString() : book.error().detail;
        };
        QCOMPARE(saying("[]", R"({"rules":[]})"), QString());
        QVERIFY(saying("{}", R"({"rules":[]})").startsWith(QStringLiteral("prices:")));
        QVERIFY(saying("[]", "x").startsWith(QStringLiteral("rules:")));
        QVERIFY(saying(R"([{"provider":"a","model":"b"}])", R"({"rules":[]})").startsWith(QStringLiteral("prices[0]")));
        QVERIFY(saying("[]", R"({"rules":[{"provider":"a","models":["b"]}]})").startsWith(QStringLiteral("rules[0]")));
        QVERIFY(saying("[]", R"({"rules":[{"provider":"a","models":["b"],"from":"soon","factor":{"input":2}}]})").startsWith(QStringLiteral("rules[0]")));
    }
};

QTEST_GUILESS_MAIN(tst_PriceBook)
#include "tst_pricebook.moc"
