// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/estimate/estimate.h"

#include <array>

namespace engine {

/// Low, likely and high value of a quantity.
using Levels = std::array<double, 3>;
inline constexpr std::array modelSteps{Step::Seeding, Step::Evaluation, Step::Mutation, Step::Crossover, Step::Refinement, Step::Scoring};
/// One number per step.
using ByStep = std::array<double, modelSteps.size()>;

/// Mean usage of one call of a step over its generators, by weight.
struct CallCost {
    Levels tokensIn{}, tokensOut{}, usd{}, seconds{};
};

/// Usage for a number of candidates at one level.
struct Totals {
    ByStep calls{}; ///< in the order of modelSteps
    double allCalls = 0, tokens = 0, usd = 0, seconds = 0;
};

/// Number of candidates that an evolution seeds with calls: 0 when a first program is given.
[[nodiscard]] int seedsOf(const RunPlan &plan);

/// The arithmetic of an estimate: all quantities are functions of the number of
/// candidates. In the recipe refine, candidates are the iterations of its one loop.
class Workload
{
public:
    Workload(const RunPlan &plan, const PriceOf &priceOf, const PastCalls &past = {});

    [[nodiscard]] Totals totals(double candidates, size_t level) const;
    /// Iterations of one refinement loop.
    [[nodiscard]] const Levels &iterations() const { return m_iterations; }
    /// Questions the evaluators ask about one text.
    [[nodiscard]] int questions() const { return int(m_questions.size()); }
    [[nodiscard]] bool isLoop() const { return m_plan.recipe == u"refine"; }
    [[nodiscard]] const CallCost &cost(size_t step) const { return m_costs[step]; }
    /// Tokens of one candidate's text.
    [[nodiscard]] const Levels &textTokens() const { return m_text; }
    [[nodiscard]] bool textByLimit() const { return m_textLimit > 0; }
    [[nodiscard]] bool textByPast() const { return m_textByPast; }
    [[nodiscard]] int pastCalls() const { return m_pastCalls; }
    [[nodiscard]] const QStringList &unpriced() const { return m_unpriced; }
    [[nodiscard]] bool priceKnown(size_t step) const { return m_priceKnown[step]; }
    [[nodiscard]] const QList<Assumption> &prices() const { return m_prices; }

private:
    double textTokensOf(Step step, const GeneratorPlan &generator, size_t level) const;
    [[nodiscard]] bool isUsed(Step step) const;
    void measureTexts();
    void measureStep(size_t index);
    void measureScoring(size_t index);
    void add(CallCost &cost, size_t index, const GeneratorPlan &generator, double share, const Levels &in, const Levels &out);
    [[nodiscard]] ByStep loopCalls(double iterations) const;
    [[nodiscard]] ByStep evolutionCalls(double candidates, size_t level) const;
    [[nodiscard]] double secondsOf(const ByStep &calls, size_t level) const;
    std::optional<Price> price(const GeneratorPlan &generator, double promptTokens);

    const RunPlan &m_plan;
    const PriceOf &m_priceOf;
    const PastCalls m_past;
    bool m_textByPast = false;
    int m_pastCalls = 0;
    double m_textLimit = 0; ///< tokens that a length evaluator allows; 0: no limit
    Levels m_text{};
    Levels m_iterations{};
    QList<EvaluatorPlan> m_questions;
    std::array<CallCost, modelSteps.size()> m_costs;
    std::array<bool, modelSteps.size()> m_priceKnown;
    QStringList m_unpriced;
    QList<Assumption> m_prices;
};

/// Replies without a new candidate (duplicate, cut, unreadable), as a share of useful ones.
inline constexpr Levels wasted{0, 0.05, 0.2};

} // namespace engine
