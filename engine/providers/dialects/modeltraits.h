// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runplan.h"

namespace engine {

/// What is known of a model before it was asked: the capability table of providers.md §3. Where it is wrong, the
/// service says so in a 400 and modelquirks learns it. A value.
struct ModelTraits {
    /// How a model is told how long to think.
    enum class Thinking {
        None,     ///< nothing is known of it: the effort is sent as the dialect spells it
        Budget,   ///< so many tokens (Claude to 4.5, Gemini 2.5)
        Adaptive, ///< a word, and it may be turned off (Claude from 4.6)
        Between,  ///< a word; instead of off, between tools only (Sonnet 5.5)
        Always,   ///< a word; never off
        Level     ///< one of few words (Gemini from 3)
    };

    bool thinks = false;         ///< may be silent for minutes before the first word
    bool samples = true;         ///< takes temperature and top_p
    bool samplesUnthinking = false; ///< takes them when told not to think
    bool stops = true;           ///< takes stop sequences
    bool schema = true;          ///< takes a JSON schema
    Thinking thinking = Thinking::None;
    QStringList efforts;         ///< words it takes, weakest first; empty: not known, all are tried

    bool operator==(const ModelTraits &) const = default;
};

/// By the model's name alone; a publisher before it ("openai/gpt-6") is ignored.
[[nodiscard]] ModelTraits traitsOf(const QString &model);

/// What of a generator's settings goes along to a model.
struct TakenSettings {
    std::optional<double> temperature, topP;
    QStringList stops;
    QString effort;      ///< nearest word it takes; empty: not wanted
    QStringList leftOut; ///< names of settings that do not go along
};

/// `mostStops`: as many stop sequences does the service take.
[[nodiscard]] TakenSettings takenSettings(const GeneratorPlan &generator, const ModelTraits &traits, int mostStops);

/// The word of `known` nearest to the one wanted; the wanted one when nothing is known.
[[nodiscard]] QString nearestEffort(const QString &wanted, const QStringList &known);

/// Tokens for thinking by a word of effort: at least 1024, and room for as many to answer; 0: none fit.
[[nodiscard]] int thinkingBudget(const QString &effort, int maxTokens);

/// Models that think before they write ("o3", "gpt-5-mini", "openai/gpt-6-sol"): they want another name for the cap on
/// output and may be silent for minutes.
[[nodiscard]] bool isReasoningModel(const QString &model);

} // namespace engine
