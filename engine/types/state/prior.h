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
    [[nodiscard]] double variance() const { return count > 1 ? squares / double(count - 1) : 0; } ///< of a sample
    bool operator==(const Moments &) const = default;
};

/// How often something happened, starting from one of each.
struct Beta {
    double alpha = 1, beta = 1;

    void add(bool happened) { (happened ? alpha : beta) += 1; }
    [[nodiscard]] double mean() const { return alpha / (alpha + beta); }
    bool operator==(const Beta &) const = default;
};

/// What loops of a key did at one depth.
struct DepthProfile {
    Moments score;
    Moments delta;    ///< against the depth before; empty at depth 0
    Beta convergence; ///< the threshold was reached here
    Moments latencyMs;
    Moments microUsd;

    bool operator==(const DepthProfile &) const = default;
};

/// What the library has learned from the finished loops of one key.
struct Prior {
    LoopKey key;
    qint64 runs = 0;
    Beta converged;          ///< of loops: the threshold was reached at some depth
    Moments reachedAt;       ///< depth, from 1, at which it was first reached
    QList<qint64> reached;   ///< how often at depth 1, 2, 3 …
    Moments bestAt;          ///< depth, from 1, of the best score
    Moments firstScore;
    Moments microUsd;        ///< of one iteration
    Moments latencyMs;       ///< of one iteration
    Moments noise;           ///< half the squared difference of two scores of one output
    QList<DepthProfile> depths;
    QList<QList<double>> courses; ///< the running best of the newest loops, oldest first
    qint64 updatedMs = 0;

    bool operator==(const Prior &) const = default;
};

/// What to configure, from what was learned.
struct RefinementAdvice {
    int maxIterations = 5;
    double qualityThreshold = 0.8;
    int predictedDepth = 3;
    bool learned = false;    ///< false: too few loops, the task type alone speaks
    bool withinReach = true; ///< false: the threshold was never reached
    double confidence = 0;   ///< 0 … 1, from the width of the posterior
    qint64 observations = 0;

    bool operator==(const RefinementAdvice &) const = default;
};

} // namespace engine
