// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/config/fields/edit.h"
#include "engine/config/fields/presets.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "tests/support/cputimer.h"
#include "tests/support/mutator.h"

#include <QElapsedTimer>
#include <QTest>

using namespace engine;

namespace {

const QList<QByteArray> &tokens()
{
    static const QList<QByteArray> all{"{", "}", "[", "]", ": ", ", ", "- ", "\n", "\n  ", "\t", "\"", "'", "\\u", "\\", "&a ", "*a", "<<: ", "? ", "| \n", ">-\n", "!!int ",
        "# ", "---\n", "...\n", "%YAML 1.2\n", "null", "~", "true", "-1", "1e999", "99999999999999999999", ".nan", "0x", "\xff", "\xEF\xBB\xBF", "\x01", QByteArray(1, '\0'),
        "generator", "generators", "openai", "off", "apiKey", "(?<", "[[[[[[[[", "{{{{{{{{", "model: gpt", "budget_usd", "ä", "\xF0\x9F\x98\x80"};
    return all;
}

QList<QByteArray> seeds()
{
    QList<QByteArray> texts{"generator: openai\nmodel: gpt-4o\nseeding:\n  generators: [openai, [openai, {model: m, temperature: 1.2}], {provider: ollama}]\n"
                            "evaluation: {prompt: \"Choose.\"}\nmutation: &m {temperature: 0.9, off: {topP: 1}}\ncrossover: *m\nbudget_usd_per_hour: 0.10\n",
        R"({"task": "x\u00e4\ud83d\ude00", "generator": [{"provider": "command", "command": ["a"], "environment": {"A": "b"}}, "offline"], "concurrency": 3, "evaluators": [{"kind": "regex", "required": ["a+"]}]})",
        "", "a: |\n  x\n y\n"};
    for (const Preset &preset : presets())
        texts << toYaml(preset.config) << toJson(preset.config);
    return texts;
}

QByteArray mutated(QByteArray text, const QList<QByteArray> &all, Random &random)
{
    for (int edits = 1 + random.below(6); edits > 0; --edits) {
        const int at = random.below(int(text.size()) + 1);
        switch (random.below(6)) {
        case 0: text.remove(at, 1 + random.below(20)); break;
        case 1: text.insert(at, tokens()[random.below(int(tokens().size()))]); break;
        case 2: text.insert(at, tokens()[random.below(int(tokens().size()))].repeated(1 + random.below(200))); break;
        case 3: text.insert(at, text.mid(random.below(int(text.size()) + 1), random.below(60))); break;
        case 4: text = text.left(at) + all[random.below(int(all.size()))].mid(random.below(200)); break;
        default:
            if (at < text.size())
                text[at] = char(random.below(256));
        }
    }
    return text;
}

} // namespace

/// Any configuration from a person or program is read, or refused with a sentence and a position.
class TestConfigFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutatedTexts()
    {
        const QList<QByteArray> all = seeds();
        for (const QByteArray &text : test::savedInputs(QStringLiteral("configurations"))) {
            const ParsedConfig parsed = parseConfig(text);
            check(parsed, text);
            checkResolved(parsed, text);
        }
        const int inputs = qEnvironmentVariableIntValue("VALDA_FUZZ_INPUTS") > 0 ? qEnvironmentVariableIntValue("VALDA_FUZZ_INPUTS") : 50'000;
        const quint64 seed = qEnvironmentVariable("VALDA_FUZZ_SEED", QStringLiteral("1")).toULongLong();
        const quint64 first = qEnvironmentVariable("VALDA_FUZZ_FIRST").toULongLong();
        QElapsedTimer total;
        total.start();
        int done = 0, readable = 0;
        const bool isLong = qEnvironmentVariableIsSet("VALDA_FUZZ_INPUTS"); // otherwise a time limit applies
        for (; done < inputs && (isLong || total.elapsed() < 25'000); ++done) {
            Random random = Random::at(seed, "fuzz", first + quint64(done));
            const QByteArray text = mutated(all[random.below(int(all.size()))], all, random);
            const test::CpuTimer one;
            const ParsedConfig parsed = parseConfig(text);
            check(parsed, text);
            // Resolving and writing take many times as long.
            const bool ok = parsed.problems.isEmpty();
            readable += ok;
            if (ok && readable % 25 == 0)
                checkResolved(parsed, text);
            QVERIFY2(one.elapsed() < 1000, text.toPercentEncoding().constData());
            if (QTest::currentTestFailed()) {
                qWarning().noquote() << "input:" << text.toPercentEncoding();
                return;
            }
        }
        qInfo("%d inputs, %d readable, %lld ms", done, readable, total.elapsed());
        QVERIFY(readable > done / 20);
    }

private:
    void check(const ParsedConfig &parsed, const QByteArray &text)
    {
        for (const Problem &problem : parsed.problems) {
            QVERIFY2(problem.line > 0 && problem.column > 0, text.toPercentEncoding().constData());
            QVERIFY(!englishText(problem).isEmpty());
        }
    }

    void checkResolved(const ParsedConfig &parsed, const QByteArray &text)
    {
        const Resolution resolution = resolve(parsed);
        for (const Problem &problem : resolution.problems)
            QVERIFY(!englishText(problem).isEmpty());
        const RunConfig once = freeze(parsed.config);
        RunPlan frozen = resolve(once).plan;
        QVERIFY2(resolve(freeze(once)).plan == frozen, text.toPercentEncoding().constData());
        frozen.program.source = resolution.plan.program.source; // freeze() includes the text of the first program
        frozen.program.sources = resolution.plan.program.sources; // or of its files
        QVERIFY2(frozen == resolution.plan, text.toPercentEncoding().constData());
        QVERIFY2(parseConfig(toYaml(parsed.config)).config == parsed.config, text.toPercentEncoding().constData());
        QVERIFY(merged(parsed.config, parsed.config) == merged(merged(parsed.config, parsed.config), parsed.config));
    }
};

QTEST_GUILESS_MAIN(TestConfigFuzz)
#include "tst_configfuzz.moc"
