// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/base/spelling.h"

#include <QTest>

#include <vector>

using namespace engine;

namespace
{

/// Levenshtein distance by the whole table, as in the definition.
int distance(const QString &a, const QString &b)
{
    std::vector<std::vector<int>> table(size_t(a.size() + 1), std::vector<int>(size_t(b.size() + 1)));
    for (size_t i = 0; i <= size_t(a.size()); ++i) {
        for (size_t j = 0; j <= size_t(b.size()); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = int(i + j);
                continue;
            }
            const bool differs = a[qsizetype(i) - 1].toLower() != b[qsizetype(j) - 1].toLower();
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + int(differs)});
        }
    }
    return table.back().back();
}

QString randomWord(Random &random)
{
    QString word;
    for (int n = 1 + random.below(8); n > 0; --n)
        word += QChar(u'a' + random.below(4));
    return word;
}

} // namespace

class tst_Spelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistypedFields_data()
    {
        QTest::addColumn<QString>("nearest");
        QTest::newRow("temprature") << "temperature";
        QTest::newRow("Temperature") << "temperature";
        QTest::newRow("maxtokens") << "maxTokens";
        QTest::newRow("max_tokens") << "maxTokens";
        QTest::newRow("cuont") << "count"; // a swap is two edits
        QTest::newRow("counts") << "count";
        QTest::newRow("sed") << "seed";
        QTest::newRow("seeed") << "seed";
        QTest::newRow("xyz") << "";
        QTest::newRow("evaluate") << "";
        QTest::newRow("a") << "";
    }
    void mistypedFields()
    {
        QFETCH(QString, nearest);
        const QStringList known{QStringLiteral("temperature"), QStringLiteral("maxTokens"), QStringLiteral("count"),
            QStringLiteral("seed")};
        QCOMPARE(nearestWord(QString::fromLatin1(QTest::currentDataTag()), known), nearest);
    }

    void aShortKnownWordIsNotAGuess()
    {
        // Two edits make any word of two letters: that is no likeness.
        QCOMPARE(nearestWord(QStringLiteral("ab"), {QStringLiteral("xy")}), QString());
        QCOMPARE(nearestWord(QStringLiteral("ab"), {QStringLiteral("ac")}), QStringLiteral("ac"));
        QCOMPARE(nearestWord(QString(), {QStringLiteral("a"), QStringLiteral("ab")}), QString());
        QCOMPARE(nearestWord(QStringLiteral("seed"), {}), QString());
    }

    void theFirstOfEquallyNearWordsIsTaken()
    {
        QCOMPARE(
            nearestWord(QStringLiteral("cat"), {QStringLiteral("bat"), QStringLiteral("car")}), QStringLiteral("bat"));
        QCOMPARE(
            nearestWord(QStringLiteral("cat"), {QStringLiteral("bar"), QStringLiteral("cats"), QStringLiteral("car")}),
            QStringLiteral("cats"));
    }

    void longTextsAreNoWords()
    {
        const QString forty(40, u'a');
        QCOMPARE(nearestWord(forty, {forty}), forty);
        QCOMPARE(nearestWord(forty + u'a', {forty}), QString());
    }

    /// Against the definition: the answer is one of the nearest words, and there is one whenever a word is near enough.
    void agreesWithTheDefinition()
    {
        Random random(7);
        for (int i = 0; i < 5000; ++i) {
            const QString word = randomWord(random);
            QStringList known;
            for (int n = random.below(5); n > 0; --n)
                known << randomWord(random);
            int least = std::max(2, int(word.size()) / 3) + 1;
            for (const QString &candidate : known) {
                const int edits = distance(word, candidate);
                least = edits < candidate.size() ? std::min(least, edits) : least;
            }
            const QString found = nearestWord(word, known);
            QCOMPARE(found.isEmpty(), least > std::max(2, int(word.size()) / 3));
            QVERIFY(found.isEmpty() || (known.contains(found) && distance(word, found) == least));
        }
    }
};

QTEST_APPLESS_MAIN(tst_Spelling)
#include "tst_spelling.moc"
