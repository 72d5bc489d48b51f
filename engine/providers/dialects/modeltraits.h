// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runplan.h"

namespace engine {

/// Properties of a model known in advance: the capability table of providers.md §3.
/// Errors in it are corrected by the service's 400 replies (modelquirks). A value.
struct ModelTraits {
    /// How a model accepts an effort of thinking.
    enum class Thinking {
        None,     ///< unknown: the effort is sent in the form of the dialect
        Budget,   ///< a number of tokens (Claude to 4.5, Gemini 2.5)
        Adaptive, ///< a word, and it may be turned off (Claude from 4.6)
        Between,  ///< a word; "off" becomes thinking between tools only (Sonnet 5.5)
        Always,   ///< a word; cannot be turned off
        Level     ///< one of a few words (Gemini from 3)
    };

    bool thinks = false;         ///< may take minutes before the first byte
    bool samples = true;         ///< accepts temperature and top_p
    bool samplesUnthinking = false; ///< accepts them only with thinking turned off
    bool stops = true;           ///< accepts stop sequences
    bool schema = true;          ///< accepts a JSON schema
    Thinking thinking = Thinking::None;
    QStringList efforts;         ///< accepted words, weakest first; empty: unknown, all are sent

    bool operator==(const ModelTraits &) const = default;
};

/// By the model's name only; a publisher before it ("openai/gpt-6") is ignored.
[[nodiscard]] ModelTraits traitsOf(const QString &model);

/// The settings of a generator that are sent to a model.
struct TakenSettings {
    std::optional<double> temperature, topP;
    QStringList stops;
    QString effort;      ///< nearest accepted word; empty: not requested
    QStringList leftOut; ///< names of settings that are not sent
};

/// `mostStops`: maximum number of stop sequences of the service.
[[nodiscard]] TakenSettings takenSettings(const GeneratorPlan &generator, const ModelTraits &traits, int mostStops);

/// The word of `known` nearest to `wanted`; `wanted` itself when `known` is empty.
[[nodiscard]] QString nearestEffort(const QString &wanted, const QStringList &known);

/// Token budget for thinking by effort: at least 1024, leaving as many for the reply; 0: does not fit.
[[nodiscard]] int thinkingBudget(const QString &effort, int maxTokens);

/// Models that think before they write ("o3", "gpt-5-mini", "openai/gpt-6-sol"): they
/// use another name for the cap on output and may take minutes to the first byte.
[[nodiscard]] bool isReasoningModel(const QString &model);

} // namespace engine
