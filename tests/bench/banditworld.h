// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"

#include <vector>

/// Generators of children with different prices, qualities and rates of exhaustion (ranking.md §8): a child improves
/// its parent with probability p·exp(−k·progress), by an exponential amount with mean m.
struct BanditArms {
    std::vector<double> cost, p, m, k;
    /// `n` random arms: dear ones are better on average, and prices vary by a factor of about 20.
    [[nodiscard]] static BanditArms drawn(int n, engine::Random &random);
    /// Three arms: a cheap weak one, a good one at five times its price, and a dear one that is no better than the good
    /// one.
    [[nodiscard]] static BanditArms three();
    [[nodiscard]] static BanditArms equal(int n);
};

enum class ArmPolicy { Uniform, Ours, Clairvoyant };

struct BanditOutcome {
    double gain = 0;            ///< total improvement when the money is spent, logits
    std::vector<double> shares; ///< share of the pulls per arm
};
[[nodiscard]] BanditOutcome playBandit(const BanditArms &arms, ArmPolicy policy, double budget, engine::Random random, double memory = 1);
