// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/document/readwrite.h"
#include "engine/types/state/standing.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <rapidcheck.h>

using namespace engine;
using Json = nlohmann::ordered_json;
using LineColumn = std::pair<int, int>;

Q_DECLARE_METATYPE(engine::ProblemKind)

namespace {

/// Texts that YAML writers and readers trip over, besides random ones.
rc::Gen<std::string> anyText()
{
    const auto random = rc::gen::map(rc::gen::container<std::u32string>(rc::gen::oneOf(rc::gen::inRange<char32_t>(0x20, 0x7F),
                                         rc::gen::elementOf(std::u32string(U"\n\n\t\r ä\u0085\u00A0\u2028\uFEFF😀:#-{}[]&*!|>'\"%@`\u0001\u007F")))),
        [](const std::u32string &codes) { return QString::fromUcs4(codes.data(), qsizetype(codes.size())).toStdString(); });
    const auto tricky = rc::gen::elementOf(std::vector<std::string>{"", " ", "~", "null", "true", "False", "no", "off", "0x1F", "0o7", "1e3", ".5", "-", "- a",
        "a: b", "a #b", "# x", "---", "...", "one\ntwo", "one\ntwo\n", "one\n\ntwo\n", "\none", " one\ntwo", "one \ntwo", "one\n\n", "a\r\nb", "'", "\"",
        "{a: 1}", "[1]", "*a", "&a", "!x", "%d", "@x", ".inf", "<<", "=", "2026-11-21", "1_000", "+1", "-0", "12:30", "\\", "é", "a  b", "cyc(?i)x", "\tx", "x\ty", "\xEF\xBB\xBF", "\xEF\xBB\xBFx\ny"});
    return rc::gen::oneOf(random, tricky);
}

rc::Gen<Json> anyScalar()
{
    return rc::gen::oneOf(rc::gen::map(anyText(), [](const std::string &text) { return Json(text); }),
        rc::gen::map(rc::gen::arbitrary<int64_t>(), [](int64_t n) { return Json(n); }),
        rc::gen::map(rc::gen::arbitrary<double>(), [](double n) { return std::isfinite(n) ? Json(n) : Json(0.5); }),
        rc::gen::map(rc::gen::arbitrary<bool>(), [](bool b) { return Json(b); }), rc::gen::just(Json()));
}

rc::Gen<Json> anyValue(int depth);

rc::Gen<Json> anyObject(int depth)
{
    return rc::gen::map(rc::gen::resize(5, rc::gen::container<std::vector<std::pair<std::string, Json>>>(rc::gen::pair(anyText(), anyValue(depth - 1)))),
        [](const std::vector<std::pair<std::string, Json>> &members) {
            Json object = Json::object();
            for (const auto &[key, value] : members)
                object[key] = value;
            return object;
        });
}

rc::Gen<Json> anyValue(int depth)
{
    if (depth <= 0)
        return anyScalar();
    const auto list = rc::gen::map(rc::gen::resize(5, rc::gen::container<std::vector<Json>>(anyValue(depth - 1))), [](const std::vector<Json> &items) {
        Json array = Json::array();
        for (const Json &item : items)
            array.push_back(item);
        return array;
    });
    return rc::gen::weightedOneOf<Json>({{3, anyScalar()}, {1, anyObject(depth)}, {1, list}});
}

RunConfig configOf(const Json &document)
{
    return {QByteArray::fromStdString(document.dump())};
}

} // namespace

namespace rc {
template <>
struct Arbitrary<Json> {
    static Gen<Json> arbitrary() { return anyObject(4); }
};
} // namespace rc

class TestReadWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=1"); // the same cases everywhere
    }

    void scalars_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *yaml, const char *json) { QTest::newRow(yaml) << QByteArray(yaml) << QByteArray(json); };
        row("true", "true");
        row("False", "false");
        row("yes", R"("yes")");
        row("off", R"("off")");
        row("~", "null");
        row("", "null");
        row("12", "12");
        row("-7", "-7");
        row("+7", "7");
        row("007", "7");
        row("0x1F", "31");
        row("0o17", "15");
        row("1.50", "1.5");
        row(".5", "0.5");
        row("1e3", "1000.0");
        row("\"12\"", R"("12")");
        row("'true'", R"("true")");
        row("!!str 12", R"("12")");
        row(".inf", R"(".inf")");
        row("1e999", R"("1e999")");
        row("18446744073709551615", "18446744073709551615");
        row("12:30", R"("12:30")");
        row("1_000", R"("1_000")");
        row("|-\n  one\n  two", R"("one\ntwo")");
    }

    void scalars()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, json);
        const ParsedConfig parsed = parseConfig("key: " + yaml);
        QCOMPARE(parsed.problems, QList<Problem>());
        QCOMPARE(parsed.config.json, "{\"key\":" + json + '}');
    }

    void jsonIsKept()
    {
        const QByteArray text = R"({"z": 1, "a": [true, null, -2.5e3, "ü\u00e4\ud83d\ude00\n"], "unknown": {"k": 18446744073709551615}})";
        const ParsedConfig parsed = parseConfig("\xEF\xBB\xBF\t\n" + text);
        QCOMPARE(parsed.problems, QList<Problem>());
        QCOMPARE(parsed.config.json, QByteArray(R"({"z":1,"a":[true,null,-2500.0,"üä😀\n"],"unknown":{"k":18446744073709551615}})"));
        QCOMPARE(parsed.places[QStringLiteral("a[2]")], LineColumn(2, 28));
    }

    void emptyTexts()
    {
        for (const char *text : {"", "   \n", "---\n", "# only a comment\n", "{}"}) {
            const ParsedConfig parsed = parseConfig(text);
            QCOMPARE(parsed.problems, QList<Problem>());
            QCOMPARE(parsed.config, RunConfig());
        }
    }

    void places()
    {
        const ParsedConfig parsed = parseConfig("# a comment\n"
                                                "task: Ärger\n"
                                                "seeding:\n"
                                                "  count: 6\n"
                                                "  generators:\n"
                                                "    - openai\n"
                                                "    - {provider: ollama, model: «ü», topP: 0.5}\n");
        QCOMPARE(parsed.problems, QList<Problem>());
        QCOMPARE(parsed.places[QStringLiteral("task")], LineColumn(2, 7));
        QCOMPARE(parsed.places[QStringLiteral("seeding.count")], LineColumn(4, 10));
        QCOMPARE(parsed.places[QStringLiteral("seeding.generators[0]")], LineColumn(6, 7));
        QCOMPARE(parsed.places[QStringLiteral("seeding.generators[1].topP")], LineColumn(7, 44));
    }

    void aliases()
    {
        const ParsedConfig parsed = parseConfig("mutation: &base {temperature: 0.9}\ncrossover: *base\n");
        QCOMPARE(parsed.problems, QList<Problem>());
        QCOMPARE(parsed.config.json, QByteArray(R"({"mutation":{"temperature":0.9},"crossover":{"temperature":0.9}})"));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &text, int line, int column, const char *words) {
            QTest::newRow(name) << text << line << column << QString::fromUtf8(words);
        };
        row("json comma", "{\n  \"task\": \"x\",\n}", 2, 14, "nothing follows this comma");
        row("json no comma", "{\n  \"a\": 1\n  \"b\": 2}", 3, 3, "\",\" or \"}\" is expected");
        row("json bare word", "{\"a\": yes}", 1, 7, "\"yes\" is no JSON value");
        row("json no colon", "{\"ä\" 1}", 1, 6, "\":\" is expected");
        row("json open quote", "{\"a\": \"x}", 1, 7, "never closed");
        row("json cut", "{\"a\": [1, 2", 1, 12, "the text ends here");
        row("json escape", "{\"a\": \"\\x\"}", 1, 8, "escape");
        row("json lone surrogate", "{\"a\": \"\\ud83d\"}", 1, 8, "escape");
        row("json leading zero", "{\"a\": 01}", 1, 7, "no JSON value");
        row("json rest", "{\"a\": 1} x", 1, 10, "follows after the end");
        row("yaml tab", "task: x\nseeding:\n\tcount: 3\n", 3, 1, "tab");
        row("yaml colon", "task: one: two\n", 1, 10, "quotes");
        row("yaml open bracket", "a: [1, 2\nb: 3\n", 0, 0, "");
        row("yaml open quote", "b: 1\na: \"x\n", 2, 4, "never closed");
        row("yaml open single quote", "a: &z 'it''s\n", 1, 7, "never closed");
        row("yaml indentation", "seeding:\n  count: 3\n template: x\n", 3, 2, "indentation");
        row("yaml two documents", "a: 1\n---\nb: 2\n", 2, 1, "second document");
        row("yaml unknown alias", "a: *nobody\n", 1, 4, "");
        row("yaml alias of itself", "a: &x [*x]\n", 1, 8, "alias");
        row("yaml list as key", "? [a]\n: 1\n", 1, 3, "key");
        row("yaml no key", ": 1\n", 1, 1, "key");
        row("control", QByteArray("a: x\ny\0z", 8), 2, 2, "control character (code 0)");
        row("escape code", "a: \x1b[31m", 1, 4, "code 27");
        row("not utf-8", "a: 1\nb: \xff\n", 2, 4, "UTF-8");
        row("cut utf-8", "a: \xc3", 1, 4, "UTF-8");
        row("too large", QByteArray(4 * 1024 * 1024 + 1, ' '), 1, 1, "4 MiB");
        row("too deep yaml", "a: " + QByteArray(100, '[') + QByteArray(100, ']'), 1, 67, "deep");
        row("too deep json", "{\"a\": " + QByteArray(100, '[') + QByteArray(100, ']') + '}', 1, 70, "deep");
        QByteArray bomb = "a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n";
        for (int i = 1; i < 12; ++i)
            bomb += QStringLiteral("a%1: &a%1 [*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2]\n").arg(i).arg(i - 1).toLatin1();
        row("alias bomb", bomb, 5, 0, "values");
        row("endless brackets", QByteArray(1'000'000, '['), 1, 0, "");
    }

    void refused()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, words);
        const ParsedConfig parsed = parseConfig(text);
        QCOMPARE(parsed.problems.size(), 1);
        const Problem problem = parsed.problems.constFirst();
        QCOMPARE(problem.kind, ProblemKind::Syntax);
        QCOMPARE(problem.severity, Severity::Error);
        QVERIFY2(problem.arguments.value(0).contains(words), qPrintable(englishText(problem)));
        QVERIFY2(problem.line > 0 && problem.column > 0, qPrintable(englishText(problem)));
        if (line > 0)
            QCOMPARE(problem.line, line);
        if (column > 0)
            QCOMPARE(problem.column, column);
        QCOMPARE(parsed.config, RunConfig());
    }

    void notAGroup()
    {
        QCOMPARE(parseConfig("- a\n- b\n").problems.value(0).kind, ProblemKind::WrongType);
        QCOMPARE(parseConfig("just words").problems.value(0).kind, ProblemKind::WrongType);
        QCOMPARE(parseConfig("[1]").problems.value(0).kind, ProblemKind::WrongType);
    }

    void duplicates()
    {
        const ParsedConfig parsed = parseConfig("seed: 1\ntask: x\nseed: 2\n");
        QCOMPARE(parsed.config.json, QByteArray(R"({"seed":2,"task":"x"})"));
        QCOMPARE(parsed.problems.size(), 1);
        QCOMPARE(parsed.problems[0].kind, ProblemKind::Conflict);
        QCOMPARE(parsed.problems[0].severity, Severity::Warning);
        QCOMPARE(parsed.problems[0].path, QStringLiteral("seed"));
        QCOMPARE(parsed.problems[0].line, 3);
    }

    void yamlIsPleasant()
    {
        const RunConfig config{R"({"task":"Say: hi","generator":{"provider":"ollama","model":"llama3"},"seeding":{"count":6,"prompt":"One.\nTwo.\n"},)"
                               R"("evaluators":[{"kind":"length","maxWords":60},{"kind":"regex","required":["(?i)vampire","fang"]}],"x":{},"list":[]})"};
        QCOMPARE(toYaml(config), QByteArray("task: \"Say: hi\"\n"
                                            "generator:\n"
                                            "  provider: ollama\n"
                                            "  model: llama3\n"
                                            "seeding:\n"
                                            "  count: 6\n"
                                            "  prompt: |\n"
                                            "    One.\n"
                                            "    Two.\n"
                                            "evaluators:\n"
                                            "  - kind: length\n"
                                            "    maxWords: 60\n"
                                            "  - kind: regex\n"
                                            "    required: [\"(?i)vampire\", fang]\n"
                                            "x: {}\n"
                                            "list: []\n"));
    }

    void roundTrip()
    {
        QVERIFY(rc::check("writing and reading gives the same document", [](const Json &document) {
            const RunConfig config = configOf(document);
            const ParsedConfig yaml = parseConfig(toYaml(config));
            RC_ASSERT(yaml.problems.isEmpty());
            RC_ASSERT(yaml.config.json.toStdString() == config.json.toStdString());
            const ParsedConfig json = parseConfig(toJson(config));
            RC_ASSERT(json.problems.isEmpty());
            RC_ASSERT(json.config.json.toStdString() == config.json.toStdString());
        }));
    }

    void longKeys()
    {
        const RunConfig config = configOf(Json{{std::string(3000, 'k'), 1}, {"b", Json{{std::string(900, ':'), Json::array({Json{{"c", 2}}})}}}});
        const ParsedConfig parsed = parseConfig(toYaml(config));
        QCOMPARE(parsed.problems, QList<Problem>());
        QCOMPARE(parsed.config, config);
    }

    void manyValuesAreQuick()
    {
        QByteArray text = "{\"list\": [1";
        for (int i = 0; i < 49'000; ++i)
            text += ",1";
        const ParsedConfig parsed = parseConfig(text + "]}");
        QCOMPARE(parsed.problems, QList<Problem>());
        QCOMPARE(parsed.places[QStringLiteral("list[49000]")], LineColumn(1, 11 + 2 * 49'000));
        QCOMPARE(parseConfig(text + QByteArray(",1").repeated(2000) + "]}").problems.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestReadWrite)
#include "tst_readwrite.moc"
