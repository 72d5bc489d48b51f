// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/evaluators/similarity.h"

#include <QSet>
#include <QTest>

using namespace engine;

namespace {

double between(const QString &a, const QString &b)
{
    return similarity(fingerprintOf(a), fingerprintOf(b));
}

/// The definition, computed the slow way.
double jaccard(const QStringList &a, const QStringList &b)
{
    const auto triples = [](QStringList words) {
        words = QStringList{QStringLiteral("^"), QStringLiteral("^")} + words + QStringList{QStringLiteral("$"), QStringLiteral("$")};
        QSet<QString> set;
        for (qsizetype i = 0; i + 2 < words.size(); ++i)
            set << words.mid(i, 3).join(u' ');
        return set;
    };
    const QSet<QString> x = triples(a), y = triples(b);
    return double((x & y).size()) / double((x | y).size());
}

QStringList randomWords(Random *random, int words, int vocabulary)
{
    QStringList list;
    for (int i = 0; i < words; ++i)
        list << QStringLiteral("w%1").arg(random->below(vocabulary));
    return list;
}

QStringList changed(Random *random, QStringList words, double share)
{
    for (QString &word : words) {
        if (random->uniform() < share)
            word = QStringLiteral("z%1").arg(random->below(1000000));
    }
    return words;
}

} // namespace

class TestSimilarity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exactIgnoresDress_data();
    void exactIgnoresDress();
    void bounds();
    void shortTextsAreExact();
    void longTextsAreEstimated();
    void nearDuplicates();
    void distance();
    void small();
};

void TestSimilarity::exactIgnoresDress_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("case") << QStringLiteral("Fangs Clean") << QStringLiteral("fangs clean") << true;
    QTest::newRow("space") << QStringLiteral("fangs\n  clean ") << QStringLiteral("fangs clean") << true;
    QTest::newRow("punctuation") << QStringLiteral("Fangs, clean!") << QStringLiteral("fangs – clean") << true;
    QTest::newRow("apostrophe") << QStringLiteral("don't") << QStringLiteral("don’t") << true;
    QTest::newRow("composed") << QString::fromUtf8("cafe\u0301") << QStringLiteral("café") << true;
    QTest::newRow("order") << QStringLiteral("clean fangs") << QStringLiteral("fangs clean") << false;
    QTest::newRow("word cut") << QStringLiteral("fang s") << QStringLiteral("fangs") << false;
    QTest::newRow("emoji") << QString::fromUtf8("🦇") << QString::fromUtf8("🩸") << false;
    QTest::newRow("signs only") << QStringLiteral("!!") << QStringLiteral("??") << false;
    QTest::newRow("empty") << QString() << QStringLiteral(" \n") << true;
}

void TestSimilarity::exactIgnoresDress()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(fingerprintOf(a).exact == fingerprintOf(b).exact, same);
    QCOMPARE(between(a, b) == 1, same);
}

void TestSimilarity::bounds()
{
    Random random(11);
    for (int i = 0; i < 500; ++i) {
        const QStringList a = randomWords(&random, random.below(150), 12);
        const QStringList b = random.below(2) ? changed(&random, a, 0.2) : randomWords(&random, random.below(150), 12);
        const TextFingerprint x = fingerprintOf(a.join(u' ')), y = fingerprintOf(b.join(u' '));
        QCOMPARE(similarity(x, x), 1.0);
        QCOMPARE(similarity(x, y), similarity(y, x));
        QVERIFY(similarity(x, y) >= 0 && similarity(x, y) <= 1);
    }
}

void TestSimilarity::shortTextsAreExact()
{
    Random random(3);
    for (int i = 0; i < 300; ++i) {
        const QStringList a = randomWords(&random, 1 + random.below(30), 40);
        const QStringList b = changed(&random, a, random.uniform());
        if (a != b) {
            // Together at most 64 triples: nothing is left out.
            QCOMPARE(between(a.join(u' '), b.join(u' ')), jaccard(a, b));
        }
    }
}

void TestSimilarity::longTextsAreEstimated()
{
    Random random(4);
    double worst = 0, bias = 0;
    for (int i = 0; i < 200; ++i) {
        const QStringList a = randomWords(&random, 600, 5000);
        const QStringList b = changed(&random, a, random.uniform() * 0.4);
        const double error = between(a.join(u' '), b.join(u' ')) - jaccard(a, b);
        worst = std::max(worst, std::abs(error));
        bias += error / 200;
    }
    QVERIFY2(worst < 0.25, qPrintable(QString::number(worst))); // four standard errors of √(¼/64)
    QVERIFY2(std::abs(bias) < 0.015, qPrintable(QString::number(bias)));
}

void TestSimilarity::nearDuplicates()
{
    Random random(9);
    const QStringList text = randomWords(&random, 200, 5000);
    QStringList edited = text;
    edited[100] = QStringLiteral("other");
    QVERIFY(between(text.join(u' '), edited.join(u' ')) > 0.9);
    QVERIFY(between(text.join(u' '), randomWords(&random, 200, 5000).join(u' ')) < 0.05);
}

void TestSimilarity::distance()
{
    const TextFingerprint a = fingerprintOf(QStringLiteral("rain on the quiet tram")), b = fingerprintOf(QStringLiteral("buses sleep below")),
                          c = fingerprintOf(QStringLiteral("neon drips tonight"));
    QCOMPARE(meanDistance({}), 0.0);
    QCOMPARE(meanDistance({a}), 0.0);
    QCOMPARE(meanDistance({a, a}), 0.0);
    QCOMPARE(meanDistance({a, b}), 1.0);
    QCOMPARE(meanDistance({a, b, c}), 1.0);
    QCOMPARE(meanDistance({a, a, b}), 2.0 / 3);
}

void TestSimilarity::small()
{
    QVERIFY(sizeof(TextFingerprint) <= 300);
}

QTEST_APPLESS_MAIN(TestSimilarity)
#include "tst_similarity.moc"
