// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/prices/priceshelf.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

PriceRow row(const char *vendor, const char *model, double input, double output)
{
    PriceRow made;
    made.vendor = QString::fromLatin1(vendor);
    made.model = QString::fromLatin1(model);
    made.price = {input, input, output, {}};
    return made;
}

/// A book of two models.
PriceBook builtIn()
{
    return PriceBook().with({row("openai", "m", 1, 2), row("mistral", "small", 3, 4)});
}

double inputOf(const PriceShelf &shelf, const char *vendor, const char *model)
{
    const auto price = shelf.book()->price(QString::fromLatin1(vendor), QString::fromLatin1(model), 100, 0);
    return price ? price->input : -1;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_PriceShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layersOverrideEachOther()
    {
        PriceShelf shelf(builtIn());
        QCOMPARE(inputOf(shelf, "openai", "m"), 1.0);
        QVERIFY(shelf.setLive({row("openai", "m", 5, 6), row("openrouter", "x", 7, 8)}));
        QCOMPARE(inputOf(shelf, "openai", "m"), 5.0);
        QCOMPARE(inputOf(shelf, "openrouter", "x"), 7.0);
        QCOMPARE(inputOf(shelf, "mistral", "small"), 3.0);
        QVERIFY(shelf.set(row("openai", "m", 9, 10)));
        QCOMPARE(inputOf(shelf, "openai", "m"), 9.0);
        QVERIFY(shelf.setLive({row("openai", "m", 11, 12)})); // replaces all fetched ones
        QCOMPARE(inputOf(shelf, "openai", "m"), 9.0);
        QCOMPARE(inputOf(shelf, "openrouter", "x"), -1.0);
        QVERIFY(shelf.remove(QStringLiteral("OpenAI"), QStringLiteral("M"))); // names ignore case
        QCOMPARE(inputOf(shelf, "openai", "m"), 11.0);
        QVERIFY(shelf.setLive({}));
        QCOMPARE(inputOf(shelf, "openai", "m"), 1.0);
    }

    void removingWhatIsNotThereIsMissing()
    {
        PriceShelf shelf(builtIn());
        const Result<> removed
            = shelf.remove(QStringLiteral("openai"), QStringLiteral("m")); // built in, not the person's
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, ErrorKind::Missing);
        QVERIFY(removed.error().detail.contains(QStringLiteral("openai/m")));
    }

    void aBookInUseDoesNotChange()
    {
        PriceShelf shelf(builtIn());
        const std::shared_ptr<const PriceBook> before = shelf.book();
        QVERIFY(shelf.set(row("openai", "m", 9, 10)));
        QCOMPARE(before->price(QStringLiteral("openai"), QStringLiteral("m"), 1, 0)->input, 1.0);
    }

    void refusedPrices_data()
    {
        QTest::addColumn<PriceRow>("bad");
        QTest::newRow("no vendor") << row(" ", "m", 1, 1);
        QTest::newRow("no model") << row("openai", "", 1, 1);
        QTest::newRow("negative input") << row("openai", "m", -1, 1);
        QTest::newRow("negative output") << row("openai", "m", 1, -1);
        PriceRow bad = row("openai", "m", 1, 1);
        bad.price.cached = -0.1;
        QTest::newRow("negative cached") << bad;
        bad = row("openai", "m", 1, 1);
        bad.price.cacheWrite = -1;
        QTest::newRow("negative write") << bad;
        bad = row("openai", "m", 1, 1);
        bad.price.perCall = -1;
        QTest::newRow("negative call") << bad;
        bad = row("openai", "m", 1, 1);
        bad.perTokens = 0;
        QTest::newRow("per no tokens") << bad;
        bad = row("openai", "m", std::nan(""), 1);
        QTest::newRow("no number") << bad;
    }
    void refusedPrices()
    {
        QFETCH(PriceRow, bad);
        PriceShelf shelf(builtIn());
        const Result<> set = shelf.set(bad);
        QVERIFY(!set);
        QCOMPARE(set.error().kind, ErrorKind::BadConfig);
        QCOMPARE(inputOf(shelf, "openai", "m"), 1.0);
    }

    void aFreePriceIsAPrice()
    {
        PriceShelf shelf(builtIn());
        QVERIFY(shelf.set(row(" ollama ", " local ", 0, 0)));
        QCOMPARE(inputOf(shelf, "ollama", "local"), 0.0);
    }

    void theNextStartHasThem()
    {
        const QTemporaryDir folder;
        PriceRow own = row("openai", "m", 9.25, 10.5);
        own.price.cacheWrite = 11.5;
        own.price.reasoning = 12;
        own.price.perCall = 0.001;
        own.contextTokens = 128'000;
        own.asOf = QStringLiteral("2026-11-21");
        {
            PriceShelf shelf(builtIn(), folder.path());
            QVERIFY(shelf.set(own));
            QVERIFY(shelf.setLive({row("openrouter", "x", 7, 8)}));
            QVERIFY(!shelf.trouble());
        }
        const PriceShelf shelf(builtIn(), folder.path());
        QVERIFY(!shelf.trouble());
        const QList<PriceRow> rows = shelf.rows();
        QCOMPARE(rows.size(), 3);
        own.origin = PriceOrigin::User;
        own.price.source = QStringLiteral("entered by hand");
        QCOMPARE(rows[0], own); // the person's first
        QCOMPARE(rows[1].vendor, QStringLiteral("mistral"));
        QCOMPARE(rows[2].vendor, QStringLiteral("openrouter"));
        QCOMPARE(rows[2].origin, PriceOrigin::Live);
    }

    /// A person cannot enter a price that the next start would take for a fetched one.
    void aSourceThatSaysFetchedIsReplaced()
    {
        const QTemporaryDir folder;
        {
            PriceShelf shelf(builtIn(), folder.path());
            PriceRow own = row("openai", "m", 9, 10);
            own.price.source = QStringLiteral("live: openrouter");
            QVERIFY(shelf.set(own));
        }
        PriceShelf shelf(builtIn(), folder.path());
        QCOMPARE(shelf.rows()[0].origin, PriceOrigin::User);
        QVERIFY(shelf.setLive({}));
        QCOMPARE(inputOf(shelf, "openai", "m"), 9.0);
    }

    void aDamagedFileStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("prices.json"));
        for (const QByteArray &damaged : {QByteArray("[{\"provider\": \"openai\""), QByteArray("{}"),
                 QByteArray("[{\"provider\":\"a\",\"model\":\"b\",\"input\":-1,\"output\":1}]")}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(damaged);
            file.close();
            PriceShelf shelf(builtIn(), folder.path());
            QVERIFY(shelf.trouble().has_value());
            QCOMPARE(shelf.trouble()->kind, ErrorKind::Damaged);
            QVERIFY(shelf.trouble()->detail.contains(path));
            QCOMPARE(inputOf(shelf, "openai", "m"), 1.0); // the built-in prices still apply
            QVERIFY(!shelf.set(row("openai", "m", 9, 10)));
            QCOMPARE(inputOf(shelf, "openai", "m"), 1.0); // what cannot be stored does not apply
            QCOMPARE(contentOf(path), damaged);
        }
    }

    void whatCannotBeWrittenDoesNotApply()
    {
        PriceShelf shelf(builtIn(), QStringLiteral("/dev/null/folder"));
        const Result<> set = shelf.set(row("openai", "m", 9, 10));
        QVERIFY(!set);
        QCOMPARE(set.error().kind, ErrorKind::Store);
        QCOMPARE(inputOf(shelf, "openai", "m"), 1.0);
    }

    void rowsReadBack()
    {
        PriceRow plain = row("openai", "m", 1.5, 2.25);
        plain.origin = PriceOrigin::User;
        PriceRow rich = plain;
        rich.model = QStringLiteral("ü \"quoted\"");
        rich.price = {3, 0.75, 15, QStringLiteral("page"), 3.75, 20, 0.01};
        rich.contextTokens = 1'000'000;
        PriceTier longPrompt{.fromTokens = 200'000, .replaces = true, .input = 6, .cached = 1.5, .output = 22.5};
        PriceTier night{.fromMs = 1000, .utcHours = {16, 24, 0, 1}, .input = 0.5, .cached = 0.5, .output = 0.25};
        rich.tiers = {longPrompt, night};
        const Result<QList<PriceRow>> read = priceRowsFromJson(priceRowsToJson({plain, rich}), PriceOrigin::User);
        QVERIFY(read.has_value());
        QCOMPARE(*read, (QList<PriceRow>{plain, rich}));
        QVERIFY(priceRowsFromJson(priceRowsToJson({}), PriceOrigin::User)->isEmpty());
    }

    /// Entered per thousand tokens, kept per million.
    void otherUnitsAreConverted()
    {
        const Result<QList<PriceRow>> rows = priceRowsFromJson(
            R"({"prices": [{"provider": "a", "model": "b", "input": 0.5, "output": 2, "cacheWrite": 0.25,
            "perTokens": 1000, "tiers": [{"fromPromptTokens": 10, "price": {"input": 1, "output": 4}}, {"factor": {"input": 2, "output": 3}}]}]})",
            PriceOrigin::Live);
        QVERIFY(rows.has_value());
        const PriceRow &only = rows->constFirst();
        QCOMPARE(only.price.input, 500.0);
        QCOMPARE(only.price.cached, 500.0); // as the input
        QCOMPARE(only.price.output, 2000.0);
        QCOMPARE(only.price.cacheWrite, std::optional(250.0));
        QCOMPARE(only.perTokens, 1000);
        QCOMPARE(only.origin, PriceOrigin::Live);
        QCOMPARE(only.tiers[0],
            (PriceTier{.fromTokens = 10, .replaces = true, .input = 1000, .cached = 1000, .output = 4000}));
        QCOMPARE(only.tiers[1], (PriceTier{.input = 2, .cached = 2, .output = 3})); // factors have no unit
        QCOMPARE(*priceRowsFromJson(priceRowsToJson(*rows), PriceOrigin::Live), *rows);
    }

    void damagedRowsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const QByteArray good = R"({"provider": "a", "model": "b", "input": 1, "output": 2})";
        const auto second = [&](const char *bad) { return "[" + good + ", " + bad + "]"; };
        QTest::newRow("no JSON") << QByteArray("{") << "expected a list";
        QTest::newRow("no list") << QByteArray(R"({"prices": {}})") << "expected a list";
        QTest::newRow("no object") << second("7") << "prices[1]";
        QTest::newRow("no provider") << second(R"({"model": "b", "input": 1, "output": 2})") << "prices[1]";
        QTest::newRow("no output") << second(R"({"provider": "a", "model": "b", "input": 1})") << "prices[1]";
        QTest::newRow("text") << second(R"({"provider": "a", "model": "b", "input": "cheap", "output": "dear"})")
                              << "prices[1]";
        QTest::newRow("negative") << second(R"({"provider": "a", "model": "b", "input": 1, "output": -2})")
                                  << "prices[1]";
        QTest::newRow("per nothing") << second(
            R"({"provider": "a", "model": "b", "input": 1, "output": 2, "perTokens": 0})")
                                     << "prices[1]";
    }
    void damagedRowsAreNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const Result<QList<PriceRow>> rows = priceRowsFromJson(json, PriceOrigin::User);
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Damaged);
        QVERIFY2(rows.error().detail.contains(place), qPrintable(rows.error().detail));
    }
};

Q_DECLARE_METATYPE(engine::PriceRow)

QTEST_APPLESS_MAIN(tst_PriceShelf)
#include "tst_priceshelf.moc"
