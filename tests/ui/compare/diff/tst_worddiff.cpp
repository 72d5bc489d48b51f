// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/diff/worddiff.h"

#include <QTest>

#include <rapidcheck.h>

#include <ctime>
#include <random>

using namespace ui;

namespace {

QString part(const QString &text, Span span)
{
    return text.mid(span.start, span.length);
}

/// All changes in the form "[removed>added]".
QString summary(const QString &a, const QString &b, DiffOptions options = {})
{
    const std::optional<WordDiff> diff = diffWords(a, b, options);
    QString out;
    for (const Change &change : diff->changes)
        out += u'[' + part(a, change.a) + u'>' + part(b, change.b) + u']';
    return out;
}

rc::Gen<QString> someText()
{
    const auto piece = rc::gen::elementOf(std::vector<QString>{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("the"),
        QStringLiteral("The"), QStringLiteral("vampire"), QStringLiteral("."), QStringLiteral(", "), QStringLiteral(" "), QStringLiteral("  "),
        QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("👩‍👩‍👧"), QStringLiteral("e\u0301"), QStringLiteral("漢字"),
        QStringLiteral("\u202E"), QString(QChar(0)), QString(QChar(0xD800)), QStringLiteral("don't"), QStringLiteral("3.14")});
    return rc::gen::map(rc::gen::container<std::vector<QString>>(piece), [](const std::vector<QString> &pieces) {
        QString text;
        for (const QString &piece : pieces)
            text += piece;
        return text;
    });
}

QString prose(int words, std::mt19937 &random)
{
    QString text;
    for (int i = 1; i <= words; ++i) {
        text += QStringLiteral("word%1").arg(random() % 900);
        text += i % 12 ? QStringLiteral(" ") : i % 60 ? QStringLiteral(". ") : QStringLiteral(".\n");
    }
    return text;
}

QString changed(const QString &text, int percent, std::mt19937 &random)
{
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        if (int(random() % 100) < percent)
            word = QStringLiteral("other%1").arg(random() % 900) + (word.endsWith(u'.') ? QStringLiteral(".") : QString());
    }
    return words.join(u' ');
}

bool holds(const char *name, const std::function<void()> &body)
{
    qInfo("%s", name);
    return rc::check(name, body);
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatChanged_data();
    void marksWhatChanged();
    void options();
    void wordsStayWhole();
    void sentences();
    void movedSentences();
    void properties();
    void placesFollowTheText();
    void stops();
    void times_data();
    void times();
};

void TestWordDiff::marksWhatChanged_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *a, const char *b, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b) << QString::fromUtf8(expected);
    };
    row("equal", "Brush at dusk.", "Brush at dusk.", "");
    row("both empty", "", "", "");
    row("all new", "", "Brush.", "[>Brush.]");
    row("all gone", "Brush.", "", "[Brush.>]");
    row("word replaced", "the old house", "the new house", "[old>new]");
    row("word removed", "the old house", "the house", "[old >]");
    row("word added", "the house", "the old house", "[>old ]");
    row("punctuation", "Bite, now", "Bite now", "[,>]");
    row("blank only", "a  b", "a b", "[ >]");
    row("line end", "a\nb", "a b", "[\n> ]");
    row("case", "The end", "the end", "[The>the]");
    row("accent is another word", "e\u0301t\u00e9 x", "ete x", "[e\u0301t\u00e9>ete]");
    row("ideographs one by one", "我爱你", "我恨你", "[爱>恨]");
    row("whole sentence", "One. Two is here. End.", "One. Two is here. So is three. End.", "[>So is three. ]");
    row("last sentence", "One. Two.", "One. Two. Three.", "[> Three.]");
    row("html is text", "<b>bold</b>", "<i>bold</i>", "[b>i][b>i]");
}

void TestWordDiff::marksWhatChanged()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, expected);
    QCOMPARE(summary(a, b), expected);
}

void TestWordDiff::options()
{
    const QString a = QStringLiteral("The  end, dear.\nBye"), b = QStringLiteral("the end dear. Bye");
    QCOMPARE(summary(a, b), QStringLiteral("[The >the][,>][\n> ]"));
    QCOMPARE(summary(a, b, {.ignoreCase = true}), QStringLiteral("[ >][,>][\n> ]"));
    QCOMPARE(summary(a, b, {.ignoreCase = true, .ignoreBlanks = true}), QStringLiteral("[,>]"));
    QCOMPARE(summary(a, b, {.ignoreCase = true, .ignoreBlanks = true, .ignorePunctuation = true}), QString());
    QCOMPARE(diffWords(a, b, {true, true, true})->similarity(), 1.0);
}

void TestWordDiff::wordsStayWhole()
{
    const QString text = QStringLiteral("don't 3.14 👩‍👩‍👧 e\u0301a 🇩🇪🇫🇷 👍🏽 x.");
    QStringList words;
    for (const Word &word : wordsOf(text)) {
        if (word.kind != WordKind::Blank)
            words += part(text, word.span);
    }
    QCOMPARE(words, (QStringList{QStringLiteral("don't"), QStringLiteral("3.14"), QStringLiteral("👩‍👩‍👧"), QStringLiteral("e\u0301a"),
        QStringLiteral("🇩🇪"), QStringLiteral("🇫🇷"), QStringLiteral("👍🏽"), QStringLiteral("x"), QStringLiteral(".")}));
}

void TestWordDiff::sentences()
{
    const QString text = QStringLiteral("One. Two is 3.5! \"Three?\" Four\nFive…");
    QStringList found;
    for (const Span &sentence : sentencesOf(text))
        found += part(text, sentence);
    QCOMPARE(found.join(u'|'), QStringLiteral("One. |Two is 3.5! |\"Three?\" Four\n|Five…"));
}

void TestWordDiff::movedSentences()
{
    const QString a = QStringLiteral("The moon is our dentist tonight. Brush your fangs with care at dusk. Bite at dawn.");
    const QString b = QStringLiteral("Brush your fangs with care at dusk. Bite at dawn. The moon is our dentist tonight.");
    const WordDiff diff = *diffWords(a, b);
    QCOMPARE(diff.moved.size(), 1);
    QCOMPARE(part(a, diff.moved.constFirst().a), QStringLiteral("The moon is our dentist tonight."));
    QCOMPARE(part(b, diff.moved.constFirst().b), QStringLiteral("The moon is our dentist tonight."));
}

void TestWordDiff::properties()
{
    QVERIFY(holds("applying the diff to a gives b", [] {
        const QString a = *someText(), b = *someText();
        RC_ASSERT(applied(a, *diffWords(a, b), b) == b);
    }));
    QVERIFY(holds("equal texts have no marks", [] {
        const QString a = *someText();
        const WordDiff diff = *diffWords(a, a);
        RC_ASSERT(diff.changes.isEmpty() && diff.moved.isEmpty());
        RC_ASSERT(diff.similarity() == 1.0);
    }));
    QVERIFY(holds("words make up the whole text", [] {
        const QString a = *someText();
        qsizetype at = 0;
        for (const Word &word : wordsOf(a)) {
            RC_ASSERT(word.span.start == at && word.span.length > 0);
            at = word.span.end();
        }
        RC_ASSERT(at == a.size());
    }));
    QVERIFY(holds("changes are in order, inside the texts and never empty, whatever is ignored", [] {
        const QString a = *someText(), b = *someText();
        const DiffOptions options{*rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>()};
        qsizetype atA = 0, atB = 0;
        const WordDiff diff = *diffWords(a, b, options);
        for (const Change &change : diff.changes) {
            RC_ASSERT(change.a.start >= atA && change.b.start >= atB && change.a.length + change.b.length > 0);
            atA = change.a.end();
            atB = change.b.end();
        }
        RC_ASSERT(atA <= a.size() && atB <= b.size());
    }));
}

void TestWordDiff::placesFollowTheText()
{
    const QString a = QStringLiteral("one two three four"), b = QStringLiteral("one and a half two three four");
    const WordDiff diff = *diffWords(a, b);
    QCOMPARE(placeInB(diff, a.indexOf(u"three")), b.indexOf(u"three"));
    QCOMPARE(placeInA(diff, b.indexOf(u"four")), a.indexOf(u"four"));
    QCOMPARE(placeInB(diff, 0), 0);
    QCOMPARE(placeInB(diff, a.size()), b.size());
    QCOMPARE(placeInA(diff, b.indexOf(u"half")), a.indexOf(u"two"));
}

void TestWordDiff::stops()
{
    engine::StopSource source;
    source.request_stop();
    QVERIFY(!diffWords(QStringLiteral("a b c"), QStringLiteral("x y z"), {}, source.get_token()));
}

void TestWordDiff::times_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("percent");
    for (const int words : {2000, 10000}) {
        for (const int percent : {5, 30, 90, 100})
            QTest::addRow("%d words, %d %% changed", words, percent) << words << percent;
    }
}

void TestWordDiff::times()
{
    QFETCH(int, words);
    QFETCH(int, percent);
    std::mt19937 random(7);
    const QString a = prose(words, random), b = changed(a, percent, random);
    const std::clock_t before = std::clock(); // processor time is independent of other tests
    const WordDiff diff = *diffWords(a, b);
    const qint64 ms = qint64(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
    qInfo("%lld ms, %lld changes, %.0f %% alike%s", ms, qint64(diff.changes.size()), 100 * diff.similarity(), diff.coarse ? ", by sentence" : "");
    QCOMPARE(applied(a, diff, b), b);
    QVERIFY2(ms < 2000, "far beyond the budget of 100 ms in an optimised build");
}

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
