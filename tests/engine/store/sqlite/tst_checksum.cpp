// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/store/sqlite/checksum.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace engine;

namespace
{

const RunId run{QStringLiteral("r")};

EventRow row(quint64 seq, const char *body = "{}")
{
    return {seq, qint64(seq) * 10, QStringLiteral("runPaused"), body};
}

} // namespace

class tst_Checksum : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsOfAMillionRowsFit()
    {
        constexpr qint64 most = (qint64(1) << 40) - 1;
        Random random(1);
        for (int i = 0; i < 10'000; ++i) {
            const qint64 sum = rowSum(QVariantList{qint64(random.next()), QString::number(random.next())});
            QVERIFY(sum >= 0 && sum <= most);
        }
        QVERIFY(most <= std::numeric_limits<qint64>::max() / 1'000'000);
    }

    /// Values that differ give sums that differ, also where they would be equal when written one after the other.
    void differentRowsDiffer()
    {
        const QList<QVariantList> rows{{}, {1}, {2}, {1, 2}, {2, 1}, {12}, {QStringLiteral("12")},
            {QStringLiteral("1"), QStringLiteral("2")}, {QStringLiteral("a"), QStringLiteral("bc")},
            {QStringLiteral("ab"), QStringLiteral("c")}, {1.0}, {1.5}, {-1}, {QString::fromUtf8("ü")}, {0}, {QString()},
            {QString(), QString()}};
        QSet<qint64> sums;
        for (const QVariantList &each : rows)
            sums.insert(rowSum(each));
        QCOMPARE(sums.size(), rows.size());
    }

    /// What SQLite gives back differently than it was given must have the same sum.
    void whatSqliteDoesNotTellApart()
    {
        QCOMPARE(rowSum(QVariantList{QVariant()}), rowSum(QVariantList{QString()})); // NULL and an empty text
        QCOMPARE(rowSum(QVariantList{QByteArray("ab")}), rowSum(QVariantList{QStringLiteral("ab")}));
        QCOMPARE(rowSum(QVariantList{-0.0}), rowSum(QVariantList{0.0}));
        QCOMPARE(rowSum(QVariantList{std::nan("")}), rowSum(QVariantList{QVariant()}));
        QCOMPARE(rowSum(QVariantList{7}), rowSum(QVariantList{qint64(7)}));
        QCOMPARE(rowSum(QVariantList{true}), rowSum(QVariantList{1}));
        QCOMPARE(rowSum({3, 4}), rowSum(QVariantList{3, 4}));
    }

    void aFlippedBitIsSeen()
    {
        const QByteArray text("{\"type\":\"candidateBorn\",\"text\":\"Fangs deserve care.\"}");
        const quint64 sum = textSum(text);
        const RunKey key = keyOf(run);
        const qint64 chain = chained(key, 17, {1, 10, QStringLiteral("candidateBorn"), text});
        for (qsizetype byte = 0; byte < text.size(); ++byte) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = text;
                changed[byte] = char(changed[byte] ^ (1 << bit));
                QVERIFY(textSum(changed) != sum);
                QVERIFY(chained(key, 17, {1, 10, QStringLiteral("candidateBorn"), changed}) != chain);
            }
        }
    }

    /// Each event's sum depends on all before it: a lost, swapped or foreign event is seen.
    void eventsAreChained()
    {
        const RunKey key = keyOf(run);
        const auto chain = [](const RunKey &by, const QList<EventRow> &rows) {
            qint64 sum = 0;
            for (const EventRow &each : rows)
                sum = chained(by, sum, each);
            return sum;
        };
        const qint64 whole = chain(key, {row(1), row(2, "{\"a\":1}"), row(3)});
        QVERIFY(whole >= 0);
        QCOMPARE(chain(key, {row(1), row(2, "{\"a\":1}"), row(3)}), whole);
        QVERIFY(chain(key, {row(1), row(3)}) != whole);
        QVERIFY(chain(key, {row(2, "{\"a\":1}"), row(1), row(3)}) != whole);
        QVERIFY(chain(key, {row(1), row(2, "{\"a\":2}"), row(3)}) != whole);
        QVERIFY(
            chain(keyOf({QStringLiteral("s")}), {row(1), row(2, "{\"a\":1}"), row(3)}) != whole); // under another name
        EventRow later = row(3);
        ++later.atMs;
        QVERIFY(chain(key, {row(1), row(2, "{\"a\":1}"), later}) != whole);
        later = row(3);
        later.kind = QStringLiteral("stopRequested");
        QVERIFY(chain(key, {row(1), row(2, "{\"a\":1}"), later}) != whole);
    }

    /// Stored libraries hold these numbers. Computed by a SipHash-2-4 written from its paper (Aumasson & Bernstein
    /// 2012) in another language.
    void sumsAreThoseOfThePaper()
    {
        QCOMPARE(textSum(""), quint64(0x390bf5f369ee0c94));
        QCOMPARE(textSum("Valda"), quint64(0x1382355cab2286b2));
        QCOMPARE(rowSum({3, 4}), qint64(979999042538));
        QVERIFY(keyOf(run) == keyOf({QStringLiteral("r")}));
        QVERIFY(keyOf(run) != keyOf({QStringLiteral("R")}));
    }
};

QTEST_APPLESS_MAIN(tst_Checksum)
#include "tst_checksum.moc"
