// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/code/lexer.h"

#include <QTest>

using namespace engine;

namespace
{

/// The pieces of a text, written as "c:…", "#:…", "s:…" for code, comment and string; '!' marks an unclosed one.
QStringList written(const QString &text, const char *language)
{
    QStringList out;
    for (const Piece &piece : piecesOf(text, languageNamed(QString::fromLatin1(language)))) {
        const QString kind = piece.kind == Piece::Code ? QStringLiteral("c")
            : piece.kind == Piece::Comment             ? QStringLiteral("#")
                                                       : QStringLiteral("s");
        out << kind + (piece.closed ? u':' : u'!') + text.mid(piece.from, piece.to - piece.from);
    }
    return out;
}

/// The strings and comments of a text alone, as many lines of code as there are between them.
QStringList marked(const QString &text, const char *language)
{
    QStringList out = written(text, language);
    out.removeIf([](const QString &piece) { return piece.startsWith(u'c'); });
    return out;
}

} // namespace

class tst_Lexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stringsAndComments_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row
            = [](const char *name, const char *language, const char *text, std::initializer_list<const char *> found) {
                  QStringList pieces;
                  for (const char *piece : found)
                      pieces << QString::fromUtf8(piece);
                  QTest::addRow("%s, %s", language, name)
                      << QString::fromLatin1(language) << QString::fromUtf8(text) << pieces;
              };
        row("both quotes", "python", "x = 'a' + \"b\"", {"s:'a'", "s:\"b\""});
        row("escaped quote", "python", R"(x = 'it\'s' + y)", {R"(s:'it\'s')"});
        row("quote in the other", "python", "x = \"it's\"", {"s:\"it's\""});
        row("three quotes", "python", "x = '''a\n'b' # c\n''' # d", {"s:'''a\n'b' # c\n'''", "#:# d"});
        row("unclosed ends with its line", "python", "x = 'a\ny = 2", {"s!'a"});
        row("unclosed to the end", "python", "x = '''a\ny", {"s!'''a\ny"});
        row("comment sign in a string", "python", "x = '# no' # yes", {"s:'# no'", "#:# yes"});
        row("quote in a comment", "python", "# don't\nx", {"#:# don't"});
        row("block comment", "c", "a /* b\n c */ d // e\nf", {"#:/* b\n c */", "#:// e"});
        row("no nesting", "c", "/* a /* b */ c */", {"#:/* a /* b */"});
        row("character", "c", "c = '\"'; d = '\\'';", {"s:'\"'", "s:'\\''"});
        row("digits with apostrophes", "cpp", "n = 1'000'000; c = 'x';", {"s:'x'"});
        row("raw string", "cpp", "s = R\"x(a \" )\" b)x\"; t", {"s:\"x(a \" )\" b)x\""});
        row("nested comments", "rust", "/* a /* b */ c */ d", {"#:/* a /* b */ c */"});
        row("lifetimes are no strings", "rust", "fn f<'a>(x: &'a str) -> char { 'b' }", {"s:'b'"});
        row("hash strings", "rust", "r#\"a \" b\"# + c", {"s:#\"a \" b\"#"});
        row("template with substitution", "javascript", "`a ${b(`c`)} d` + 'e'", {"s:`a ${b(`c`)} d`", "s:'e'"});
        row("regular expression", "javascript", "x = /[/'\"]/g; y = a / b / c", {"s:/[/'\"]/"});
        row("after return", "javascript", "return /'/; // z", {"s:/'/", "#:// z"});
        row("long brackets", "lua", "x = [==[ a ]] b ]==] --[[ c\n ]] d -- e",
            {"s:[==[ a ]] b ]==]", "#:--[[ c\n ]]", "#:-- e"});
        row("transpose", "matlab", "y = x' + 'text';", {"s:'text'"});
        row("doubled quotes", "sql", "SELECT 'it''s' -- c", {"s:'it''s'", "#:-- c"});
        row("dollar quotes", "sql", "AS $f$ a 'b' $f$ c", {"s:$f$ a 'b' $f$"});
        row("here-document", "bash", "cat <<EOF\n'a # b\nEOF\necho 'c' # d", {"s:\n'a # b\nEOF", "s:'c'", "#:# d"});
        row("sign within a word", "bash", "echo a#b # c", {"#:# c"});
    }
    void stringsAndComments()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QVERIFY2(isKnownLanguage(language), qPrintable(language));
        QCOMPARE(marked(text, qPrintable(language)), found);
    }

    /// For any text in any language, the pieces cover it without gaps, and two of code never follow each other.
    void piecesCoverTheText()
    {
        const std::vector<const char *> signs{"'", "\"", "'''", "\"\"\"", "/*", "*/", "//", "#", "--", "--[[", "]]",
            "`", "${", "}", "{", "\\", "\n", "\n", " ", "x", "1", "r", "R", "(", ")", "[", "=", "<<EOF", "EOF", "$x$",
            "%", ";", "(*", "*)", "{-", "-}", "/", "é", "🌳", "=begin\n", "\n=end\n", "#if", "#endif"};
        for (const Language &language : languages()) {
            for (quint64 seed = 0; seed < 150; ++seed) {
                Random random(seed);
                QString text;
                for (int n = random.below(25); n > 0; --n)
                    text += QString::fromUtf8(signs[size_t(random.below(int(signs.size())))]);
                qsizetype at = 0;
                bool wasCode = false;
                for (const Piece &piece : piecesOf(text, language)) {
                    QVERIFY2(piece.from == at && piece.to > piece.from,
                        qPrintable(language.name + QStringLiteral(": ") + text));
                    QVERIFY2(
                        !wasCode || piece.kind != Piece::Code, qPrintable(language.name + QStringLiteral(": ") + text));
                    wasCode = piece.kind == Piece::Code;
                    at = piece.to;
                }
                QCOMPARE(at, text.size());
            }
        }
    }

    /// Linear: a text of many openers is not read again from each of them.
    void manyOpenersAreReadOnce()
    {
        for (const char *opener : {"'", "\"", "/*", "`", "$a$", "<<A\n", "[==[", "R\"x(", "r#\"", "/", "(*", "{-"}) {
            const QString text = QString::fromLatin1(opener).repeated(20'000);
            for (const char *language : {"cpp", "javascript", "bash", "lua", "rust", "ocaml", "haskell", "sql"}) {
                qsizetype at = 0;
                for (const Piece &piece : piecesOf(text, languageNamed(QString::fromLatin1(language))))
                    at = piece.to;
                QCOMPARE(at, text.size());
            }
        }
    }

    void codeWithinRanges()
    {
        const QString text = QStringLiteral("aa 'b' cc # d\nee 'f'\n");
        const auto within = [&](const QList<TextRange> &ranges) {
            QStringList found;
            for (const TextRange &range : codeWithin(text, languageNamed(u"python"), ranges))
                found << text.mid(range.from, range.size());
            return found.join(u'|');
        };
        QCOMPARE(within({{0, text.size()}}), QStringLiteral("aa | cc |\nee |\n"));
        QCOMPARE(within({{1, 8}}), QStringLiteral("a | c"));
        QCOMPARE(within({{0, 2}, {14, 16}}), QStringLiteral("aa|ee"));
        QCOMPARE(within({{4, 5}}), QString()); // within the string
        QCOMPARE(within({}), QString());
    }

    /// Within ranges, the same code as of the whole text, cut to the ranges.
    void rangesCutTheWhole()
    {
        const QString text = QStringLiteral("x = 'a' # b\ny = \"c\" + z\n'''\nd\n''' + e\n").repeated(3);
        const Language &language = languageNamed(u"python");
        for (quint64 seed = 0; seed < 300; ++seed) {
            Random random(seed);
            QList<TextRange> ranges;
            for (qsizetype at = random.below(10); at < text.size();) {
                const qsizetype to = std::min<qsizetype>(text.size(), at + 1 + random.below(20));
                ranges << TextRange{at, to};
                at = to + random.below(20);
            }
            QString expected(text.size(), u'.'), found = expected;
            for (const TextRange &whole : codeWithin(text, language, {{0, text.size()}})) {
                for (const TextRange &range : std::as_const(ranges)) {
                    for (qsizetype i = std::max(whole.from, range.from); i < std::min(whole.to, range.to); ++i)
                        expected[i] = text[i];
                }
            }
            for (const TextRange &range : codeWithin(text, language, ranges))
                found.replace(range.from, range.size(), text.mid(range.from, range.size()));
            QCOMPARE(found, expected);
        }
    }
};

QTEST_APPLESS_MAIN(tst_Lexer)
#include "tst_lexer.moc"
