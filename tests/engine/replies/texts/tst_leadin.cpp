// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/texts/leadin.h"
#include "engine/replies/texts/remark.h"

#include <QTest>

using namespace engine;

namespace
{

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QString withoutLead(const char *reply, LeadContext context = {})
{
    const QString text = u(reply);
    return text.mid(leadInLength(text, context)).trimmed();
}

QString withoutRemark(const char *reply, bool ledIn = false)
{
    const QString text = u(reply);
    return text.left(remarkBegin(text, {ledIn})).trimmed();
}

} // namespace

class tst_LeadIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Ten languages say that a text follows.
    void leadIns_data()
    {
        QTest::addColumn<QString>("lead");
        for (const char *lead : {"Here is the revised version:", "Sure! Here's the improved text:",
                 "**Improved version:**", "## Revised Prompt",
                 "Certainly!\nHere is the text:", "Hier ist die überarbeitete Fassung:", "Voici la version améliorée :",
                 "Aquí tienes la versión mejorada:", "Ecco la versione migliorata:", "Aqui está a versão melhorada:",
                 "Hier is de verbeterde versie:", "以下是修改后的版本：", "Вот улучшенная версия:"})
            QTest::newRow(lead) << u(lead);
    }
    void leadIns()
    {
        QFETCH(QString, lead);
        const QString reply = lead + u("\n\nFangs deserve care, and so do you.");
        QCOMPARE(withoutLead(qUtf8Printable(reply)), u("Fangs deserve care, and so do you."));
        QCOMPARE(leadInLength(lead, {}), qsizetype(0)); // a text must follow
    }

    void textsThatOnlySoundLikeOne_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"Here is where vampires shop:\nthe night market.", "Fangs deserve care.",
                 "Toothpaste:\na love story", "Sure footing is all a goat needs.\nIt climbs.",
                 "Dear reader,\nthis is a letter.", "1. Rewrite the text.\n2. Send it.", "", "\n\n", ":", "Here"})
            QTest::newRow(text) << u(text);
    }
    void textsThatOnlySoundLikeOne()
    {
        QFETCH(QString, text);
        QCOMPARE(leadInLength(text, {}), qsizetype(0));
    }

    /// A lead-in is a beginning of the reply, and what is left has no further one of the same form.
    void theLengthIsWithinTheReply()
    {
        const QStringList parts{u("Sure! "), u("Here is the revised version:\n"), u("\n"), u("**Text:**\n"),
            u("Fangs. "), u("Assistant: "), u("## Prompt\n"), u("a, b, c\n"), u(":")};
        for (int i = 0; i < 9 * 9 * 9; ++i) {
            const QString reply = parts[i % 9] + parts[i / 9 % 9] + parts[i / 81] + u("The text.");
            for (const LeadContext &context :
                {LeadContext(), LeadContext{true, true, false, false}, LeadContext{false, false, false, true}}) {
                const qsizetype length = leadInLength(reply, context);
                QVERIFY(length >= 0 && length <= reply.size());
                QVERIFY2(reply.mid(length).contains(u("The text.")), qPrintable(reply));
            }
        }
    }

    void remarks_data()
    {
        QTest::addColumn<QString>("remark");
        for (const char *remark :
            {"Let me know if you would like any changes!", "Would you like me to make it shorter?", "Hope this helps!",
                "**Key changes:**\n- shortened the text\n- made the tone warmer",
                "Note: I shortened the second sentence and kept the tone.",
                "Lass mich wissen, wenn ich etwas ändern soll!",
                "N'hésitez pas à me dire si vous souhaitez des modifications !"})
            QTest::newRow(remark) << u(remark);
    }
    void remarks()
    {
        QFETCH(QString, remark);
        const QString text = u("Fangs deserve care, and so do you. Brush at dusk.");
        const QString reply = text + u("\n\n") + remark;
        QCOMPARE(withoutRemark(qUtf8Printable(reply), true), text);
        QCOMPARE(remarkBegin(text, {true}), text.size());
    }

    void endsThatBelongToTheText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"Fangs deserve care.\n\nBrush at dusk.", "Question?\n\nAnswer.",
                 "Dear customer,\n\nyour order is ready.\n\nBest,\nThe shop", "One line.", "a\n\nb\n\nc"})
            QTest::newRow(text) << u(text);
    }
    void endsThatBelongToTheText()
    {
        QFETCH(QString, text);
        QCOMPARE(remarkBegin(text, {}), text.size());
    }

    /// Never nothing: a reply that is only a remark is the text.
    void aRemarkIsNeverAll()
    {
        for (const char *reply : {"Hope this helps!", "Let me know if you would like any changes!",
                 "---\nHope this helps!", "Note: shortened.", " ", "\n\n"})
            QVERIFY2(remarkBegin(u(reply), {true}) > 0, reply);
    }
};

QTEST_APPLESS_MAIN(tst_LeadIn)
#include "tst_leadin.moc"
