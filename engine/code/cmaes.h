// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace engine {

class Random;

/// Covariance matrix adaptation for noisy, asynchronous use (Hansen, "The CMA Evolution Strategy: A Tutorial",
/// 2016): ask() and tell() may be called in any order and number; every λ told points make a generation. The
/// step of a point is measured from the mean of the generation in which it was drawn. From the current mean,
/// late points would look too short or too long, and the search would end too early (a sum of radii of 2.26 in
/// place of 2.46 with twelve points in flight). Maximises. Values are in units of their scale. Full covariance
/// up to 160 dimensions, diagonal above. A value; the same on every machine; tell() cannot fail.
class CmaEs
{
public:
    /// `start` in units of the scales; `step`: the initial standard deviation.
    explicit CmaEs(std::vector<double> start, double step = 0.1);

    [[nodiscard]] size_t size() const { return m_mean.size(); }
    [[nodiscard]] std::vector<double> ask(Random &random) const;
    /// `score`: −infinity for a failed point; `generation`: generation() when the point was drawn, none: the current one.
    void tell(const std::vector<double> &point, double score, std::optional<int> generation = {});
    /// A point that ask() did not propose: counts only when it is better than all before. Other such
    /// points, mainly copies of good points, would rank first in every generation and slow down the search.
    void meet(const std::vector<double> &point, double score);
    [[nodiscard]] double step() const { return m_step; }
    [[nodiscard]] int generation() const { return m_generation; }
    /// Generations since the last better point.
    [[nodiscard]] int sinceBetter() const { return m_sinceBetter; }
    [[nodiscard]] const std::vector<double> &best() const { return m_best; }
    [[nodiscard]] double bestScore() const { return m_bestScore; }
    /// This search for a changed objective whose first measured point is `start`. Continues from its own mean when `start`
    /// may be one of its points, as a mean of many points is a better centre than a single one; otherwise from `start`.
    [[nodiscard]] CmaEs goingOnWith(std::vector<double> start) const;

private:
    struct Told {
        std::vector<double> point;
        double score;
        int generation;
    };
    /// Mean and scale of the distribution of one generation.
    struct Centre {
        std::vector<double> mean;
        double step;
    };
    void setConstants();
    void count(Told told);
    void beginGeneration();
    void finishGeneration();
    void updateCovariance(const std::vector<std::vector<double>> &steps, const std::vector<double> &mean, bool steady);
    void decompose();
    void restartIfDone();
    [[nodiscard]] std::vector<double> stepOf(const Told &told) const;
    [[nodiscard]] std::vector<double> whitened(const std::vector<double> &y) const;
    [[nodiscard]] double lengthOf(const std::vector<double> &y) const;
    [[nodiscard]] double usualLength() const;

    bool m_full = true;
    int m_lambda = 8;
    std::vector<double> m_weights;
    double m_muEff = 1, m_cc = 0, m_cs = 0, m_c1 = 0, m_cMu = 0, m_damps = 1, m_chi = 1;
    std::vector<double> m_mean;
    double m_step = 0.1;
    std::vector<double> m_covariance; ///< row-major, or its diagonal
    std::vector<double> m_axes;       ///< columns are the axes; empty when diagonal
    std::vector<double> m_lengths;    ///< standard deviations along the axes
    std::vector<double> m_pathC, m_pathS;
    std::vector<Told> m_told;
    std::deque<Centre> m_past; ///< of earlier generations
    std::vector<double> m_best;
    double m_bestScore;
    int m_generation = 0;
    int m_sinceDecomposed = 0;
    int m_sinceBetter = 0; ///< generations
};

} // namespace engine
