// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/cues/textcount.h"
#include "engine/replies/cues/textcues.h"
#include "engine/replies/cues/textsigns.h"

#include <QTest>

using namespace engine;

namespace
{

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

/// A text of this many words.
QString words(int count)
{
    return u("fang ").repeated(count).trimmed() + u(".");
}

} // namespace

class tst_TextCues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Every cue is a pattern that compiles and does not match everything.
    void patternsAreSound()
    {
        for (int cue = 0; cue <= int(TextCue::Signed); ++cue) {
            const QRegularExpression &form = pattern(TextCue(cue));
            QVERIFY2(form.isValid(), qPrintable(form.errorString()));
            QVERIFY2(!form.match(QString()).hasMatch(), qPrintable(QString::number(cue)));
            QVERIFY2(!form.match(u("qqq zzz xxx")).hasMatch(), qPrintable(QString::number(cue)));
            QVERIFY(form.patternOptions() & QRegularExpression::CaseInsensitiveOption);
        }
    }

    void cues_data()
    {
        QTest::addColumn<TextCue>("cue");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("there");
        const auto row = [](const char *text, TextCue cue, bool there) {
            QTest::addRow("%s %d", text, int(cue)) << cue << u(text) << there;
        };
        row("Sure", TextCue::Opener, true);
        row("SURE!", TextCue::Opener, true);
        row("I am sure", TextCue::Opener, false); // at the beginning only
        row("Gerne!", TextCue::Opener, true);
        row("Certainly", TextCue::Polite, true);
        row("Selbstverständlich", TextCue::Polite, true);
        row("here is", TextCue::Presents, true);
        row("voici", TextCue::Presents, true);
        row("the new version", TextCue::Version, true);
        row("die neue Fassung", TextCue::Version, true);
        row("a haiku", TextCue::Genre, true);
        row("let me know", TextCue::Offer, true);
        row("feel free", TextCue::Offer, true);
        row("Note:", TextCue::Note, true);
        row("Hinweis:", TextCue::Note, true);
        row("Key changes", TextCue::Heading, true);
        row("What I changed", TextCue::OwnHeading, true);
        row("Hope this helps!", TextCue::Wish, true);
        row("20 words", TextCue::CountWords, true);
        row("20 Wörter", TextCue::CountWords, true);
        row("swordsman", TextCue::CountWords, false);
    }
    void cues()
    {
        QFETCH(TextCue, cue);
        QFETCH(QString, text);
        QFETCH(bool, there);
        QCOMPARE(holds(cue, text), there);
    }

    void counts_data()
    {
        QTest::addColumn<QString>("remark");
        QTest::addColumn<int>("words");
        QTest::addColumn<bool>("isCount");
        QTest::newRow("exact") << u("(20 words)") << 20 << true;
        QTest::newRow("about") << u("(Approx. 20 words)") << 21 << true;
        QTest::newRow("label") << u("Word count: 20") << 20 << true;
        QTest::newRow("of so many") << u("Word count: 12/50") << 12 << true;
        QTest::newRow("German") << u("(20 Wörter)") << 20 << true;
        QTest::newRow("far from it: a requirement") << u("(max. 20 words)") << 90 << false;
        QTest::newRow("no count") << u("(twenty brave vampires)") << 20 << false;
        QTest::newRow("a sentence") << u("It has 20 words and a smile.") << 20 << false;
        QTest::newRow("empty") << u("") << 20 << false;
    }
    void counts()
    {
        QFETCH(QString, remark);
        QFETCH(int, words);
        QFETCH(bool, isCount);
        QCOMPARE(isCountOf(remark, ::words(words)), isCount);
    }

    void signs()
    {
        QCOMPARE(withoutMarks(u"  **## Text** ").toString(), u("Text"));
        QCOMPARE(withoutMarks(u"").toString(), QString());
        QCOMPARE(withoutMarks(u"***").toString(), QString());
        QVERIFY(endsIn(u"Here:", u":;") && !endsIn(u"Here", u":;") && !endsIn(u"", u":"));
        for (const char *rule : {"---", "***", "___", "=====", "  ---  "})
            QVERIFY2(isRule(u(rule)), rule);
        for (const char *line : {"--", "", "- item", "--- a", "a"})
            QVERIFY2(!isRule(u(line)), line);
        QVERIFY(hasScriptWithoutSpaces(u("漢字")) && hasScriptWithoutSpaces(u("ไทย"))
            && !hasScriptWithoutSpaces(u("Größe текст")));
        QCOMPARE(openingLine(u"  one \ntwo\nthree").toString(), u("one"));
        QCOMPARE(closingLine(u"one\ntwo\n three ").toString(), u("three"));
        QCOMPARE(openingLine(u"only").toString(), closingLine(u"only").toString());
    }
};

Q_DECLARE_METATYPE(engine::TextCue)

QTEST_APPLESS_MAIN(tst_TextCues)
#include "tst_textcues.moc"
