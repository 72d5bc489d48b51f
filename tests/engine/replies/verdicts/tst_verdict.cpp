// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/replies/verdicts/verdict.h"
#include "tests/support/cputimer.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace engine;

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void keepsTheReason();
    void survivesNoise();
    void staysCheap();
    void schemaIsStrict();
};

void TestVerdict::reads_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const char *reply, const char *verdict) {
        QTest::newRow(name) << QString::fromUtf8(reply) << QString::fromUtf8(verdict);
    };
    row("plain", R"({"reason":"shorter","winner":"A"})", "first");
    row("second", R"({"reason":"shorter","winner":"B"})", "second");
    row("tie", R"({"reason":"no difference","winner":"tie"})", "tie");
    row("fenced", "```json\n{\"reason\": \"x\", \"winner\": \"B\"}\n```", "second");
    row("prose around", "I compared both.\n{\"winner\": \"A\", \"reason\": \"{braces} \\\"quoted\\\"\"}\nThank you!", "first");
    row("several: last wins", "Format: {\"winner\":\"A\"}\nMy answer: {\"winner\":\"B\"}", "second");
    row("object without key last", "{\"winner\":\"B\"} and {\"note\":\"A\"}", "second");
    row("key case", R"({"WINNER":"a"})", "first");
    row("verdict key", R"({"Verdict":"Text B"})", "second");
    row("answer key", R"({"answer":"the first"})", "first");
    row("choice key", R"({"choice":"second"})", "second");
    row("number", R"({"winner":2})", "second");
    row("number as text", R"({"winner":"1"})", "first");
    row("text A", R"({"winner":"Text A"})", "first");
    row("candidate", R"({"winner":"Candidate 2"})", "second");
    row("option with colon", R"({"winner":"Option: B"})", "second");
    row("bold", R"({"winner":"**A**"})", "first");
    row("full stop", R"({"winner":"A."})", "first");
    row("equal", R"({"winner":"equal"})", "tie");
    row("draw", R"({"winner":"Draw"})", "tie");
    row("a tie", R"({"winner":"It's a tie"})", "tie");
    row("is better", R"({"winner":"Text B is better"})", "second");
    row("arena sign", R"({"winner":"A>>B"})", "first");
    row("arena equal", R"({"winner":"A=B"})", "tie");
    row("nested", R"({"result":{"winner":"B"},"reason":"r"})", "second");
    row("list of one", R"({"winner":["A"]})", "first");
    row("same twice", R"({"winner":"A","verdict":"Text A"})", "first");
    row("verdict is prose", R"({"verdict":"I find the first text far more vivid than the other.","winner":"A"})", "first");
    row("comment in JSON", "{\"winner\": \"B\" /* close */}", "second");
    row("trailing comma", R"({"reason":"x","winner":"B",})", "second");
    row("cut", R"({"winner":"A","reason":"because it is fun)", "first");
    row("single quotes", "{'reason': 'nice', 'winner': 'B'}", "second");
    row("line", "Both are fine.\nWINNER: A", "first");
    row("line bold", "**Winner:** Text B", "second");
    row("line verdict", "Final verdict: tie", "tie");
    row("line is", "The winner is B.", "second");
    row("line reason", "Winner: A, because B drags.", "first");
    row("line dash", "Winner: B - tighter", "second");
    row("heading", "### Winner: A", "first");
    row("brackets", "After all: [[A]]", "first");
    row("brackets two", "[[B]]", "second");
    row("brackets equal", "[[A=B]]", "tie");
    row("same line twice", "Winner: A\n…\nFinal answer: A", "first");
    row("bare", "A", "first");
    row("bare text", "Text B.", "second");
    row("bare quoted", "\"tie\"", "tie");
    row("thoughts", "<think>The winner is A? No: {\"winner\":\"A\"}</think>{\"winner\":\"B\"}", "second");
    row("fancy quotes", "Winner: “B”", "second");
    row("CRLF", "Winner: A\r\n", "first");
}

void TestVerdict::reads()
{
    QFETCH(QString, reply);
    QFETCH(QString, verdict);
    const Result<JudgeVerdict> read = readVerdict(reply);
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(toName(read->verdict), verdict);
}

void TestVerdict::refuses_data()
{
    QTest::addColumn<QString>("reply");
    const auto row = [](const char *name, const char *reply) { QTest::newRow(name) << QString::fromUtf8(reply); };
    row("empty", "");
    row("space", " \n\t");
    row("prose", "Both texts have their merits and I enjoyed them.");
    row("prose that names A", "A lovely comparison. I think text A has charm, but B has teeth.");
    row("article", "A good question!");
    row("refusal", "I'm sorry, I can't judge that.");
    row("both", R"({"winner":"A or B"})");
    row("A and B", R"({"winner":"A, B"})");
    row("neither", R"({"winner":"neither"})");
    row("unknown letter", R"({"winner":"C"})");
    row("zero", R"({"winner":0})");
    row("three", R"({"winner":3})");
    row("half", R"({"winner":1.5})");
    row("null", R"({"winner":null})");
    row("bool", R"({"winner":true})");
    row("list of two", R"({"winner":["A","B"]})");
    row("object", R"({"winner":{"name":"A"}})");
    row("empty value", R"({"winner":""})");
    row("template copied", R"({"reason":"…","winner":"A|B|tie"})");
    row("contradiction", R"({"winner":"A","verdict":"B"})");
    row("keys differ in case", R"({"Winner":"A","winner":"B"})");
    row("last object unclear", R"({"winner":"A"} {"winner":"unsure"})");
    row("no key", R"({"better":"A"})");
    row("two lines differ", "Winner: A\nWinner: B");
    row("brackets differ", "[[A]] or rather [[B]]");
    row("brackets and line differ", "[[A]]\nWinner: B");
    row("line unclear", "Winner: hard to say");
    row("line both", "Winner: A/B");
    row("line A or B", "Winner: A or B");
    row("line A. B", "Winner: A. B");
    row("only thoughts", "<think>Winner: A");
    row("thoughts only, closed", "<think>{\"winner\":\"A\"}</think>");
    row("open braces", "{{{{{{");
    row("number alone", "7");
    row("binary", "\x01\x02\x7f");
}

void TestVerdict::refuses()
{
    QFETCH(QString, reply);
    const Result<JudgeVerdict> read = readVerdict(reply);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, ErrorKind::BadReply);
}

void TestVerdict::keepsTheReason()
{
    QCOMPARE(readVerdict(QStringLiteral(R"({"reason":"A is shorter\n and funnier","winner":"A"})"))->rationale, QStringLiteral("A is shorter and funnier"));
    QCOMPARE(readVerdict(QStringLiteral(R"({"Explanation":"crisp","choice":"B"})"))->rationale, QStringLiteral("crisp"));
    QCOMPARE(readVerdict(QStringLiteral("B bites harder.\nWinner: B"))->rationale, QStringLiteral("B bites harder."));
    QCOMPARE(readVerdict(QStringLiteral("B bites harder.\n{\"winner\":\"B\"}"))->rationale, QStringLiteral("B bites harder."));
    QCOMPARE(readVerdict(QStringLiteral("B"))->rationale, QString());
    const QString endless = QStringLiteral("{\"winner\":\"B\",\"reason\":\"%1\"}").arg(QString(20000, u'x'));
    QCOMPARE(readVerdict(endless)->rationale.size(), 2000);
}

void TestVerdict::survivesNoise()
{
    const QStringList parts{QStringLiteral("{"), QStringLiteral("}"), QStringLiteral("\""), QStringLiteral("winner"), QStringLiteral(":"),
        QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("["), QStringLiteral("]"), QStringLiteral("\\"), QStringLiteral("\n"),
        QStringLiteral("tie"), QStringLiteral(" "), QString(QChar(0xd800)), QString(QChar(0)), QStringLiteral("<think>"), QStringLiteral("```")};
    Random random(5);
    for (int i = 0; i < 5000; ++i) {
        QString reply;
        for (int n = random.below(20); n > 0; --n)
            reply += parts.at(random.below(int(parts.size())));
        const Result<JudgeVerdict> read = readVerdict(reply);
        QVERIFY(read || read.error().kind == ErrorKind::BadReply);
    }
}

void TestVerdict::staysCheap()
{
    const test::CpuTimer timer;
    QVERIFY(!readVerdict(QString(1'000'000, u'{')));
    QVERIFY(!readVerdict(QStringLiteral("winner ").repeated(100'000)));
    QVERIFY(!readVerdict(QStringLiteral("{\"a\":").repeated(20'000)));
    QCOMPARE(readVerdict(QString(1'000'000, u'x') + QStringLiteral("\nWinner: B"))->verdict, Verdict::Second);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestVerdict::schemaIsStrict()
{
    const auto schema = nlohmann::ordered_json::parse(verdictSchema().toStdString());
    QVERIFY(schema["type"] == "object");
    QVERIFY(schema["additionalProperties"] == false);
    QVERIFY(schema["required"].dump() == R"(["reason","winner"])");
    QVERIFY(schema["properties"].begin().key() == "reason");
    QVERIFY(schema["properties"]["winner"]["enum"].dump() == R"(["A","B","tie"])");
}

QTEST_APPLESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
