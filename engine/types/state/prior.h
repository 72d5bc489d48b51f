// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/refinement.h"

namespace engine {

/// Running mean and variance (Welford).
struct Moments {
    qint64 count = 0;
    double mean = 0;
    double squares = 0; ///< sum of squared distances from the mean

    void add(double x)
    {
        const double before = x - mean;
        mean += before / double(++count);
        squares += before * (x - mean);
    }
    [[nodiscard]] double variance() const { return count > 1 ? squares / double(count - 1) : 0; } ///< sample variance
    bool operator==(const Moments &) const = default;
};

/// Frequency of an event, starting with one count of each outcome.
struct Beta {
    double alpha = 1, beta = 1;

    void add(bool happened) { (happened ? alpha : beta) += 1; }
    [[nodiscard]] double mean() const { return alpha / (alpha + beta); }
    bool operator==(const Beta &) const = default;
};

/// Results of loops of a key at one depth.
struct DepthProfile {
    Moments score;
    Moments delta;    ///< change from the previous depth; empty at depth 0
    Beta convergence; ///< whether the threshold was reached at this depth
    Moments latencyMs;
    Moments microUsd;

    bool operator==(const DepthProfile &) const = default;
};

/// Data learned from the finished loops of one key.
struct Prior {
    LoopKey key;
    qint64 runs = 0;
    Beta converged;          ///< whether loops reached the threshold at any depth
    Moments reachedAt;       ///< depth, from 1, at which it was first reached
    QList<qint64> reached;   ///< number of loops by depth: 1, 2, 3 …
    Moments bestAt;          ///< depth, from 1, of the best score
    Moments firstScore;
    Moments microUsd;        ///< of one iteration
    Moments latencyMs;       ///< of one iteration
    Moments noise;           ///< half the squared difference of two scores of one draft
    QList<DepthProfile> depths;
    QList<QList<double>> courses; ///< running best of the newest loops, oldest first
    qint64 updatedMs = 0;

    bool operator==(const Prior &) const = default;
};

/// Suggested settings from a prior.
struct RefinementAdvice {
    int maxIterations = 5;
    double qualityThreshold = 0.8;
    int predictedDepth = 3;
    bool learned = false;    ///< false: too few loops, based on the task type only
    bool withinReach = true; ///< false: the threshold was not reached in many loops
    double confidence = 0;   ///< 0 … 1, from the width of the posterior
    qint64 observations = 0;

    bool operator==(const RefinementAdvice &) const = default;
};

} // namespace engine
