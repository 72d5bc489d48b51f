// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/usagecounts.h"
#include "engine/types/plan/money.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

// Where each dialect writes its counts. Numbers may be floats or texts; negative and absurd ones (more than 100 million
// tokens in one call) are left out.

/// `usage` of OpenAI, Responses and compatible servers under all their names: "prompt_tokens" or "input_tokens", the cache of
/// DeepSeek ("prompt_cache_hit_tokens") or of others ("cached_tokens" at any level), thoughts in the details or beside them.
[[nodiscard]] UsageCounts openAiCounts(const nlohmann::json &usage);
/// All objects named `usage` of a reply or chunk, merged: beside the choices, inside one (Kimi), or in a vendor's own object
/// ("x_groq").
[[nodiscard]] UsageCounts openAiCountsIn(const nlohmann::json &object);
/// The price the reply carries, in USD; nothing when there is none.
[[nodiscard]] std::optional<Money> openAiCost(const nlohmann::json &usage);
/// llama-server's `timings`: serves when it sent no usage.
[[nodiscard]] UsageCounts timingCounts(const nlohmann::json &timings);
[[nodiscard]] UsageCounts anthropicCounts(const nlohmann::json &usage);
[[nodiscard]] UsageCounts geminiCounts(const nlohmann::json &usage);
/// Billed units; where they are missing or 0, the tokens.
[[nodiscard]] UsageCounts cohereCounts(const nlohmann::json &usage);
/// The last line of Ollama's reply.
[[nodiscard]] UsageCounts ollamaCounts(const nlohmann::json &end);

} // namespace engine
