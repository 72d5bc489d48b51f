// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Configurations that are made to take long or much: each is read or refused with a sentence, within seconds and little memory.

#include "engine/config/fields/edit.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "engine/document/schematext.h"
#include "tests/support/cputimer.h"
#include "tests/support/hostile.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace engine;

namespace {

using Bytes = QByteArray;

Bytes repeated(int count, const std::function<Bytes(int)> &each)
{
    Bytes all;
    for (int i = 0; i < count; ++i)
        all += each(i);
    return all;
}

/// One value in a chain of doublings.
Bytes laughs(int levels, const Bytes &joke)
{
    Bytes text = "a0: &a0 " + joke + '\n';
    for (int i = 1; i < levels; ++i)
        text += "a" + Bytes::number(i) + ": &a" + Bytes::number(i) + " [" + repeated(9, [&](int k) { return Bytes(k ? "," : "") + "*a" + Bytes::number(i - 1); }) + "]\n";
    return text;
}

} // namespace

/// Rows are many, and QtTest counts them together.
const bool isPatient = qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");

class TestHostileConfig final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsSoon_data()
    {
        QTest::addColumn<Bytes>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const Bytes &text, const char *sentence) { QTest::newRow(name) << text << QString::fromLatin1(sentence); };
        row("billion laughs", laughs(12, "lol"), "values");
        row("laughs in large", laughs(4, '"' + Bytes(2 << 20, 'x') + '"'), "larger than");
        row("one text, a thousand times", "a: &a \"" + Bytes(1 << 20, 'x') + "\"\nb: [" + repeated(1000, [](int) { return Bytes("*a,"); }) + "*a]\n", "larger than");
        row("laughs as keys", "a: &a\n  ? " + Bytes(1 << 20, 'k') + "\n  : 1\nb: [" + repeated(1000, [](int) { return Bytes("*a,"); }) + "*a]\n", "larger than");
        row("a long key above many values", "? " + Bytes(3 << 20, 'k') + "\n: [" + repeated(30'000, [](int) { return Bytes("1,"); }) + "1]", "keys are too long");
        row("long keys above many values, JSON", "{\"" + Bytes(3 << 20, 'k') + "\": [" + repeated(30'000, [](int) { return Bytes("1,"); }) + "1]}", "keys are too long");
        row("flow lists", Bytes(100'000, '[') + Bytes(100'000, ']'), "nested");
        row("flow maps", "a: " + Bytes("{a: ").repeated(100'000), "nested");
        row("block lists", Bytes("- ").repeated(100'000) + "x", "nested");
        row("keys without names", Bytes("? ").repeated(100'000) + "x", "");
        row("JSON lists", "{\"a\": " + Bytes(2'000'000, '['), "nested");
        row("JSON objects", Bytes("{\"a\":").repeated(500'000), "nested");
        row("many keys", repeated(100'000, [](int i) { return "k" + Bytes::number(i) + ": 1\n"; }), "keys in one place");
        row("many values", "a: [" + repeated(60'000, [](int) { return Bytes("1,"); }) + "1]", "values");
        row("an open quote", "a: \"" + Bytes(3 << 20, 'x'), "");
        row("an open list", "a: [" + Bytes("x, ").repeated(1'000'000), "values");
        row("colons", Bytes("a: ").repeated(1'000'000), "");
        row("anchors", repeated(40'000, [](int i) { return "&a" + Bytes::number(i) + ' '; }) + "x", "");
        row("anchored values", "a: [" + repeated(24'000, [](int i) { return "&a" + Bytes::number(i) + " x, "; }) + "x]", "");
        row("comments", Bytes("#\n").repeated(2'000'000), "");
        row("tags", "a: " + Bytes("!x").repeated(1'000'000) + " 1", "");
        row("documents", Bytes("---\n").repeated(1'000'000), "");
        row("tabs", Bytes("a:\n\t").repeated(500'000), "");
        row("generators", "task: x\nseeding: {generators: [" + repeated(15'000, [](int i) { return "{provider: offline, weight: " + Bytes::number(i + 1) + "}, "; }) + "{provider: offline}]}\n", "15001 is too large; use 0 to 500");
        row("evaluators", "task: x\nevaluators: [" + repeated(8'000, [](int i) { return "{kind: length, name: n" + Bytes::number(i) + ", maxWords: 3}, "; }) + "{kind: length}]\n", "8001 is too large; use 0 to 500");
        row("evaluators in evaluators", "task: x\nevaluators: " + Bytes("[{kind: composite, children: ").repeated(25) + "[]" + Bytes("}]").repeated(25), "");
        row("patterns", "task: x\nevaluators: [{kind: regex, required: [" + repeated(8'000, [](int) { return Bytes("\"(a+)+$\", "); }) + "\"((((a))))\"]}]\n", "");
        row("a pattern of parentheses", "task: x\nevaluators: [{kind: regex, required: [\"" + Bytes(1'000'000, '(') + "\"]}]\n", "");
        row("a prompt of marks", "task: x\nmutation: {prompt: \"" + Bytes("{{").repeated(1'000'000) + "\"}\n", "");
        row("a formula", "task: x\nevaluators: [{kind: threshold, formula: \"" + Bytes(1'000'000, '(') + "1\"}]\n", "");
        row("a formula of signs", "task: x\nevaluators: [{kind: threshold, formula: \"" + Bytes(1'000'000, '-') + "1\"}]\n", "");
        row("a schema of lists", "task: x\nevaluators: [{kind: jsonSchema, schema: '" + Bytes(1'000'000, '[') + "'}]\n", "");
        row("a schema of keys", "task: x\nevaluators: [{kind: jsonSchema, schema: '{" + repeated(200'000, [](int i) { return "\"" + Bytes::number(i) + "\":1,"; }) + "\"x\":1}'}]\n", "");
        row("numbers", "task: x\nseed: " + Bytes(3'000'000, '9') + "\nbudget: {usd: 1e" + Bytes(1000, '9') + "}\nstop: {candidates: -1e999}\n", "");
        row("names of models", "task: x\ngenerator: " + Bytes(1'000'000, 'x') + "\n", "");
    }

    void endsSoon()
    {
        QFETCH(const Bytes, text);
        QFETCH(const QString, sentence);
        const qint64 before = test::residentKiB();
        const test::CpuTimer clock;
        const ParsedConfig parsed = parseConfig(text);
        QString said;
        for (const Problem &problem : parsed.problems)
            said += englishText(problem).left(1000) + u'\n';
        const Resolution resolution = resolve(parsed);
        for (const Problem &problem : resolution.problems)
            said += englishText(problem).left(1000) + u'\n';
        const qint64 spent = clock.elapsed(), grown = test::residentKiB() - before;
        QVERIFY2(said.contains(sentence), qPrintable(said.left(2000)));
        QVERIFY2(spent < test::hangMs, qPrintable(QStringLiteral("%1 ms").arg(spent)));
        QVERIFY2(grown < 700 * 1024 * test::slowness, qPrintable(QStringLiteral("%1 MiB").arg(grown / 1024)));
    }

    void schemaFilesEndSoon_data()
    {
        QTest::addColumn<Bytes>("text");
        QTest::newRow("lists") << Bytes(4'000'000, '[');
        QTest::newRow("closed lists") << Bytes(1'000'000, '[') + Bytes(1'000'000, ']');
        QTest::newRow("objects") << Bytes("{\"a\":").repeated(600'000);
        QTest::newRow("100,000 keys") << '{' + repeated(100'000, [](int i) { return "\"key" + Bytes::number(i) + "\":1,"; }) + "\"x\":1}";
        QTest::newRow("the same key") << '{' + Bytes("\"a\":1,").repeated(400'000) + "\"x\":1}";
        QTest::newRow("numbers") << "{\"a\": [" + repeated(100'000, [](int i) { return Bytes::number(i) + "e999999999,"; }) + "1]}";
        QTest::newRow("digits") << "{\"a\": " + Bytes(3'000'000, '7') + '}';
        QTest::newRow("escapes") << "{\"a\": \"" + Bytes("\\ud800").repeated(600'000) + "\"}";
        QTest::newRow("large") << '"' + Bytes(17 << 20, 'x') + '"';
        QTest::newRow("no UTF-8") << '"' + Bytes(3 << 20, '\xff') + '"';
    }

    void schemaFilesEndSoon()
    {
        QFETCH(const Bytes, text);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("schema.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush());
        const qint64 before = test::residentKiB();
        const test::CpuTimer clock;
        RunConfig config = parseConfig("task: x\nevaluators: [{kind: jsonSchema}]\n").config;
        config = withValue(config, QStringLiteral("evaluators[0].schemaFile"), file.fileName());
        const Resolution resolution = resolve(config);
        (void)freeze(config);
        QVERIFY2(clock.elapsed() < test::hangMs, qPrintable(QStringLiteral("%1 ms").arg(clock.elapsed())));
        QVERIFY(test::residentKiB() - before < 700 * 1024 * test::slowness);
        for (const Problem &problem : resolution.problems)
            QVERIFY(englishText(problem).size() < 5000);
    }
};

QTEST_GUILESS_MAIN(TestHostileConfig)
#include "tst_hostileconfig.moc"
