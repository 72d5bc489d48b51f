// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/usageshapes.h"

#include "engine/base/foreignjson.h"
#include "engine/types/state/standing.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace engine {

using nlohmann::json;

namespace {

using Count = std::optional<qint64>;
using Names = std::initializer_list<const char *>;

constexpr double mostTokens = 1e8;
constexpr int usageDepth = 3;      ///< maximum number of objects around a `usage`
constexpr qsizetype usageItems = 8; ///< only so many items of a list are read

Count tokensAt(const json &object, const char *key)
{
    const auto number = numberOf(object, key);
    if (!number || *number < 0 || *number > mostTokens)
        return {};
    return qint64(std::ceil(*number));
}

/// The largest count among these names.
Count largestOf(const json &object, Names names)
{
    Count most;
    for (const char *name : names)
        most = std::max(most, tokensAt(object, name));
    return most;
}

/// The largest count among these names in the objects that split a count into parts.
Count largestInside(const json &usage, Names objects, Names names)
{
    Count most;
    for (const char *object : objects)
        most = std::max(most, largestOf(memberOf(usage, object), names));
    return most;
}

void addUsages(const json &value, int depth, UsageCounts &counts)
{
    if (value.is_array()) {
        for (std::size_t i = 0; i < std::min<std::size_t>(value.size(), usageItems); ++i)
            addUsages(value[i], depth, counts);
        return;
    }
    if (!value.is_object() || depth == 0)
        return;
    for (const auto &item : value.items()) {
        if (item.key() == "usage" && item.value().is_object())
            counts.merge(openAiCounts(item.value()));
        else if (item.value().is_structured())
            addUsages(item.value(), depth - 1, counts);
    }
}

} // namespace

UsageCounts openAiCounts(const json &usage)
{
    UsageCounts counts;
    const Names inputParts{"prompt_tokens_details", "input_tokens_details", "input_token_details"};
    const Names outputParts{"completion_tokens_details", "output_tokens_details", "output_token_details"};
    counts.input = largestOf(usage, {"prompt_tokens", "input_tokens", "promptTokens", "inputTokens"});
    counts.output = largestOf(usage, {"completion_tokens", "output_tokens", "completionTokens", "outputTokens"});
    counts.total = largestOf(usage, {"total_tokens", "totalTokens"});
    const Count hit = tokensAt(usage, "prompt_cache_hit_tokens"), missed = tokensAt(usage, "prompt_cache_miss_tokens");
    if (!counts.input && missed)
        counts.input = *missed + hit.value_or(0);
    counts.cached = std::max({hit, largestOf(usage, {"cached_tokens", "cached_prompt_tokens", "cache_read_input_tokens"}),
        largestInside(usage, inputParts, {"cached_tokens", "cache_read", "cache_read_tokens"})});
    counts.written = std::max(largestOf(usage, {"cache_write_tokens", "cache_creation_input_tokens"}),
        largestInside(usage, inputParts, {"cache_write_tokens", "cache_creation_tokens", "cache_creation"}));
    counts.reasoning = std::max(largestOf(usage, {"reasoning_tokens", "thinking_tokens"}),
        largestInside(usage, outputParts, {"reasoning_tokens", "thinking_tokens", "reasoning"}));
    // Anthropic's field names imply Anthropic's way of counting.
    if (!memberOf(usage, "prompt_tokens").is_number() && memberOf(usage, "cache_read_input_tokens").is_number())
        counts.cachedPlace = UsageCounts::Place::Beside;
    return counts;
}

UsageCounts openAiCountsIn(const json &object)
{
    UsageCounts counts;
    addUsages(object, usageDepth, counts);
    return counts;
}

std::optional<Money> openAiCost(const json &usage)
{
    auto cost = numberOf(usage, "cost");
    if (!cost)
        cost = numberOf(memberOf(usage, "cost"), "total_cost");
    return cost && *cost >= 0 && *cost < 1e6 ? std::optional(Money::fromUsd(*cost)) : std::nullopt;
}

UsageCounts timingCounts(const json &timings)
{
    UsageCounts counts;
    counts.cached = tokensAt(timings, "cache_n");
    if (const Count read = tokensAt(timings, "prompt_n"))
        counts.input = *read + counts.cached.value_or(0); // cached tokens are not counted as read
    counts.output = tokensAt(timings, "predicted_n");
    return counts;
}

UsageCounts anthropicCounts(const json &usage)
{
    UsageCounts counts;
    counts.cachedPlace = UsageCounts::Place::Beside;
    counts.input = tokensAt(usage, "input_tokens");
    counts.cached = tokensAt(usage, "cache_read_input_tokens");
    counts.written = tokensAt(usage, "cache_creation_input_tokens");
    if (!counts.written) {
        const json &byAge = memberOf(usage, "cache_creation");
        const Count brief = tokensAt(byAge, "ephemeral_5m_input_tokens"), longer = tokensAt(byAge, "ephemeral_1h_input_tokens");
        if (brief || longer)
            counts.written = brief.value_or(0) + longer.value_or(0);
    }
    counts.output = tokensAt(usage, "output_tokens");
    counts.reasoning = tokensAt(memberOf(usage, "output_tokens_details"), "thinking_tokens");
    return counts;
}

UsageCounts geminiCounts(const json &usage)
{
    UsageCounts counts;
    counts.reasoningPlace = UsageCounts::Place::Beside;
    if (const Count prompt = tokensAt(usage, "promptTokenCount"))
        counts.input = *prompt + tokensAt(usage, "toolUsePromptTokenCount").value_or(0);
    counts.cached = tokensAt(usage, "cachedContentTokenCount");
    counts.output = largestOf(usage, {"candidatesTokenCount", "responseTokenCount"});
    counts.reasoning = tokensAt(usage, "thoughtsTokenCount");
    counts.total = tokensAt(usage, "totalTokenCount");
    return counts;
}

UsageCounts cohereCounts(const json &usage)
{
    const auto side = [&usage](const char *name) {
        const Count billed = tokensAt(memberOf(usage, "billed_units"), name);
        return billed.value_or(0) > 0 ? billed : std::max(billed, tokensAt(memberOf(usage, "tokens"), name));
    };
    UsageCounts counts;
    counts.input = side("input_tokens");
    counts.output = side("output_tokens");
    counts.cached = tokensAt(usage, "cached_tokens");
    if (counts.cached && counts.input)
        counts.cached = std::min(*counts.cached, *counts.input); // cached tokens may exceed the billed ones
    return counts;
}

UsageCounts ollamaCounts(const json &end)
{
    UsageCounts counts;
    counts.input = tokensAt(end, "prompt_eval_count");
    counts.output = tokensAt(end, "eval_count");
    return counts;
}

} // namespace engine
