// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/evidence.h"
#include "engine/rating/posterior.h"
#include "engine/rating/matchmaker.h"
#include "tests/bench/rankworld.h"

#include <set>

/// Rates one world with the engine's own code, in the way of a session.
class Referee
{
public:
    Referee(const RankWorld &world, engine::Random noise, engine::Random draws);

    void refit();
    /// Asks `count` questions that the engine chooses, and refits. `never`: no judge gets the same question twice.
    void ask(int count, int listSize, double bestShare, bool never = false);
    /// Asks about the pair in the given order; the judges take turns.
    void play(int first, int second);

    [[nodiscard]] const engine::SkillFit &fit() const { return m_fit; }
    [[nodiscard]] const engine::SkillPosterior &posterior() const { return m_posterior; }
    /// P(the leader is within 0.2 logit of the best).
    [[nodiscard]] double sure();
    [[nodiscard]] double rho(int judge) const { return m_rho[size_t(judge)]; }
    engine::Random &draws() { return m_draws; }

private:
    void answer(const engine::RankingQuestion &question, bool never);
    [[nodiscard]] int shownFirst(int a, int b) const;

    const RankWorld &m_world;
    engine::Random m_noise, m_draws;
    std::vector<engine::SkillPrior> m_priors;
    engine::Evidence m_evidence;
    std::vector<double> m_rho;
    engine::SkillFit m_fit;
    engine::SkillPosterior m_posterior;
    std::set<std::pair<int, std::vector<int>>> m_asked;
};

/// A method to choose questions and rate.
struct ArmPlan {
    enum Kind { EloRandom, EloNearest, RandomFit, SwissFit, Ours } kind = Ours;
    int listSize = 2;
    double bestShare = 1;
    int budget = 1000; ///< calls
    int batch = 4;     ///< calls in flight at once
    bool never = false;
    bool toTheStop = false; ///< ends when the certainty is sufficient
};

/// Sums over the results of the stop rule.
struct StopSums {
    double calls = 0, right = 0;
    int worlds = 0;
};

struct ArmOutcome {
    Curve curve;
    StopSums stop; ///< at 1 − δ = 0.9
};

/// Plays `trials` worlds.
[[nodiscard]] ArmOutcome playArm(const ArmPlan &plan, const WorldKind &kind, quint64 seed, int trials);

/// Shares of nominal 95 % intervals that contain the true value.
struct Coverage {
    double absolute = 0, toLeader = 0, toMean = 0;
};
[[nodiscard]] Coverage measureCoverage(const WorldKind &kind, int calls, int listSize, quint64 seed, int trials);
