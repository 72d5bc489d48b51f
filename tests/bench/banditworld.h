// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"

#include <vector>

/// Generators of children that differ in price and quality and dry up (ranking.md §8): a child betters its parent with
/// probability p·exp(−k·progress) by an exponential amount of mean m.
struct BanditArms {
    std::vector<double> cost, p, m, k;
    /// `n` arms, dearer ones better on average, prices spread by 20.
    [[nodiscard]] static BanditArms drawn(int n, engine::Random &random);
    /// Three: a cheap weak one, a good one at five times its price, and a dear one that is no better.
    [[nodiscard]] static BanditArms three();
    [[nodiscard]] static BanditArms equal(int n);
};

enum class ArmPolicy { Uniform, Ours, Clairvoyant };

struct BanditOutcome {
    double gain = 0;            ///< logits, when the money is spent
    std::vector<double> shares; ///< of the pulls
};
[[nodiscard]] BanditOutcome playBandit(const BanditArms &arms, ArmPolicy policy, double budget, engine::Random random, double memory = 1);
