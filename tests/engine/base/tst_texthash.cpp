// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/longestrun.h"
#include "engine/base/random.h"
#include "engine/base/texthash.h"

#include <QSet>
#include <QTest>

#include <bit>

using namespace engine;

class tst_TextHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFunctionOfTextAndStart()
    {
        QCOMPARE(textHash(u"a text"), textHash(QStringLiteral("a text")));
        QVERIFY(textHash(u"a text") != textHash(u"a text", 1));
        QVERIFY(textHash(u"") != textHash(u"", 1));
    }

    /// Texts of every length around the step of four characters, and those that differ by zeros at their ends.
    void shortTextsDiffer()
    {
        QSet<quint64> hashes;
        int texts = 0;
        for (int size = 0; size <= 9; ++size) {
            for (const QChar c : {QChar(0), QChar(u'a'), QChar(u'b'), QChar(0xffff)}) {
                if (size == 0 && c != QChar(0))
                    continue;
                hashes.insert(textHash(QString(size, c)));
                ++texts;
            }
        }
        QCOMPARE(hashes.size(), texts);
    }

    /// Of a hundred thousand texts that differ little, no two are alike: 64 bits make that likelier than one in a
    /// billion.
    void nearlyEqualTextsDiffer()
    {
        QSet<quint64> hashes;
        for (int i = 0; i < 100'000; ++i)
            hashes.insert(
                textHash(QStringLiteral("Write a pitch about vampires, number %1, in at most sixty words.").arg(i)));
        QCOMPARE(hashes.size(), 100'000);
    }

    /// A changed character changes half of the bits, wherever it stands.
    void everyCharacterCounts()
    {
        Random random(1);
        for (int size = 1; size <= 40; ++size) {
            QString text;
            for (int i = 0; i < size; ++i)
                text += QChar(ushort(random.below(0xd800)));
            int changed = 0;
            for (int i = 0; i < size; ++i) {
                QString other = text;
                other[i] = QChar(ushort(other[i].unicode() ^ 1));
                const int bits = std::popcount(textHash(text) ^ textHash(other));
                QVERIFY2(bits >= 8 && bits <= 56, qPrintable(QString::number(bits)));
                changed += bits;
            }
            QVERIFY(double(changed) / size > 20 && double(changed) / size < 44);
        }
    }

    void orderCounts()
    {
        QVERIFY(textHash(u"abcdefgh") != textHash(u"efghabcd"));
        QVERIFY(textHash(u"ab") != textHash(u"ba"));
        QVERIFY(textHash(u"b", textHash(u"a")) != textHash(u"a", textHash(u"b")));
        QVERIFY(textHash(u"b", textHash(u"a")) != textHash(u"ab"));
    }

    void theLongestRun_data()
    {
        QTest::addColumn<int>("longest");
        QTest::newRow("") << 0;
        QTest::newRow("abc") << 0;
        QTest::newRow("a`b") << 1;
        QTest::newRow("``a```b`") << 3;
        QTest::newRow("`````") << 5;
        QTest::newRow("a``") << 2;
    }
    void theLongestRun()
    {
        QFETCH(int, longest);
        QCOMPARE(longestRun(QString::fromLatin1(QTest::currentDataTag()), u'`'), qsizetype(longest));
    }

    void aLongerRunIsNotInTheText()
    {
        for (quint64 seed = 0; seed < 500; ++seed) {
            Random random(seed);
            QString text;
            for (int n = random.below(60); n > 0; --n)
                text += random.below(2) ? QChar(u'`') : QChar(u'x');
            const qsizetype longest = longestRun(text, u'`');
            QVERIFY(text.contains(QString(longest, u'`')));
            QVERIFY(!text.contains(QString(longest + 1, u'`')));
        }
    }
};

QTEST_APPLESS_MAIN(tst_TextHash)
#include "tst_texthash.moc"
