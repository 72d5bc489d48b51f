// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/texts/textreply.h"
#include "tests/support/cputimer.h"
#include "tests/support/replysamples.h"

#include <QTest>

using namespace engine;

class TestTextReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleans_data();
    void cleans();
    void samples();
    void staysLinear();
};

void TestTextReply::cleans_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *reply, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(reply) << QString::fromUtf8(text);
    };
    row("plain", "Fangs, but clean.", "Fangs, but clean.");
    row("space", "\n\n  Fangs.  \n", "Fangs.");
    row("fence", "```\nFangs.\n```", "Fangs.");
    row("fence with language", "```text\nFangs.\nMore.\n```\n", "Fangs.\nMore.");
    row("two fences stay", "```\na\n```\nand\n```\nb\n```", "```\na\n```\nand\n```\nb\n```");
    row("fence inside stays", "Use it:\n```\na\n```\nDone.", "Use it:\n```\na\n```\nDone.");
    row("quotes", "\"Fangs, but clean.\"", "Fangs, but clean.");
    row("typographic quotes", "“Fangs.”", "Fangs.");
    row("guillemets", "« Crocs. »", "Crocs.");
    row("two quotations stay", "\"Fangs\" and \"teeth\"", "\"Fangs\" and \"teeth\"");
    row("opening quote stays", "\"Bite,\" he said.", "\"Bite,\" he said.");
    row("lead-in", "Here is the revised version:\n\nFangs.", "Fangs.");
    row("lead-in polite", "Sure! Here's a shorter pitch about vampires:\nFangs.", "Fangs.");
    row("lead-in polite own line", "Certainly!\nHere is the text:\nFangs.", "Fangs.");
    row("lead-in bold", "**Improved version:**\n\nFangs.", "Fangs.");
    row("lead-in and fence", "Here is the text:\n```\nFangs.\n```", "Fangs.");
    row("lead-in and quotes", "Here's my answer:\n\"Fangs.\"", "Fangs.");
    row("here you go", "Here you go:\nFangs.", "Fangs.");
    row("here in the text stays", "Here is where vampires shop:\nthe night market.", "Here is where vampires shop:\nthe night market.");
    row("here without a line stays", "Here is a pitch: Fangs.", "Here is a pitch: Fangs.");
    row("nothing behind stays", "Here is the text:", "Here is the text:");
    row("heading stays", "Toothpaste:\na love story", "Toothpaste:\na love story");
    row("control characters", "Fa\x01ngs\x07.", "Fangs.");
    row("line ends", "one\r\ntwo\rthree", "one\ntwo\nthree");
    row("tab stays", "a\tb", "a\tb");
    row("thoughts", "<think>Let me see…\n</think>\n\nFangs.", "Fangs.");
    row("tag in the text stays", "Say <think> twice.", "Say <think> twice.");
    row("lines stay", "Neon on wet streets,\nthe last tram hums to itself,\nleaves stuck to its wheels.",
        "Neon on wet streets,\nthe last tram hums to itself,\nleaves stuck to its wheels.");
    row("only a quote", "\"\"", "\"\"");
    row("empty", "", "");
    row("accents", "Crème brûlée – naïve.", "Crème brûlée – naïve.");
    QTest::newRow("NUL") << QStringLiteral("Fa%1ngs").arg(QChar(0)) << QStringLiteral("Fangs");
    QTest::newRow("byte order mark") << QString(QChar(0xfeff)) + QStringLiteral("Fangs") << QStringLiteral("Fangs");
}

void TestTextReply::cleans()
{
    QFETCH(QString, reply);
    QFETCH(QString, text);
    QCOMPARE(cleanReply(reply), text);
    QCOMPARE(cleanReply(text), text);
}

/// No text may lose anything of its own, and wrappings are to be found nearly always.
void TestTextReply::samples()
{
    int wrapped = 0, plain = 0, missed = 0, damaged = 0;
    for (const test::ReplySample &sample : test::replySamples(QStringLiteral("texts"))) {
        const bool isWrapped = sample.kind == u"wrapped";
        ++(isWrapped ? wrapped : plain);
        const QString wanted = isWrapped ? sample.text : sample.reply.trimmed();
        const QString text = cleanReply(sample.reply);
        if (text != wanted) {
            qWarning("%s (%s):\n%s\n-- instead of\n%s", qPrintable(sample.title), qPrintable(sample.kind), qPrintable(text), qPrintable(wanted));
            ++(text.contains(wanted) ? missed : damaged);
        }
        QCOMPARE(cleanReply(text), text);
    }
    qInfo("%d wrapped, %d of them not recognised; %d plain; %d damaged", wrapped, missed, plain, damaged);
    QVERIFY(wrapped >= 620 && plain >= 780);
    QCOMPARE(damaged, 0);
    QVERIFY2(missed <= wrapped / 40, qPrintable(QString::number(missed)));
}

void TestTextReply::staysLinear()
{
    const QStringList pieces{QStringLiteral("Sure! "), QStringLiteral("Here is the revised version:\n\n"), QStringLiteral("```\n"), QStringLiteral("<text>"), QStringLiteral("</text>\n"),
        QStringLiteral("---\n\n"), QStringLiteral("(12 words)\n\n"), QStringLiteral("Let me know if you want changes!\n\n"), QStringLiteral("> "), QStringLiteral("\""),
        QStringLiteral("Note: I shortened the sentence. "), QStringLiteral("a: "), QStringLiteral("I "), QStringLiteral("**Changes:**\n- Added it\n\n"), QStringLiteral("I kept your text.\n\n"), QStringLiteral("**\"a\"**\n"), QStringLiteral("<|im_end|>"), QStringLiteral("好的，")};
    for (const QString &piece : pieces) {
        const auto timeOf = [&](int count) {
            const QString reply = piece.repeated(count);
            const test::CpuTimer timer;
            (void)cleanReply(reply);
            return timer.elapsed();
        };
        const auto small = timeOf(5'000), large = timeOf(40'000);
        QVERIFY2(large <= 24 * std::max<decltype(small)>(small, 20), qPrintable(QStringLiteral("%1: %2 ms, then %3 ms").arg(piece).arg(small).arg(large)));
    }
}

QTEST_APPLESS_MAIN(TestTextReply)
#include "tst_textreply.moc"
