// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/evidence.h"

#include <span>
#include <vector>

namespace engine {

// Bradley–Terry MAP with position, length and discrimination terms per voice, by Newton steps solved with preconditioned
// conjugate gradients (ranking.md §5). Skills in logits. Pure functions.
//   η = α_v (θ_f − θ_s) + β_v · seats + γ_v (len_f − len_s),  P(f wins) = 1/(1 + exp(−η))

using SkillPrior = TermPrior;

/// A normal observation of θ_a − θ_b: evidence from retired opponents.
struct Spring {
    int a = 0;
    int b = 0;
    double stiffness = 0; ///< precision
    double gap = 0;       ///< mean of θ_a − θ_b
};

/// Terms of a voice.
struct VoiceTerms {
    double position = 0; ///< β, logits in favour of the text shown first
    double length = 0;   ///< γ, logits per ln(tokens)
    double logSlope = 0; ///< ln α
    bool operator==(const VoiceTerms &) const = default;
};

struct FitInput {
    std::span<const SkillPrior> priors;
    std::span<const Comparison> comparisons;
    std::span<const Voice> voices;
    std::span<const double> lengths = {}; ///< ln(tokens) by candidate; empty: no length term
    std::span<const Spring> springs = {};
    std::span<const Repeats> repeats = {}; ///< Evidence::repeats(); empty: no discount
    std::span<const double> rho = {};      ///< by judge
    bool termsHeld = false; ///< keep the voices' terms of the warm start

    /// m verdicts of one judge on one pair count 1/(1 + (m − 1)ρ) each.
    [[nodiscard]] double weight(const Comparison &comparison) const
    {
        if (repeats.empty())
            return 1;
        const Repeats &pair = repeats[size_t(comparison.pair)];
        return pair.count <= 1 ? 1 : 1 / (1 + (pair.count - 1) * rho[size_t(pair.judge)]);
    }
};

struct SkillFit {
    std::vector<double> skill;     ///< one per prior
    std::vector<VoiceTerms> terms; ///< one per voice
    int steps = 0;                 ///< Newton steps taken
    int products = 0;              ///< conjugate gradient steps taken
};

/// Ends when the largest gradient component is below `goal`, or after 30 steps. `warm`: may have fewer candidates or voices.
[[nodiscard]] SkillFit fitSkills(const FitInput &input, const SkillFit *warm = nullptr, double goal = 1e-4);

/// Precision of each skill from verdicts and springs alone, with the others fixed: diagonal of the curvature minus the prior.
[[nodiscard]] std::vector<double> verdictPrecisions(const FitInput &input, const SkillFit &fit);

[[nodiscard]] double logistic(double x);

} // namespace engine
