// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Broken files from other people: learned priors, prices, recordings, configurations of OpenEvolve.

#include "engine/config/resolution/resolve.h"
#include "engine/document/document.h"
#include "engine/document/readwrite.h"
#include "engine/evaluators/programs/openevolveconfig.h"
#include "engine/providers/prices/pricebook.h"
#include "engine/providers/prices/priceshelf.h"
#include "engine/providers/replay/recording.h"
#include "engine/store/records/priorjson.h"
#include "engine/types/events/runeventjson.h"
#include "tests/support/mutator.h"
#include "tests/support/samplerun.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace engine;

namespace {

QString refusedWell(const Error &error)
{
    return error.detail.isEmpty() || error.detail.size() > 2000 ? QStringLiteral("the sentence is empty or long") : QString();
}

QByteArray priors()
{
    Prior prior;
    prior.key = {QStringLiteral("essay"), QStringLiteral("m-1"), QStringLiteral("refine")};
    prior.runs = 3;
    prior.reached = {1, 2, 0};
    prior.courses = {{0.1, 0.5}, {0.2}};
    prior.updatedMs = 1'700'000'000'000;
    Prior other = prior;
    other.key.model = QStringLiteral("m-2");
    return encodePriors({prior, other});
}

} // namespace

class TestDocumentFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void priorsEndWell()
    {
        const test::Mutator mutator({priors()}, test::jsonWords() + QList<QByteArray>{"\"valdaPriors\":", "\"priors\":", "\"courses\":", "\"reached\":"});
        const QString problem = test::fuzz(QStringLiteral("priors"), mutator, 4000, [](const QByteArray &bytes) -> QString {
            const auto read = decodePriors(bytes);
            if (!read)
                return refusedWell(read.error());
            const auto again = decodePriors(encodePriors(*read));
            return again && again->size() == read->size() ? QString() : QStringLiteral("what was read cannot be read again");
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void pricesEndWell()
    {
        const QByteArray rows = R"({"prices": [{"provider": "openai", "model": "m", "input": 2.5, "output": 10, "cached": 1.25, "tiers": [{"abovePromptTokens": 200000, "input": 5, "hours": [1, 5]}], "asOf": "2026-01-01"}]})";
        const QByteArray rules = R"({"rules": [{"providers": ["x"], "models": ["*"], "hours": [[0, 8]], "factor": 0.5}], "otherPrice": ["azure"]})";
        const test::Mutator mutator({rows, rules, R"([{"provider": "a", "model": "b", "input": 1, "output": 2}])"}, test::jsonWords());
        const QString problem = test::fuzz(QStringLiteral("prices"), mutator, 4000, [&](const QByteArray &bytes) -> QString {
            const auto read = priceRowsFromJson(bytes, PriceOrigin());
            if (!read && !refusedWell(read.error()).isEmpty())
                return refusedWell(read.error());
            if (read) {
                const PriceBook book = PriceBook().with(*read);
                for (const PriceRow &row : *read) {
                    const auto price = book.price(row.vendor, row.model, 1000, 1'700'000'000'000);
                    if (price && !(price->input >= 0 && price->output >= 0))
                        return QStringLiteral("a price is no price");
                }
            }
            (void)PriceBook::fromJson(bytes, rules);
            (void)PriceBook::fromJson("[]", bytes);
            return {};
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void recordingsEndWell()
    {
        QByteArray lines;
        for (const RunEvent &event : support::sampleRun(QStringLiteral("r"), 2))
            lines += encodeEvent(event) + '\n';
        const test::Mutator mutator({lines}, test::jsonWords() + QList<QByteArray>{"\"type\":\"callFinished\"", "\"type\":\"callStarted\"", "\"call\":"});
        const QString problem = test::fuzz(QStringLiteral("recordings"), mutator, 4000, [](const QByteArray &bytes) -> QString {
            auto recording = Recording::fromJsonLines(bytes);
            if (!recording)
                return refusedWell(recording.error());
            for (qsizetype i = 0, count = recording->size() + 1; i < count; ++i)
                (void)recording->next(Step::Evaluation, QStringLiteral("x"), 1);
            return {};
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void theirConfigurationsEndWell()
    {
        const QByteArray yaml = "max_iterations: 100\ncheckpoint_interval: 10\nrandom_seed: 42\nlog_level: INFO\nllm:\n  primary_model: \"gpt-4o\"\n  api_base: https://api.openai.com/v1\n  api_key: ${OPENAI_API_KEY}\n"
                                "  temperature: 0.7\n  models:\n    - name: a\n      weight: 0.8\n    - {name: b, weight: 0.2, api_base: http://localhost:1234/v1}\nprompt:\n  system_message: |\n    You are an expert.\n  num_top_programs: 3\n"
                                "database:\n  population_size: 50\n  num_islands: 3\n  feature_dimensions: [complexity, diversity]\n  feature_bins: 10\nevaluator:\n  timeout: 60\n  cascade_evaluation: yes\n  cascade_thresholds: [0.5, 0.75]\n"
                                "diff_based_evolution: true\nallow_full_rewrites: false\nfile_suffix: .py\n";
        const test::Mutator mutator({yaml}, {"- ", ": ", "\n", "\n  ", "&a ", "*a", "[", "]", "{", "}", "\"", "'", "|\n", "null", "~", "yes", ".nan", ".inf", "1e999", "-1", "${", "models:\n", "llm:\n", "cascade_thresholds: [", "feature_bins: {", "api_key: sk-0123456789\n", "\xff", "!!int "});
        const QString problem = test::fuzz(QStringLiteral("openevolveconfigs"), mutator, 1500, [turn = 0](const QByteArray &bytes) mutable -> QString {
            const ParsedConfig parsed = parseConfig(bytes);
            if (parsed.config.json.isEmpty())
                return parsed.problems.isEmpty() && !bytes.trimmed().isEmpty() ? QString() : QString();
            const Json document = readDocument(parsed.config);
            const OpenEvolveReading reading = readOpenEvolve(document, {});
            for (const Problem &problem : reading.problems)
                (void)englishText(problem);
            if (++turn % 20 == 0) // takes many times as long
                (void)resolve(reading.config);
            // Inside another text it is not a key.
            const bool isKey = bytes.count("sk-0123456789") == bytes.count("\napi_key: sk-0123456789\n") || bytes.count("sk-0123456789") == bytes.count(" api_key: sk-0123456789\n");
            return isKey && reading.config.json.contains("\"sk-0123456789\"") ? QStringLiteral("a key was taken over") : QString();
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

QTEST_GUILESS_MAIN(TestDocumentFuzz)
#include "tst_documentfuzz.moc"
