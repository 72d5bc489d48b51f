// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/base/words.h"

#include <QTest>
#include <QTextBoundaryFinder>

using namespace engine;

namespace {

/// Words as Unicode's rules have them (UAX #29).
QStringList byTheRules(const QString &text)
{
    QStringList words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end != -1; end = finder.toNextBoundary()) {
        const QString part = text.mid(start, end - start);
        if (std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetterOrNumber(); }))
            words.append(part);
        start = end;
    }
    return words;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreWhatPeopleCallWords()
    {
        QCOMPARE(wordsOf(QStringLiteral("It's 3,14 (or so): a_b.c – it’s!")),
            QStringList({QStringLiteral("It's"), QStringLiteral("3,14"), QStringLiteral("or"), QStringLiteral("so"), QStringLiteral("a_b"), QStringLiteral("c"), QStringLiteral("it’s")}));
        QCOMPARE(countWords(QStringLiteral("one 🌳 two")), 3);
        QCOMPARE(foldedWords(QStringLiteral("STRASSE It’s")), QStringList({QStringLiteral("strasse"), QStringLiteral("it's")}));
        QVERIFY(wordsOf(QStringLiteral("... __ - ' :")).isEmpty());
    }

    /// Plain texts take a shorter way to the same words.
    void asciiFollowsTheSameRules()
    {
        const QString characters = QStringLiteral("aaZ0 9_.,;:'\"-\t\n!(/@");
        Random random(3);
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (int n = random.below(14); n >= 0; --n)
                text += characters[random.below(int(characters.size()))];
            QCOMPARE(wordsOf(text), byTheRules(text));
        }
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
