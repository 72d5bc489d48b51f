// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/types/plan/figures.h"
#include "engine/types/plan/pricequote.h"
#include "engine/types/plan/runplan.h"

#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

constexpr qint64 hourMs = 3'600'000, dayMs = 24 * hourMs;

PriceQuote quote(QList<PriceTier> tiers = {})
{
    return {QStringLiteral("g"), Price{2, 0.5, 8, {}}, std::move(tiers)};
}

} // namespace

class tst_PriceQuote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// providers.md §2.5, in micro-USD: USD per million tokens × tokens.
    void costs_data()
    {
        QTest::addColumn<Usage>("usage");
        QTest::addColumn<Price>("price");
        QTest::addColumn<qint64>("microUsd");
        const Price plain{2, 0.5, 8, {}};
        QTest::newRow("nothing") << Usage{} << plain << qint64(0);
        QTest::newRow("input and output") << Usage{.input = 1000, .output = 100} << plain << qint64(2800);
        QTest::newRow("cached is part of the input")
            << Usage{.input = 1000, .cached = 400} << plain << qint64(600 * 2 + 200);
        QTest::newRow("written without a price is input")
            << Usage{.input = 1000, .written = 400} << plain << qint64(2000);
        QTest::newRow("written") << Usage{.input = 1000, .written = 400} << Price{2, 0.5, 8, {}, 2.5}
                                 << qint64(600 * 2 + 1000);
        QTest::newRow("reasoning without a price is output")
            << Usage{.output = 100, .reasoning = 60} << plain << qint64(800);
        QTest::newRow("reasoning") << Usage{.output = 100, .reasoning = 60} << Price{2, 0.5, 8, {}, {}, 3}
                                   << qint64(40 * 8 + 180);
        QTest::newRow("the call itself") << Usage{} << Price{2, 0.5, 8, {}, {}, {}, 0.01} << qint64(10'000);
        QTest::newRow("rounded up") << Usage{.input = 1} << Price{0.1, 0.1, 0.1, {}} << qint64(1);
        QTest::newRow("exact") << Usage{.input = 10} << Price{0.1, 0.1, 0.1, {}} << qint64(1);
        QTest::newRow("free") << Usage{.input = 1'000'000, .output = 1'000'000} << Price{} << qint64(0);
        QTest::newRow("foreign nonsense") << Usage{.input = 1000} << Price{std::nan(""), 0, 0, {}} << qint64(0);
        QTest::newRow("foreign negative") << Usage{.input = 1000} << Price{-1, 0, 0, {}} << qint64(0);
        QTest::newRow("foreign enormous") << Usage{.input = mostTokens} << Price{1e30, 0, 0, {}} << mostCost;
    }
    void costs()
    {
        QFETCH(Usage, usage);
        QFETCH(Price, price);
        QFETCH(qint64, microUsd);
        QCOMPARE(costOf(usage, price).microUsd, microUsd);
    }

    /// More tokens never cost less, and two calls never cost less than one with the tokens of both.
    void costsGrow()
    {
        Random random(3);
        for (int i = 0; i < 2000; ++i) {
            const Price price{10 * random.uniform(), random.uniform(), 30 * random.uniform(), {}};
            const auto drawn = [&random] {
                const qint64 input = random.below(100'000);
                return Usage{.input = input, .cached = random.below(int(input) + 1), .output = random.below(10'000)};
            };
            const Usage a = drawn(), b = drawn();
            const Usage both{.input = a.input + b.input, .cached = a.cached + b.cached, .output = a.output + b.output};
            QVERIFY(costOf(both, price) >= costOf(a, price));
            QVERIFY(costOf(a, price) + costOf(b, price) >= costOf(both, price));
            QVERIFY(costOf(a, price) + costOf(b, price) <= costOf(both, price) + Money{2});
        }
    }

    void withoutAPriceThereIsNone()
    {
        const PriceQuote unknown{QStringLiteral("g"), {}, {{.replaces = true, .input = 1, .cached = 1, .output = 1}}};
        QVERIFY(!unknown.at(0, 0));
        QCOMPARE(quote().at(1'000'000, 5), quote().price);
    }

    void longPromptsCostMore()
    {
        const PriceQuote priced = quote({{.fromTokens = 200'000, .input = 2, .cached = 2, .output = 1.5}});
        QCOMPARE(priced.at(199'999, 0)->input, 2.0);
        QCOMPARE(priced.at(200'000, 0), (Price{4, 1, 12, {}}));
    }

    void aDateReplacesThePrice()
    {
        const PriceQuote priced
            = quote({{.fromMs = 10 * dayMs, .replaces = true, .input = 1, .cached = 0.1, .output = 2}});
        QCOMPARE(priced.at(5, 10 * dayMs - 1)->input, 2.0);
        QCOMPARE(priced.at(5, 10 * dayMs), (Price{1, 0.1, 2, {}}));
    }

    void hoursAreThoseOfUtc_data()
    {
        QTest::addColumn<int>("hour");
        QTest::addColumn<bool>("cheap");
        for (int hour = 0; hour < 24; ++hour)
            QTest::addRow("%d", hour) << hour << (hour < 1 || hour >= 16);
    }
    void hoursAreThoseOfUtc()
    {
        QFETCH(int, hour);
        QFETCH(bool, cheap);
        const PriceQuote priced = quote({{.utcHours = {16, 24, 0, 1}, .input = 0.5, .cached = 0.5, .output = 0.5}});
        for (const qint64 day : {qint64(0), qint64(20'000)}) {
            for (const qint64 within : {qint64(0), hourMs - 1})
                QCOMPARE(priced.at(5, day * dayMs + hour * hourMs + within)->input, cheap ? 1.0 : 2.0);
        }
    }

    /// In their order: a factor after a replacement applies to the new price.
    void tiersApplyInTheirOrder()
    {
        const PriceTier replaced{.replaces = true, .input = 10, .cached = 1, .output = 20},
            doubled{.input = 2, .cached = 2, .output = 2};
        QCOMPARE(quote({replaced, doubled}).at(5, 0)->input, 20.0);
        QCOMPARE(quote({doubled, replaced}).at(5, 0)->input, 10.0);
        QCOMPARE(quote({doubled, doubled}).at(5, 0)->output, 32.0);
    }

    /// Prices of writing and reasoning follow the factors of input and output.
    void furtherPricesFollow()
    {
        PriceQuote priced = quote({{.input = 2, .cached = 3, .output = 0.5}});
        priced.price->cacheWrite = 2.5;
        priced.price->reasoning = 4;
        const Price now = *priced.at(5, 0);
        QCOMPARE(now.cacheWrite, std::optional(5.0));
        QCOMPARE(now.reasoning, std::optional(2.0));
        QCOMPARE(now.cached, 1.5);
        priced.tiers[0].replaces = true;
        QCOMPARE(priced.at(5, 0)->cacheWrite, std::optional(2.5));
    }

    /// Two generators with one key must have one price, so everything that may change it is in the key.
    void keysTellGeneratorsApart()
    {
        GeneratorPlan plan;
        plan.provider = QStringLiteral("openai");
        plan.model = QStringLiteral("m");
        QSet<QString> keys{quoteKey(plan)};
        GeneratorPlan other = plan;
        other.endpoint = QStringLiteral("http://h");
        keys << quoteKey(other);
        other = plan;
        other.model = QStringLiteral("n");
        keys << quoteKey(other);
        other = plan;
        other.inputUsdPerMtok = 1;
        keys << quoteKey(other);
        other.inputUsdPerMtok = 1 + 1e-15;
        keys << quoteKey(other);
        other = plan;
        other.outputUsdPerMtok = 1;
        keys << quoteKey(other);
        QCOMPARE(keys.size(), 6);
        other = plan;
        other.temperature = 1.5;
        other.maxTokens = 7;
        QCOMPARE(quoteKey(other), quoteKey(plan));
    }
};

Q_DECLARE_METATYPE(engine::Usage)
Q_DECLARE_METATYPE(engine::Price)

QTEST_APPLESS_MAIN(tst_PriceQuote)
#include "tst_pricequote.moc"
