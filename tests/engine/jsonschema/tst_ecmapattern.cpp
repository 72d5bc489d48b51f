// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/ecmapattern.h"

#include <QTest>

using namespace engine;

class TestEcmaPattern final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("yes");
        QTest::addColumn<QString>("no");
        const auto row = [](const char *pattern, const QString &yes, const QString &no) { QTest::newRow(pattern) << QString::fromUtf8(pattern) << yes << no; };
        const auto u = [](const char *text) { return QString::fromUtf8(text); };
        row("^\\d+$", u("42"), u("٤٢")); // digits of ASCII only
        row("^[0-9]{2,3}$", u("123"), u("1234"));
        row("^a$", u("a"), u("a\n")); // $ is the very end
        row("^\\w+$", u("a_1"), u("ä"));
        row("^\\W$", u("ä"), u("a"));
        row("^\\s$", u("\u2003"), u("\u200b"));
        row("^[\\s]$", QString(QChar(0xfeff)), u("x"));
        row("^\\S$", u("x"), u("\u00a0"));
        row("^[\\S]$", u("x"), u("\u3000"));
        row("^[^\\S]$", u("\u3000"), u("x"));
        row("^[\\Sa]$", u("a"), u(" "));
        row("^[^\\S ]$", u("\t"), u(" "));
        row("^.$", u("🐲"), u("\u2028"));
        row("^🐲*$", u("🐲🐲"), u("🐉"));
        row("^[🐲-🐳]$", u("🐳"), u("🐴"));
        row("^\\u{1F432}$", u("🐲"), u("u"));
        row("^\\ud83d\\udc32$", u("🐲"), u("🐉"));
        row("^\\u00e9\\x41$", u("éA"), u("eA"));
        row("^\\cI$", u("\t"), u("I"));
        row("^\\cJ?x$", u("\nx"), u("Jx"));
        row("^\\p{L}+$", u("Grüße"), u("a1"));
        row("^\\p{Letter}+$", u("Ωμέγα"), u("ω "));
        row("^\\p{Script=Greek}+$", u("Ωμέγα"), u("omega"));
        row("^\\P{Lu}$", u("a"), u("A"));
        row("^[\\p{Uppercase_Letter}\\p{gc=Nd}]+$", u("AÄ4"), u("a"));
        row("^\\p{ASCII}+$", u("abc"), u("äbc"));
        row("^\\P{ASCII}+$", u("äöü"), u("a"));
        row("^[^\\p{L}]$", u("1"), u("é"));
        row("^\\p{Alphabetic}$", u("é"), u("1"));
        row("^[\\w-]+$", u("a-b"), u("a b"));
        row("^[a-\\d]+$", u("a-5"), u("b"));
        row("^[\\s-x]+$", u("x- "), u("m"));
        row("^[[:alpha:]]$", u("a]"), u("b]")); // no POSIX classes in ECMA-262: one of [ : a l p h, then "]"
        row("^[]|a$", u("a"), u("b")); // an empty class matches nothing
        row("^[^]$", u("\n"), u("ab"));
        row("^{.*}$", u("{x}"), u("x"));
        row("^a{,3}$", u("a{,3}"), u("aaa"));
        row("^\\/\\-\\.$", u("/-."), u("/-x"));
        row("^(a)?\\1b$", u("aab"), u("ab"));
        row("^(?:(a)|b)\\1$", u("b"), u("ab"));
        row("^(?<q>['\"]).*\\k<q>$", u("'x'"), u("'x\""));
        row("^(?=.*\\d)(?!x).{3}$", u("a1b"), u("x1b"));
        row("(?<=\\$)\\d+", u("costs $5"), u("costs 5"));
        row("a+?b", u("aab"), u("b"));
        row("\\bcat\\b", u("a cat."), u("cats"));
        row("^[\\b]$", QString(QChar(8)), u("b"));
        row("^\\0$", QString(QChar(0)), u("0"));
        row("^\\v\\f\\t$", QStringLiteral("\v\f\t"), u("vft"));
        row("es", u("expression"), u("none of it")); // searched anywhere
    }
    void matches()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, yes);
        QFETCH(QString, no);
        const Result<EcmaPattern> compiled = EcmaPattern::compile(pattern);
        QVERIFY2(compiled.has_value(), qPrintable(compiled ? QString() : compiled.error().detail));
        QCOMPARE(compiled->isIn(yes), Result<bool>(true));
        QCOMPARE(compiled->isIn(no), Result<bool>(false));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *pattern, const char *words) { QTest::newRow(pattern) << QString::fromUtf8(pattern) << QString::fromUtf8(words); };
        row("(?i)abc", "opens no group");
        row("(?P<a>x)", "opens no group");
        row("(?>a)", "opens no group");
        row("(?#note)", "opens no group");
        row("(?R)", "opens no group");
        row("(*ACCEPT)", "nothing to repeat");
        row("a++", "nothing to repeat");
        row("a**", "nothing to repeat");
        row("*a", "nothing to repeat");
        row("^abc\\Z", "is no escape");
        row("\\Aabc", "is no escape");
        row("\\Q.\\E", "is no escape");
        row("\\a", "is no escape");
        row("[\\K]", "is no escape");
        row("(a", "never closed");
        row("a)", "closes no bracket");
        row("[a", "never closed");
        row("[z-a]", "cannot be used");
        row("\\", "ends with a backslash");
        row("\\u12", "names no character");
        row("\\u{110000}", "names no character");
        row("\\x4", "names no character");
        row("\\ud83d", "names no character");
        row("\\p{NoSuchThing}", "cannot be used");
        row("\\p{block=Basic}", "is no property");
        row("\\pL", "in braces");
        row("\\2(a)", "cannot be used");
    }
    void refused()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, words);
        const Result<EcmaPattern> compiled = EcmaPattern::compile(pattern);
        QVERIFY(!compiled);
        QVERIFY2(compiled.error().detail.contains(words), qPrintable(compiled.error().detail));
    }

    /// A pattern that takes too long is an error, not an answer.
    void slow()
    {
        const Result<EcmaPattern> compiled = EcmaPattern::compile(QStringLiteral("^(a+)+(b+)+\\1$"));
        QVERIFY(compiled);
        const Result<bool> found = compiled->isIn(QString(60, u'a') + u'c' + QString(60, u'a'));
        const Result<EcmaPattern> nested = EcmaPattern::compile(QStringLiteral("^(\\w+\\s?)*$"));
        const Result<bool> never = nested->isIn(QString(2000, u'a') + u'!');
        QVERIFY(!never || !found);
        QCOMPARE((!never ? never : found).error().kind, ErrorKind::Timeout);
    }

    void loneSurrogates()
    {
        QString text(QStringLiteral("a"));
        text += QChar(0xd800);
        QCOMPARE(EcmaPattern::compile(QStringLiteral("^a.$"))->isIn(text), Result<bool>(true));
        QVERIFY(!EcmaPattern::compile(text));
    }
};

QTEST_APPLESS_MAIN(TestEcmaPattern)
#include "tst_ecmapattern.moc"
