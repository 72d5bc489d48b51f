// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace engine {

class Random;

/// What one generator has brought: an arm is a model, its operator and its temperature.
struct ArmEvidence {
    int pulls = 0;          ///< children counted
    int successes = 0;
    double share = 0;       ///< of all pulls
    double gain = 0;        ///< sum of the improvements, logits
    double spent = 0;       ///< money of all children, in the unit given
    double success = 0.5;   ///< believed chance that a child betters its parent
    double size = 0.3;      ///< believed size of an improvement, logits
    double cost = 0;        ///< moving mean per child
    double costPerImprovement = 0; ///< spent by successes; infinite before the first
};

/// A child of an arm, once it is judged enough.
struct ArmResult {
    int arm = 0;
    bool success = false; ///< better than its parent (r > 0 and P ≥ 0.6); an infeasible child is none
    double gain = 0;      ///< r = μ_child − μ_parent
    double cost = 0;      ///< of the child with its judging; 0: free or unknown
};

/// Whether a child counts as an improvement of its parent (ranking.md §8).
[[nodiscard]] bool isImprovement(double gain, double chanceBetter);

/// Which generator makes the next child: Thompson draws of success × size ÷ cost (ranking.md §8). A fold of results; the
/// draws are the caller's.
class GeneratorBandit
{
public:
    /// `memory`: what is kept of the evidence at each pull of an arm; 1 forgets nothing, 0.99 when the task changes.
    explicit GeneratorBandit(int arms, double memory = 1);

    /// What a child of the arm is estimated to cost, until one has.
    void expectCost(int arm, double cost);
    void learn(const ArmResult &result);
    /// An arm with weight > 0, −1 when there is none. `weights` multiply the draws; empty: all 1.
    [[nodiscard]] int pick(Random &random, std::span<const double> weights = {}) const;
    [[nodiscard]] std::vector<ArmEvidence> evidence() const;
    [[nodiscard]] int arms() const { return int(m_arms.size()); }

private:
    struct Arm {
        double a = 1, b = 1;       ///< Beta of success
        double n = 2, sum = 0.3;   ///< Gamma of 1/size
        double cost = 0;           ///< moving mean; before the first the estimate
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
