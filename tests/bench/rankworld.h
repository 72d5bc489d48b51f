// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"

#include <span>
#include <vector>

/// Parameters of a simulated world (ranking.md §3).
struct WorldKind {
    int candidates = 32;
    double sd = 1;          ///< of the true skills, logits
    double fixedNoise = 0;  ///< share of the noise that a judge repeats for the same pair
    int judges = 1;
    double listSlope = 1;   ///< discrimination of the judges in lists
    double bias = 0.405465; ///< logits in favour of the first seat: 60 : 40
};

/// True skills and their judges: Bradley–Terry in pairs, Plackett–Luce in lists.
class RankWorld
{
public:
    RankWorld(const WorldKind &kind, quint64 seed, int trial);

    std::vector<double> skill;
    const WorldKind kind;

    /// Adds a candidate with `skill` in logits; returns its index.
    int add(double skill);
    [[nodiscard]] bool firstWins(int judge, int first, int second, engine::Random &noise) const;
    /// Ranks of the shown candidates, 0 the best.
    [[nodiscard]] std::vector<int> rank(int judge, std::span<const int> shown, engine::Random &noise) const;

private:
    /// Persistent error of a judge for the pair; antisymmetric.
    [[nodiscard]] double opinion(int judge, int a, int b) const;

    quint64 m_seed;
};

/// Quality of a rating.
struct Hits {
    double best = 0;     ///< the first is the true best
    double near = 0;     ///< the first is within 0.2 logit of the best
    double top4 = 0;     ///< share of the true best four among the first four
    double nearTop4 = 0; ///< the same with 0.2 logit of slack
    Hits &operator+=(const Hits &other);
};
[[nodiscard]] Hits judgeRating(const RankWorld &world, std::span<const double> rating);

inline constexpr double nearEnough = 0.2;

/// Share of hits as a function of calls, the mean of many worlds.
class Curve
{
public:
    struct Point {
        double calls = 0;
        Hits sum;
        int worlds = 0;
    };
    /// Adds measurement `k` of a world.
    void add(size_t k, double calls, const Hits &hits);
    /// Calls after which the share stays at or above the target (isotonic regression); NaN when it never does.
    [[nodiscard]] double callsTo(double Hits::*what, double target) const;
    /// The share at the last point with at most `calls` calls.
    [[nodiscard]] double at(double calls, double Hits::*what) const;
    [[nodiscard]] const std::vector<Point> &points() const { return m_points; }

private:
    std::vector<Point> m_points;
};
