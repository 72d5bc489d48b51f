// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dispatch/ratelimits.h"

#include <QTest>

using namespace engine;

namespace
{

constexpr qint64 now = 1'795'255'200'000; // 2026-11-21 10:00:00 UTC

RateLimits limitsFrom(HttpHeaders headers)
{
    HttpReply reply;
    reply.headers = std::move(headers);
    return rateLimitsOf(reply, now);
}

} // namespace

class tst_RateLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutHeadersNothingIsKnown()
    {
        QCOMPARE(limitsFrom({}), RateLimits());
        QCOMPARE(limitsFrom({{"content-type", "text/plain"}, {"x-ratelimit-limit", "60"}}), RateLimits());
    }

    void openAi()
    {
        const RateLimits limits
            = limitsFrom({{"x-ratelimit-limit-requests", "500"}, {"x-ratelimit-remaining-requests", "499"},
                {"x-ratelimit-reset-requests", "120ms"}, {"x-ratelimit-limit-tokens", "30000"},
                {"x-ratelimit-remaining-tokens", "29979"}, {"x-ratelimit-reset-tokens", "42ms"}});
        QCOMPARE(limits.requests, (RateLimit{500, 499, now + 120}));
        QCOMPARE(limits.input, (RateLimit{30'000, 29'979, now + 42}));
        QCOMPARE(limits.output, RateLimit());
    }

    void anthropic()
    {
        const RateLimits limits = limitsFrom({{"anthropic-ratelimit-requests-limit", "50"},
            {"anthropic-ratelimit-requests-remaining", "49"},
            {"anthropic-ratelimit-requests-reset", "2026-11-21T10:00:02Z"},
            {"anthropic-ratelimit-input-tokens-limit", "20000"},
            {"anthropic-ratelimit-input-tokens-remaining", "19000"},
            {"anthropic-ratelimit-input-tokens-reset", "2026-11-21T10:00:03Z"},
            {"anthropic-ratelimit-output-tokens-limit", "8000"}, {"anthropic-ratelimit-output-tokens-remaining", "0"},
            {"anthropic-ratelimit-output-tokens-reset", "2026-11-21T10:01:00Z"},
            {"anthropic-ratelimit-tokens-limit", "28000"}});
        QCOMPARE(limits.requests, (RateLimit{50, 49, now + 2000}));
        QCOMPARE(limits.input, (RateLimit{20'000, 19'000, now + 3000})); // more exact than the total
        QCOMPARE(limits.output, (RateLimit{8000, 0, now + 60'000}));
    }

    void theTotalOfTokensCountsAsInput()
    {
        const RateLimits limits = limitsFrom(
            {{"anthropic-ratelimit-tokens-limit", "28000"}, {"anthropic-ratelimit-tokens-remaining", "7"}});
        QCOMPARE(limits.input, (RateLimit{28'000, 7, {}}));
    }

    void resets_data()
    {
        QTest::addColumn<qint64>("resetMs");
        QTest::newRow("1s") << now + 1000;
        QTest::newRow("6m0s") << now + 360'000;
        QTest::newRow("1h2m3.5s") << now + 3'723'500;
        QTest::newRow("12") << now + 12'000;
        QTest::newRow("1795255260") << now + 60'000; // a time since 1970, seconds
        QTest::newRow("1795255260000") << now + 60'000; // the same in milliseconds
        QTest::newRow("2026-11-21T10:00:30Z") << now + 30'000;
        QTest::newRow("2026-11-21T11:00:30+01:00") << now + 30'000;
        QTest::newRow("2026-11-21T09:00:00Z") << now; // past
        QTest::newRow("soon") << qint64(-1);
        QTest::newRow("-5") << qint64(-1);
        QTest::newRow("nan") << qint64(-1);
    }
    void resets()
    {
        QFETCH(qint64, resetMs);
        const RateLimits limits = limitsFrom(
            {{"x-ratelimit-limit-requests", "60"}, {"x-ratelimit-reset-requests", QTest::currentDataTag()}});
        QCOMPARE(limits.requests.resetMs.value_or(-1), resetMs);
        QCOMPARE(limits.requests.perMinute, 60.0);
    }

    void numbersThatAreNoneAreIgnored_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "many", "-1", "nan", "1,000", "0x10"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void numbersThatAreNoneAreIgnored()
    {
        QFETCH(QString, text);
        const QByteArray bytes = text.toLatin1();
        const RateLimits limits = limitsFrom({{"x-ratelimit-limit-requests", "60"},
            {"x-ratelimit-remaining-requests", bytes}, {"x-ratelimit-limit-tokens", bytes}});
        QCOMPARE(limits.requests.perMinute, 60.0);
        QVERIFY(!limits.requests.left);
        QCOMPARE(limits.input.perMinute, 0.0);
    }

    void spacesAndFractionsAreRead()
    {
        const RateLimits limits
            = limitsFrom({{"x-ratelimit-limit-requests", " 60 "}, {"x-ratelimit-remaining-requests", "1.5"}});
        QCOMPARE(limits.requests, (RateLimit{60, 1.5, {}}));
    }
};

QTEST_APPLESS_MAIN(tst_RateLimits)
#include "tst_ratelimits.moc"
