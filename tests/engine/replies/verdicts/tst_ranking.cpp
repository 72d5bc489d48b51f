// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/ranking.h"

#include <QTest>

using namespace engine;

class TestRanking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("order"); ///< letters; empty: unreadable
        const auto row = [](const char *name, const char *reply, const char *order) {
            QTest::newRow(name) << QString::fromUtf8(reply) << QString::fromLatin1(order);
        };
        row("json", R"({"reason": "C is vivid", "ranking": ["C", "A", "D", "B"]})", "CADB");
        row("prose around", "I thought about it.\n```json\n{\"ranking\": [\"B\", \"A\", \"C\", \"D\"]}\n```\nDone.", "BACD");
        row("the last counts", R"({"ranking": ["A","B","C","D"]} no, better: {"ranking": ["D","C","B","A"]})", "DCBA");
        row("one text", R"({"order": "B > D > A > C"})", "BDAC");
        row("numbers", R"({"ranking": [2, 1, 4, 3]})", "BADC");
        row("whole names", R"json({"ranking": ["Text D", "text a", "(B)", "C."]})json", "DABC");
        row("a line", "The point is the joke.\nRanking: D, B, A, C", "DBAC");
        row("nothing but the order", "C > B > A > D", "CBAD");
        row("thoughts are skipped", "<think>{\"ranking\": [\"A\",\"B\",\"C\",\"D\"]}</think> {\"ranking\": [\"B\",\"A\",\"C\",\"D\"]}", "BACD");
        row("one missing", R"({"ranking": ["C", "A", "D"]})", "");
        row("one twice", R"({"ranking": ["C", "A", "C", "B"]})", "");
        row("one too many", R"({"ranking": ["C", "A", "D", "B", "E"]})", "");
        row("unknown", R"({"ranking": ["C", "A", "X", "B"]})", "");
        row("a pair's verdict", R"({"winner": "A"})", "");
        row("words", "They are all lovely in their way.", "");
        row("empty", "", "");
        row("braces", "{{{{{{{{{{{{{{{{", "");
    }

    void reads()
    {
        QFETCH(QString, reply);
        QFETCH(QString, order);
        const Result<JudgeRanking> ranking = readRanking(reply, 4);
        QCOMPARE(ranking.has_value(), !order.isEmpty());
        if (!ranking) {
            QCOMPARE(ranking.error().kind, ErrorKind::BadReply);
            return;
        }
        QString letters;
        for (const int place : ranking->order)
            letters += letterOf(place);
        QCOMPARE(letters, order);
    }

    void keepsTheReason()
    {
        QCOMPARE(readRanking(QStringLiteral("{\"reason\": \"A  is\\nshort\", \"ranking\": [\"B\",\"A\",\"C\"]}"), 3)->rationale, QStringLiteral("A is short"));
    }

    void theSchemaNamesEveryLetter()
    {
        const QByteArray schema = rankingSchema(3);
        QVERIFY(schema.contains(R"(["A","B","C"])"));
        QVERIFY(!schema.contains("\"D\""));
    }
};

QTEST_GUILESS_MAIN(TestRanking)
#include "tst_ranking.moc"
