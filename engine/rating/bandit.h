// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace engine {

class Random;

/// Results of one generator; an arm is a model with its operator and temperature.
struct ArmEvidence {
    int pulls = 0;          ///< children counted
    int successes = 0;
    double share = 0;       ///< of all pulls
    double gain = 0;        ///< sum of the improvements, logits
    double spent = 0;       ///< cost of all children, in the unit given
    double success = 0.5;   ///< estimated probability that a child is better than its parent
    double size = 0.3;      ///< estimated size of an improvement, logits
    double cost = 0;        ///< moving mean per child
    double costPerImprovement = 0; ///< cost ÷ successes; infinite before the first
};

/// A child of an arm, once it has enough verdicts.
struct ArmResult {
    int arm = 0;
    bool success = false; ///< better than its parent (r > 0 and P ≥ 0.6); false for an infeasible child
    double gain = 0;      ///< r = μ_child − μ_parent
    double cost = 0;      ///< of the child with its verdicts; 0: free or unknown
};

/// Whether a child counts as an improvement of its parent (ranking.md §8).
[[nodiscard]] bool isImprovement(double gain, double chanceBetter);

/// Selects the generator of the next child: Thompson sampling of success × size ÷
/// cost (ranking.md §8). A fold of results; the caller provides the random stream.
class GeneratorBandit
{
public:
    /// `memory`: factor on the evidence of an arm at each pull; 1 keeps everything, 0.99 when the task changes.
    explicit GeneratorBandit(int arms, double memory = 1);

    /// Sets the estimated cost of a child of the arm, until there is a real one.
    void expectCost(int arm, double cost);
    void learn(const ArmResult &result);
    /// An arm with weight > 0, −1 when there is none. `weights` multiply the drawn values; empty: all 1.
    [[nodiscard]] int pick(Random &random, std::span<const double> weights = {}) const;
    [[nodiscard]] std::vector<ArmEvidence> evidence() const;
    [[nodiscard]] int arms() const { return int(m_arms.size()); }

private:
    struct Arm {
        double a = 1, b = 1;       ///< Beta of success
        double n = 2, sum = 0.3;   ///< Gamma of 1/size
        double cost = 0;           ///< moving mean; the estimate before the first child
        int pulls = 0, paid = 0, successes = 0;
        double gain = 0, spent = 0;
    };
    void forget(Arm &arm) const;
    [[nodiscard]] double costOf(const Arm &arm, double usual) const;
    [[nodiscard]] double usualCost() const;

    std::vector<Arm> m_arms;
    double m_memory;
};

} // namespace engine
