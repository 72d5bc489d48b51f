// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/texts/wrapping.h"

#include <QTest>

using namespace engine;

namespace
{

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

using Unwrap = QString (*)(const QString &);

/// The text inside, or "none".
QString inside(Unwrap unwrap, const QString &text)
{
    const QString found = unwrap(text);
    return found.isNull() ? u("none") : found;
}

} // namespace

Q_DECLARE_METATYPE(Unwrap)

class tst_Wrapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrappings_data()
    {
        QTest::addColumn<Unwrap>("unwrap");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char *name, Unwrap unwrap, const char *text, const char *wanted) {
            QTest::newRow(name) << unwrap << u(text) << u(wanted);
        };
        row("fence", inFence, "```\nFangs.\n```", "Fangs.");
        row("fence for texts", inFence, "```text\nFangs.\n```", "Fangs.");
        row("fence of tildes", inFence, "~~~\nFangs.\n~~~", "Fangs.");
        row("longer fence around a fence", inFence, "````\n```\na\n```\n````", "```\na\n```");
        row("fence of a language", inFence, "```python\nx = 1\n```", "none");
        row("two fences", inFence, "```\na\n```\nand\n```\nb\n```", "none");
        row("text before the fence", inFence, "Here:\n```\na\n```", "none");
        row("no fence", inFence, "Fangs.", "none");
        row("tags", inTags, "<text>\nFangs.\n</text>", "Fangs.");
        row("tags with a word", inTags, "<improved_prompt>Fangs.</improved_prompt>", "Fangs.");
        row("square tags", inTags, "[ANSWER]Fangs.[/ANSWER]", "Fangs.");
        row("a tag that is cut", inTags, "<text>\nFangs.", "Fangs.");
        row("tags inside", inTags, "Say <text>a</text>.", "none");
        row("tags of HTML", inTags, "<p>Fangs.</p>", "none");
        row("straight quotes", inQuotes, "\"Fangs.\"", "Fangs.");
        row("typographic quotes", inQuotes, "“Fangs.”", "Fangs.");
        row("German quotes", inQuotes, "„Zähne.“", "Zähne.");
        row("guillemets", inQuotes, "«Crocs.»", "Crocs.");
        row("two quotations", inQuotes, "\"a\" and \"b\"", "none");
        row("only the beginning", inQuotes, "\"Bite,\" he said.", "none");
        row("no quotes", inQuotes, "Fangs.", "none");
        row("rules", inRules, "---\nFangs.\n---", "Fangs.");
        row("rules of stars", inRules, "***\nFangs.\n***", "Fangs.");
        row("block quote", inBlockQuote, "> one\n> two", "one\ntwo");
        row("block quote with an empty line", inBlockQuote, "> one\n>\n> two", "one\n\ntwo");
        row("a line without the sign", inBlockQuote, "> one\ntwo", "none");
    }
    void wrappings()
    {
        QFETCH(Unwrap, unwrap);
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QCOMPARE(inside(unwrap, text), wanted);
    }

    /// Whatever is wrapped in a longer fence comes out as it was.
    void aFenceGivesItsTextBack()
    {
        for (const char *text :
            {"one", "one\n\ntwo", "```\ncode\n```", "  indented", "# heading\n- item", "\"quoted\""}) {
            const QString wrapped = QStringLiteral("`````\n%1\n`````").arg(u(text));
            QCOMPARE(inside(inFence, wrapped), u(text).trimmed());
        }
    }

    void nothingIsNoWrapping()
    {
        for (const Unwrap unwrap :
            {Unwrap(inFence), Unwrap(inTags), Unwrap(inQuotes), Unwrap(inRules), Unwrap(inBlockQuote)}) {
            for (const char *text : {"", " ", "\n", "```", "\"", "<", ">", "---", "[", "<>", "</a>", "``````"})
                (void)unwrap(u(text)); // any text ends
            QVERIFY(unwrap(QString()).isEmpty());
        }
    }

    void theDelimitedPart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("fence and a remark") << u("```\nFangs.\n```\nHope this helps!") << u("```\nFangs.\n```");
        QTest::newRow("tags and a remark") << u("<text>Fangs.</text>\nHope this helps!") << u("<text>Fangs.</text>");
        QTest::newRow("plain") << u("Fangs.\nMore.") << u("");
        QTest::newRow("empty") << u("") << u("");
    }
    void theDelimitedPart()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        QCOMPARE(text.left(delimitedPart(text)).trimmed(), part);
    }

    void longTextsStayLinear()
    {
        for (const char *piece : {"```\n", "<text>", "\"", "---\n", "> a\n", "[ANSWER]", "“"}) {
            const QString text = u(piece).repeated(20'000);
            for (const Unwrap unwrap :
                {Unwrap(inFence), Unwrap(inTags), Unwrap(inQuotes), Unwrap(inRules), Unwrap(inBlockQuote)})
                QVERIFY(unwrap(text).size() <= text.size());
            QVERIFY(delimitedPart(text) <= text.size());
        }
    }
};

QTEST_APPLESS_MAIN(tst_Wrapping)
#include "tst_wrapping.moc"
