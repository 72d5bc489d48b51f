// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/foreignjson.h"
#include "engine/types/state/standing.h"
#include "engine/base/random.h"
#include "engine/providers/dialects/usageshapes.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace engine;

namespace
{

using Counts = UsageCounts (*)(const nlohmann::json &);

/// Input, cached, written, output, reasoning as booked for a reply with a text; a question mark for an estimate.
QString booked(const UsageCounts &counts)
{
    const Usage estimate{.input = 7000, .output = 700};
    const Usage usage = settledUsage(counts, estimate, true);
    return QStringLiteral("%1 %2 %3 %4 %5%6")
        .arg(usage.input)
        .arg(usage.cached)
        .arg(usage.written)
        .arg(usage.output)
        .arg(usage.reasoning)
        .arg(usage.reported ? QString() : QStringLiteral(" ?"));
}

} // namespace

Q_DECLARE_METATYPE(Counts)

class tst_UsageShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Usage objects as servers send them, and what is booked of them (providers.md §2.5).
    void shapes_data()
    {
        QTest::addColumn<Counts>("read");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("usage");
        const auto row = [](const char *name, Counts read, const char *json, const char *usage) {
            QTest::newRow(name) << read << QByteArray(json) << QString::fromLatin1(usage);
        };
        row("OpenAI", openAiCounts,
            R"({"prompt_tokens":100,"completion_tokens":50,"total_tokens":150,"prompt_tokens_details":{"cached_tokens":30},"completion_tokens_details":{"reasoning_tokens":20}})",
            "100 30 0 50 20");
        row("Responses", openAiCounts,
            R"({"input_tokens":100,"output_tokens":50,"total_tokens":150,"input_tokens_details":{"cached_tokens":30},"output_tokens_details":{"reasoning_tokens":20}})",
            "100 30 0 50 20");
        row("DeepSeek", openAiCounts,
            R"({"prompt_tokens":100,"completion_tokens":50,"prompt_cache_hit_tokens":64,"prompt_cache_miss_tokens":36})",
            "100 64 0 50 0");
        row("only hit and miss", openAiCounts,
            R"({"completion_tokens":50,"prompt_cache_hit_tokens":64,"prompt_cache_miss_tokens":36})", "100 64 0 50 0");
        row("reasoning beside", openAiCounts,
            R"({"prompt_tokens":100,"completion_tokens":50,"total_tokens":170,"reasoning_tokens":20})",
            "100 0 0 70 20");
        row("without a total the larger reasoning is added", openAiCounts,
            R"({"prompt_tokens":100,"completion_tokens":5,"reasoning_tokens":20})", "100 0 0 25 20");
        row("texts and floats", openAiCounts, R"({"prompt_tokens":"100","completion_tokens":49.2})", "100 0 0 50 0");
        row("negative and enormous", openAiCounts, R"({"prompt_tokens":-5,"completion_tokens":1e12})",
            "7000 0 0 700 0 ?");
        row("only the total", openAiCounts, R"({"completion_tokens":50,"total_tokens":150})", "100 0 0 50 0");
        row("nothing", openAiCounts, "{}", "7000 0 0 700 0 ?");
        row("no output although there is a text", openAiCounts, R"({"prompt_tokens":100,"completion_tokens":0})",
            "100 0 0 700 0 ?");
        row("Anthropic through a gateway", openAiCounts,
            R"({"input_tokens":40,"output_tokens":50,"cache_read_input_tokens":60,"cache_creation_input_tokens":10})",
            "110 60 10 50 0");
        row("Anthropic", anthropicCounts,
            R"({"input_tokens":40,"cache_read_input_tokens":60,"cache_creation_input_tokens":10,"output_tokens":50})",
            "110 60 10 50 0");
        row("Anthropic's cache by age", anthropicCounts,
            R"({"input_tokens":40,"cache_creation":{"ephemeral_5m_input_tokens":3,"ephemeral_1h_input_tokens":4},"output_tokens":50})",
            "47 0 7 50 0");
        row("Google", geminiCounts,
            R"({"promptTokenCount":100,"candidatesTokenCount":50,"thoughtsTokenCount":20,"cachedContentTokenCount":30,"totalTokenCount":170})",
            "100 30 0 70 20");
        row("Google without a total", geminiCounts,
            R"({"promptTokenCount":100,"candidatesTokenCount":50,"thoughtsTokenCount":20})", "100 0 0 70 20");
        row("Cohere bills", cohereCounts,
            R"({"billed_units":{"input_tokens":90,"output_tokens":45},"tokens":{"input_tokens":100,"output_tokens":50}})",
            "90 0 0 45 0");
        row("Cohere bills nothing", cohereCounts,
            R"({"billed_units":{"input_tokens":0,"output_tokens":0},"tokens":{"input_tokens":100,"output_tokens":50}})",
            "100 0 0 50 0");
        row("Ollama", ollamaCounts, R"({"prompt_eval_count":100,"eval_count":50})", "100 0 0 50 0");
        row("Ollama with a cached prompt", ollamaCounts, R"({"eval_count":50})", "7000 0 0 50 0 ?");
        row("llama-server's timings", timingCounts, R"({"prompt_n":70,"cache_n":30,"predicted_n":50})",
            "100 30 0 50 0");
        row("wrong types", openAiCounts, R"({"prompt_tokens":[],"completion_tokens":{},"prompt_tokens_details":7})",
            "7000 0 0 700 0 ?");
    }
    void shapes()
    {
        QFETCH(Counts, read);
        QFETCH(QByteArray, json);
        QFETCH(QString, usage);
        QCOMPARE(booked(read(parseForeignJson(json))), usage);
    }

    void usagesAreFoundAnywhere_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("top") << QByteArray(R"({"usage":{"prompt_tokens":100,"completion_tokens":50}})");
        QTest::newRow("in a choice") << QByteArray(
            R"({"choices":[{"usage":{"prompt_tokens":100,"completion_tokens":50}}]})");
        QTest::newRow("in a vendor's object")
            << QByteArray(R"({"x_groq":{"usage":{"prompt_tokens":100,"completion_tokens":50}}})");
        QTest::newRow("in two parts") << QByteArray(
            R"({"usage":{"prompt_tokens":100},"x_vendor":{"usage":{"completion_tokens":50}}})");
        QTest::newRow("null beside") << QByteArray(
            R"({"usage":null,"choices":[{"usage":{"prompt_tokens":100,"completion_tokens":50}}]})");
    }
    void usagesAreFoundAnywhere()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(booked(openAiCountsIn(parseForeignJson(json))), QStringLiteral("100 0 0 50 0"));
    }

    void prices()
    {
        const auto cost = [](const char *json) { return openAiCost(parseForeignJson(QByteArray(json))); };
        QCOMPARE(cost(R"({"cost":0.0015})"), std::optional(Money{1500}));
        QCOMPARE(cost(R"({"cost":{"total_cost":0.002}})"), std::optional(Money{2000}));
        QCOMPARE(cost(R"({"cost":0})"), std::optional(Money{0}));
        for (const char *none : {"{}", R"({"cost":-1})", R"({"cost":1e9})", R"({"cost":null})", R"({"cost":"free"})"})
            QVERIFY2(!cost(none), none);
    }

    /// For any counts: no part exceeds its whole, nothing is negative, and what is reported is known.
    void bookedUsageIsSound()
    {
        for (quint64 seed = 0; seed < 20'000; ++seed) {
            Random random(seed);
            const auto any = [&random]() -> std::optional<qint64> {
                return random.below(3) == 0
                    ? std::nullopt
                    : std::optional<qint64>(random.below(5) == 0 ? qint64(random.next()) : random.below(2000));
            };
            UsageCounts counts{any(), any(), any(), any(), any(), any()};
            counts.cachedPlace = random.below(2) ? UsageCounts::Place::Beside : UsageCounts::Place::Within;
            counts.reasoningPlace = random.below(2) ? UsageCounts::Place::Beside : UsageCounts::Place::Within;
            const Usage usage = settledUsage(counts, {.input = 10, .output = 5}, random.below(2));
            QVERIFY(usage.input >= 0 && usage.output >= 0 && usage.cached >= 0 && usage.written >= 0
                && usage.reasoning >= 0);
            QVERIFY(usage.cached + usage.written <= usage.input);
            QVERIFY(usage.reasoning <= usage.output);
            QVERIFY(!usage.reported || usage.input > 0);
        }
    }

    /// Counts of a stream are cumulative or repeated: the larger ones count, in any order of equal pieces.
    void piecesOfAStreamAreMerged()
    {
        const UsageCounts start
            = anthropicCounts(parseForeignJson(QByteArray(R"({"input_tokens":100,"output_tokens":1})")));
        const UsageCounts end = anthropicCounts(parseForeignJson(QByteArray(R"({"output_tokens":50})")));
        UsageCounts whole = start;
        whole.merge(end);
        whole.merge(end);
        whole.merge({});
        QCOMPARE(booked(whole), QStringLiteral("100 0 0 50 0"));
        UsageCounts divided = start; // the same input again, divided
        divided.merge(anthropicCounts(
            parseForeignJson(QByteArray(R"({"input_tokens":25,"cache_read_input_tokens":75,"output_tokens":50})"))));
        QCOMPARE(booked(divided), QStringLiteral("100 75 0 50 0"));
        QVERIFY(UsageCounts().isEmpty() && !start.isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_UsageShapes)
#include "tst_usageshapes.moc"
