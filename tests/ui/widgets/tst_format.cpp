// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/events/runend.h"
#include "ui/endtext.h"
#include "ui/errortext.h"
#include "ui/problemtext.h"
#include "ui/widgets/format.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace ui;

namespace {

constexpr QChar noBreakSpace(0xa0);

} // namespace

class TstFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void money_data()
    {
        QTest::addColumn<qint64>("microUsd");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("expected");
        QTest::newRow("small, en") << qint64(4200) << QStringLiteral("en_US") << QStringLiteral("$0.0042");
        QTest::newRow("small, de") << qint64(4200) << QStringLiteral("de_DE") << QStringLiteral("0,0042") + noBreakSpace + u'$';
        QTest::newRow("large, en") << qint64(1'234'560'000) << QStringLiteral("en_US") << QStringLiteral("$1,234.56");
        QTest::newRow("cents, de") << qint64(830'000) << QStringLiteral("de_DE") << QStringLiteral("0,83") + noBreakSpace + u'$';
        QTest::newRow("nothing") << qint64(0) << QStringLiteral("en_US") << QStringLiteral("$0.00");
        QTest::newRow("hardly anything") << qint64(12) << QStringLiteral("en_US") << QStringLiteral("< $0.0001");
    }
    void money()
    {
        QFETCH(qint64, microUsd);
        QFETCH(QString, locale);
        QFETCH(QString, expected);
        QCOMPARE(formatMoney({microUsd}, QLocale(locale)), expected);
        QCOMPARE(formatMoney({20'000}, QLocale::c()), QStringLiteral("$0.0200")); // in the terminal
    }

    void duration_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ms") << qint64(350) << QStringLiteral("350 ms");
        QTest::newRow("s") << qint64(4200) << QStringLiteral("4.2 s");
        QTest::newRow("tens of s") << qint64(42'900) << QStringLiteral("42 s");
        QTest::newRow("min") << qint64(192'000) << QStringLiteral("3 min 12 s");
        QTest::newRow("h") << qint64(7'500'000) << QStringLiteral("2 h 5 min");
        QTest::newRow("d") << qint64(3 * 86'400'000 + 4 * 3'600'000) << QStringLiteral("3 d 4 h");
    }
    void duration()
    {
        QFETCH(qint64, ms);
        QTEST(formatDuration(ms, QLocale(QStringLiteral("en_US"))), "expected");
    }

    void counts()
    {
        const QLocale en(QStringLiteral("en_US"));
        QCOMPARE(formatCount(12345, en), QStringLiteral("12,345"));
        QCOMPARE(formatCompact(9999, en), QStringLiteral("9,999"));
        QCOMPARE(formatCompact(12345, en), QStringLiteral("12.3k"));
        QCOMPARE(formatCompact(1'200'000, en), QStringLiteral("1.20M"));
        QCOMPARE(formatPercent(0.834, en), QStringLiteral("83 %"));
        QCOMPARE(formatElo(1611.6, 39.7, en), QStringLiteral("1,612 ± 40"));
    }

    void when()
    {
        const QLocale en(QStringLiteral("en_GB"));
        const QDateTime now(QDate(2026, 3, 5), QTime(14, 30));
        const auto at = [&](const QDateTime &time) { return formatWhen(time.toMSecsSinceEpoch(), now.toMSecsSinceEpoch(), en); };
        QCOMPARE(at(now.addSecs(-10)), QStringLiteral("just now"));
        QCOMPARE(at(now.addSecs(-3600)), QStringLiteral("13:30"));
        QCOMPARE(at(now.addDays(-1)), QStringLiteral("yesterday 14:30"));
        QCOMPARE(at(QDateTime(QDate(2025, 1, 2), QTime(8, 0))), QStringLiteral("02/01/2025"));
    }

    // Each kind has its own sentence.
    void everyErrorKindHasItsOwnSentence()
    {
        QSet<QString> sentences;
        const int kinds = int(engine::ErrorKind::Internal) + 1;
        for (int kind = 0; kind < kinds; ++kind) {
            const QString sentence = errorSentence({engine::ErrorKind(kind), {}, {}});
            QVERIFY(sentence.endsWith(u'.'));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), kinds);
    }

    void errorNamesPlaceAndWait()
    {
        const QString sentence = errorSentence({engine::ErrorKind::RateLimited, QStringLiteral("api.example.org"), std::chrono::milliseconds(20'000)});
        QVERIFY(sentence.contains(QLatin1StringView("20 s")));
        QVERIFY(sentence.endsWith(QLatin1StringView("(api.example.org)")));
    }

    void problemNamesLineFieldAndWayOut()
    {
        engine::Problem problem;
        problem.kind = engine::ProblemKind::OutOfRange;
        problem.line = 3;
        problem.path = QStringLiteral("seeding.count");
        problem.arguments = {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("10000")};
        QCOMPARE(problemSentence(problem), QStringLiteral("Line 3, seeding.count: 0 is out of range; use 1 to 10000."));
    }

    void everyProblemKindHasASentence()
    {
        for (int kind = 0; kind <= int(engine::ProblemKind::AllRunsBelowCall); ++kind) {
            engine::Problem problem;
            problem.kind = engine::ProblemKind(kind);
            problem.arguments = {QStringLiteral("a"), QStringLiteral("b."), QStringLiteral("c")}; // a remedy is a sentence
            QVERIFY(problemSentence(problem).endsWith(u'.') || problemSentence(problem).endsWith(u'?'));
        }
    }

    void wordsForReasons()
    {
        QSet<QString> words;
        for (int reason = 0; reason <= int(engine::EndReason::Failed); ++reason) {
            words.insert(endReasonWord(engine::EndReason(reason)));
            QVERIFY(endReasonSentence(engine::EndReason(reason)).endsWith(u'.'));
        }
        QCOMPARE(words.size(), int(engine::EndReason::Failed) + 1);
        QCOMPARE(stepTitle(QStringLiteral("mutation")), QStringLiteral("Mutation"));
        QCOMPARE(stepTitle(QStringLiteral("unknown-step")), QStringLiteral("unknown-step"));
        QCOMPARE(providerTitle(QStringLiteral("openai-compatible")), QStringLiteral("OpenAI-compatible server"));
    }
};

QTEST_MAIN(TstFormat)
#include "tst_format.moc"
