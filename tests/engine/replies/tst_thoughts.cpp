// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/thoughts.h"
#include "tests/support/cputimer.h"

#include <QTest>

using namespace engine;

class TestThoughts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strips_data();
    void strips();
    void keeps_data();
    void keeps();
    void leavesNothing_data();
    void leavesNothing();
    void staysLinear();
};

void TestThoughts::strips_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *reply, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(reply) << QString::fromUtf8(text);
    };
    row("think", "<think>Let me see…\n</think>\n\nFangs.", "Fangs.");
    row("space before", "\n\n  <think>\nhm\n</think>\n\nFangs.", "Fangs.");
    row("byte order mark before", "\xEF\xBB\xBF<think>hm</think>Fangs.", "Fangs.");
    row("Windows line ends", "<think>\r\nhm\r\n</think>\r\n\r\nFangs.", "Fangs.");
    row("thinking", "<thinking>hm</thinking>Fangs.", "Fangs.");
    row("thought", "<thought>hm</thought>\nFangs.", "Fangs.");
    row("thoughts", "<thoughts>hm</thoughts>\nFangs.", "Fangs.");
    row("reasoning", "<reasoning>hm</reasoning>\nFangs.", "Fangs.");
    row("reflection", "<reflection>hm</reflection>\nFangs.", "Fangs.");
    row("scratchpad", "<scratchpad>hm</scratchpad>\nFangs.", "Fangs.");
    row("chain of thought", "<chain-of-thought>hm</chain-of-thought>\nFangs.", "Fangs.");
    row("thought process", "<thought_process>hm</thought_process>\nFangs.", "Fangs.");
    row("monologue", "<inner_monologue>hm</inner_monologue>\nFangs.", "Fangs.");
    row("camel case", "<antThinking>hm</antThinking>\nFangs.", "Fangs.");
    row("analysis with an answer", "<analysis>hm</analysis>\nFangs.", "Fangs.");
    row("upper case", "<THINK>hm</Think>Fangs.", "Fangs.");
    row("attributes", "<thinking budget=\"200\" lang='en'>hm</thinking>Fangs.", "Fangs.");
    row("space in the tag", "<think >hm</think >Fangs.", "Fangs.");
    row("namespace", "<seed:think>hm</seed:think>Fangs.", "Fangs.");
    row("another namespace", "<ns0:reasoning>hm</ns0:reasoning>Fangs.", "Fangs.");
    row("block in block of a namespace", "<seed:think>a<seed:cot_budget_reflect>b</seed:cot_budget_reflect>c</seed:think>Fangs.", "Fangs.");
    row("square brackets", "[THINK]hm[/THINK]Fangs.", "Fangs.");
    row("triangles", "◁think▷hm◁/think▷Fangs.", "Fangs.");
    row("pipes", "<|START_THINKING|>hm<|END_THINKING|>Fangs.", "Fangs.");
    row("pipes in words", "<|begin_of_thought|>hm<|end_of_thought|>\n\nFangs.", "Fangs.");
    row("details of a chat window", "<details type=\"reasoning\" done=\"true\">\n<summary>Thought for 3 seconds</summary>\nhm\n</details>\nFangs.", "Fangs.");
    row("empty block", "<think>\n\n</think>\n\nFangs.", "Fangs.");
    row("tag that opens and closes", "<think/>Fangs.", "Fangs.");
    row("several blocks", "<think>a</think>\n<think>b</think>\n<reflection>c</reflection>\nFangs.", "Fangs.");
    row("nested", "<think>a <think>b</think> c</think>Fangs.", "Fangs.");
    row("nested of other names", "<thinking>a <reflection>b</reflection> c</thinking>Fangs.", "Fangs.");
    row("closed by another name", "<think>hm</thinking>Fangs.", "Fangs.");
    row("closed by a name of another form", "[THINK]hm</think>Fangs.", "Fangs.");
    row("thoughts about the tag", "<think>The <think> tag must not show. </think>\n\nFangs.", "Fangs.");
    row("thoughts that quote the closing tag", "<think>It ends with `</think>`, I guess.\n</think>\n\nFangs.", "Fangs.");
    row("thoughts that quote a string", "<think>split(\"</think>\") could do\n</think>\nFangs.", "Fangs.");
    row("thoughts with a fence", "<think>```python\nx = '</think>'\n```\nno</think>\nFangs.", "Fangs.");
    row("thoughts with an open fence", "<think>draft:\n```python\nx\n</think>\n```python\ny\n```", "```python\ny\n```");
    row("thoughts with an odd quote", "<think>a 5\" screen</think>{\"winner\": \"A\"}", "{\"winner\": \"A\"}");
    row("thoughts with apostrophes", "<think>the users' wish isn't clear</think>It's fangs.", "It's fangs.");
    row("closed twice", "<think>a</think>\n\n</think>\n\nFangs.", "Fangs.");
    row("goes on after the block", "<think>a</think>\nmore\n</think>\nFangs.", "Fangs.");
    row("lone", "The user wants a text.\nMaybe not.\n</think>\n\nFangs.", "Fangs.");
    row("lone at the line's end", "A seems {\"reason\":\"\", \"winner\":\"B\"} hmm</think>\n{\"winner\":\"A\"}", "{\"winner\":\"A\"}");
    row("lone within a line", "maybe {\"scores\": {\"clarity\": 1}} no </think>{\"issues\": []}", "{\"issues\": []}");
    row("lone before a word", "I will write of fangs.</think>Fangs.", "Fangs.");
    row("lone, spaces around", "I will write of fangs. </think> Fangs.", "Fangs.");
    row("lone twice", "a\n</think>\nb\n</think>\nFangs.", "Fangs.");
    row("lone in brackets", "hm\n[/THINK]\nFangs.", "Fangs.");
    row("lone triangles", "hm◁/think▷Fangs.", "Fangs.");
    row("lone of a namespace", "hm</seed:think>Fangs.", "Fangs.");
    row("lone pipes", "hm<|END_THINKING|>Fangs.", "Fangs.");
    row("lone at the front", "</think>\n\nFangs.", "Fangs.");
    row("lone after quotes", "He said \"yes\" and \"no\".\n</think>\nFangs.", "Fangs.");
    row("code behind keeps its indentation", "<think>hm</think>\n\n    x = 1\n    y = 2\n", "    x = 1\n    y = 2\n");
    row("tag in the answer stays", "<think>hm</think>\nClose it with `</think>`.", "Close it with `</think>`.");
    row("tag in the answer's code stays", "<think>hm</think>\n```\ns.split('</think>')\n</think>\n```\n", "```\ns.split('</think>')\n</think>\n```\n");
    row("harmony", "<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>Fangs.", "Fangs.");
    row("harmony closed", "<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>Fangs.<|return|>", "Fangs.");
    row("harmony with a commentary", "<|start|>assistant<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>commentary<|message|>I will call it.<|end|>"
        "<|start|>assistant<|channel|>final<|message|>Fangs.<|end|>", "Fangs.");
    row("harmony, only final", "<|channel|>final<|message|>Fangs.", "Fangs.");
    row("harmony, first marker lost", "analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>Fangs.", "Fangs.");
    row("harmony with a constraint", "<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final <|constrain|>json<|message|>{\"a\": 1}", "{\"a\": 1}");
    row("harmony without a header for the answer", "<|channel|>analysis<|message|>hm<|end|>\n\nFangs.", "Fangs.");
    row("harmony without a channel for the answer", "<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|message|>Fangs.", "Fangs.");
    row("harmony, markers dropped", "analysisWe need a text about teeth.assistantfinalFangs.", "Fangs.");
    row("announced", "Here is my thought process:\nhm\n\nHere is my response:\nFangs.", "Fangs.");
    row("announced with marks", "Here are my reasoning steps:\nhm\n[BEGIN FINAL RESPONSE]\nFangs.\n[END FINAL RESPONSE]", "Fangs.\n");
}

void TestThoughts::strips()
{
    QFETCH(QString, reply);
    QFETCH(QString, text);
    const StrippedReply stripped = withoutThoughts(reply);
    QCOMPARE(stripped.text, text);
    QVERIFY(stripped.stripped);
    QVERIFY(!stripped.onlyThoughts);
    QCOMPARE(withoutThoughts(text).text, text);
}

void TestThoughts::keeps_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("empty", "");
    row("space", " \n\t");
    row("plain", "Fangs, but clean.");
    row("a tag in a sentence", "Say <think> twice.");
    row("a closing tag in a sentence", "The tag </think> ends a block of thoughts.");
    row("a closing tag at a sentence's end", "Close every block with </think>.");
    row("a closing tag at the end of a broken line", "Models end their thoughts with </think>\nand then they answer.");
    row("a tag in backticks", "Everything up to `</think>` goes.\n");
    row("both tags in a sentence", "Put it between <think> and </think>\nand answer below.");
    row("a regular expression", "import re\n\ndef bare(s):\n    return re.sub(r\"<think>.*?</think>\", \"\", s)\n");
    row("a string", "def answer(s):\n    return s.split('</think>')[-1]\n");
    row("a comment", "x = 1\n# drop everything up to </think>\ny = 2\n");
    row("a comment of C", "// up to </think>\nint y = 2;\n");
    row("a fence", "Use it so:\n\n```\n<think>\nhm\n</think>\n```\n");
    row("a fence that holds the closing tag", "~~~\n</think>\n~~~\nDone.");
    row("a string of several lines", "PROMPT = \"\"\"\nThink first.\n</think>\nThen answer.\n\"\"\"\n");
    row("a prompt that asks for tags", "First write <thinking> … </thinking>, then the answer in <answer> … </answer>.");
    row("a block in the middle", "Some text\n<think>\nhm\n</think>\nmore text");
    row("JSON with the tag in a string", "{\"reason\": \"it holds </think> twice\", \"winner\": \"A\"}");
    row("another tag", "<answer>Fangs.</answer>");
    row("a name that only begins so", "<thinktank>Fangs.</thinktank>");
    row("a reason", "<reason>late</reason>\n<refund>yes</refund>");
    row("an analysis that is the whole", "<analysis>Fangs sell.</analysis>");
    row("an open analysis", "<analysis>\nFangs sell.");
    row("a stage direction", "[thinking] I wonder whether fangs sell.");
    row("a link", "[Reasoning](http://example.org) is hard.");
    row("the word analysis", "analysis of fangs: they sell.");
    row("a headline", "Analysis\nFangs sell.");
    row("a pipe", "a <| b |> c");
    row("harmony in a sentence", "The marker <|channel|>analysis<|message|> opens a channel.");
    row("an announcement without an answer", "Here is my thought process:\nI buy what bites.");
    row("comparison", "if a <think and b> c: pass");
}

void TestThoughts::keeps()
{
    QFETCH(QString, text);
    QCOMPARE(withoutThoughts(text), (StrippedReply{text, false, false}));
}

void TestThoughts::leavesNothing_data()
{
    QTest::addColumn<QString>("reply");
    const auto row = [](const char *name, const char *reply) { QTest::newRow(name) << QString::fromUtf8(reply); };
    row("never closed", "<think>\nLet me ponder. Fangs.");
    row("never closed, in brackets", "[THINK]Let me ponder.");
    row("never closed, in triangles", "◁think▷Let me ponder.");
    row("never closed, of a namespace", "<seed:think>Let me ponder.");
    row("only the opening tag", "<think>");
    row("nothing behind", "<think>Fangs.</think>");
    row("space behind", "<think>Fangs.</think>\n\n");
    row("second block never closed", "<think>a</think>\n<think>b");
    row("closing tag only in backticks", "<think>It ends with `</think>");
    row("another block closed inside", "<thinking>a <reflection>b</reflection> c");
    row("a lone closing tag ends it", "Fangs, I think.\n</think>\n");
    row("harmony without final", "<|channel|>analysis<|message|>hm, fangs");
    row("harmony with commentary only", "<|channel|>commentary<|message|>I will call it.<|end|>");
    row("harmony with an empty final", "<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>");
}

void TestThoughts::leavesNothing()
{
    QFETCH(QString, reply);
    QCOMPARE(withoutThoughts(reply), (StrippedReply{QString(), true, true}));
}

/// Eight times the length may take eight times as long, and some more; a quadratic reader takes 64 times.
void TestThoughts::staysLinear()
{
    const QStringList pieces{QStringLiteral("<think>"), QStringLiteral("</think>"), QStringLiteral("<think></think>"), QStringLiteral("<think>a</thinking>"),
        QStringLiteral("`</think>` "), QStringLiteral("\"</think>\n"), QStringLiteral("<"), QStringLiteral("[THINK]["), QStringLiteral("<|end|>"),
        QStringLiteral("```\n"), QStringLiteral("'''\n</think> a\n"), QStringLiteral("<|channel|>analysis<|message|>a"), QStringLiteral("<think x='")};
    for (const QString &piece : pieces) {
        const auto timeOf = [&](int count) {
            const QString reply = piece.repeated(count);
            const test::CpuTimer timer;
            (void)withoutThoughts(reply);
            (void)withoutThoughts(QStringLiteral("<think>") + reply);
            return timer.elapsed();
        };
        const auto small = timeOf(2'500), large = timeOf(20'000);
        QVERIFY2(large <= 24 * std::max<decltype(small)>(small, 20), qPrintable(QStringLiteral("%1: %2 ms, then %3 ms").arg(piece).arg(small).arg(large)));
    }
}

QTEST_APPLESS_MAIN(TestThoughts)
#include "tst_thoughts.moc"
