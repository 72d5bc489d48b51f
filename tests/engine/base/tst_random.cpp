// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"

#include <QTest>

#include <set>

using namespace engine;

class tst_Random : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fnv1aIsTheStandardOne()
    {
        // Published test vectors of FNV-1a 64.
        QCOMPARE(fnv1a(""), quint64(0xcbf29ce484222325));
        QCOMPARE(fnv1a("a"), quint64(0xaf63dc4c8601ec8c));
        QCOMPARE(fnv1a("foobar"), quint64(0x85944171f73967e8));
    }

    void theSameSeedGivesTheSameStream()
    {
        Random a(7), b(7), c(8);
        QCOMPARE(a.next(), b.next());
        QVERIFY(a.next() != c.next());
    }

    void streamsOfOneSeedDiffer()
    {
        std::set<quint64> seen;
        for (const char *purpose : {"judge", "pair", "child"}) {
            for (quint64 index = 0; index < 100; ++index)
                seen.insert(Random::at(7, purpose, index).next());
        }
        QCOMPARE(seen.size(), size_t(300));
    }

    void uniformHasTheRightMeanAndRange()
    {
        Random random(1);
        double sum = 0;
        for (int i = 0; i < 100'000; ++i) {
            const double x = random.uniform();
            QVERIFY(x >= 0 && x < 1);
            sum += x;
        }
        QVERIFY(qAbs(sum / 100'000 - 0.5) < 0.005); // 5 standard errors
    }

    void belowCoversEveryValueEvenly()
    {
        Random random(2);
        int counts[7] = {};
        for (int i = 0; i < 70'000; ++i)
            ++counts[random.below(7)];
        for (const int count : counts)
            QVERIFY(qAbs(count - 10'000) < 500);
    }

    void normalHasMeanZeroAndVarianceOne()
    {
        Random random(3);
        double sum = 0, squares = 0;
        for (int i = 0; i < 100'000; ++i) {
            const double x = random.normal();
            sum += x;
            squares += x * x;
        }
        QVERIFY(qAbs(sum / 100'000) < 0.016);
        QVERIFY(qAbs(squares / 100'000 - 1) < 0.025);
    }
};

QTEST_GUILESS_MAIN(tst_Random)
#include "tst_random.moc"
