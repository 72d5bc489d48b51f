// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/usagecounts.h"
#include "engine/types/plan/money.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

// Reads the counts of each dialect. Numbers may be floats or texts; negative ones and those above 100 million tokens per call
// are ignored.

/// `usage` of OpenAI, Responses and compatible servers under all their names: "prompt_tokens" or "input_tokens", the cache of
/// DeepSeek ("prompt_cache_hit_tokens") or others ("cached_tokens" at any level), reasoning in the details or beside them.
[[nodiscard]] UsageCounts openAiCounts(const nlohmann::json &usage);
/// All objects named `usage` of a reply or chunk, merged: at the top
/// level, inside a choice (Kimi), or in a vendor's own object ("x_groq").
[[nodiscard]] UsageCounts openAiCountsIn(const nlohmann::json &object);
/// The price in the reply, USD; nullopt when there is none.
[[nodiscard]] std::optional<Money> openAiCost(const nlohmann::json &usage);
/// Counts of llama-server's `timings`; used when it sends no usage.
[[nodiscard]] UsageCounts timingCounts(const nlohmann::json &timings);
[[nodiscard]] UsageCounts anthropicCounts(const nlohmann::json &usage);
[[nodiscard]] UsageCounts geminiCounts(const nlohmann::json &usage);
/// Billed units; when missing or 0, the tokens.
[[nodiscard]] UsageCounts cohereCounts(const nlohmann::json &usage);
/// The last line of Ollama's reply.
[[nodiscard]] UsageCounts ollamaCounts(const nlohmann::json &end);

} // namespace engine
