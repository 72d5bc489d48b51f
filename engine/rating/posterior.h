// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/bradleyterry.h"

namespace engine {

class Random;

/// The posterior N(μ, Σ) of the skills around a fit, with the voices' terms integrated
/// out. Covariances exist only for active candidates, in the order active(): the 128 with
/// the largest μ + 2 sd when there are more; the others are fixed opponents. A value.
class SkillPosterior
{
public:
    static constexpr int maxActive = 128;

    SkillPosterior() = default;
    SkillPosterior(const FitInput &input, const SkillFit &fit);

    /// Appends a candidate without verdicts. Returns false, unchanged, unless all are active.
    bool add(const SkillPrior &prior);
    /// Removes a candidate: the marginal of the others, which keep their order. Returns false, unchanged, unless all are active.
    bool remove(int index);

    [[nodiscard]] int size() const { return int(m_mean.size()); }
    [[nodiscard]] double mean(int i) const { return m_mean[size_t(i)]; }
    /// For an inactive candidate: a lower bound.
    [[nodiscard]] double variance(int i) const { return m_variance[size_t(i)]; }
    /// Variance of θ_i − θ_j.
    [[nodiscard]] double gapVariance(int i, int j) const;
    /// P(θ_i > θ_j).
    [[nodiscard]] double chanceBetter(int i, int j) const;

    [[nodiscard]] int activeSize() const { return int(m_active.size()); }
    [[nodiscard]] const std::vector<int> &active() const { return m_active; }
    /// Σ over the active candidates.
    [[nodiscard]] const std::vector<double> &covariance() const { return m_covariance; }
    /// One draw of the active skills into `out` (activeSize() numbers).
    void draw(Random &random, std::span<double> out) const;

private:
    void chooseActive();

    std::vector<double> m_mean;
    std::vector<double> m_variance;
    std::vector<int> m_active;
    std::vector<int> m_place; ///< index in m_active, or −1
    std::vector<double> m_covariance;
    std::vector<double> m_factor; ///< F with F Fᵀ = Σ, upper triangular, column-major
};

/// Standard normal by the ziggurat method (Doornik's ZIGNOR): a pure function of the stream, three times faster than Random::normal.
[[nodiscard]] double fastNormal(Random &random);
/// P(z < x) of a standard normal z.
[[nodiscard]] double normalCdf(double x);

} // namespace engine
