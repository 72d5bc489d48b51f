// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/fieldkey.h"

#include <QList>
#include <QString>

namespace engine {

/// Probability that a candidate is the best of the living ones, 0 … 1, rounded to 0.001.
struct Chance {
    CandidateId candidate;
    double best = 0;

    bool operator==(const Chance &) const = default;
};

/// Terms of one judge in the fit, in logits, rounded to 0.01 (ranking.md §5).
struct JudgeTerms {
    QString judge;
    double position = 0;  ///< preference for the text shown first
    double length = 0;    ///< preference for the longer text, per e-fold of length
    double slope = 1;     ///< discrimination, relative to the first judge
    double listSlope = 0; ///< the same for lists; 0: not measured
    double repeat = 0;    ///< ρ: correlation of its repeated verdicts
    int verdicts = 0;

    bool operator==(const JudgeTerms &) const = default;
};

/// The leader and the probability that it is the best, when either changed noticeably in this turn. (session/rankingnotes)
struct LeadEstimated {
    CandidateId leader;
    double probability = 0;  ///< that no candidate is better by a noticeable margin (ranking.md §6.5)
    bool judgeLimited = false; ///< the only judge repeats its verdicts: more questions to it add little
    QList<Chance> chances;   ///< of the most probable candidates, in descending order
    QList<JudgeTerms> judges;
    bool operator==(const LeadEstimated &) const = default;

    static constexpr fields::Key name{"leadEstimated"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("leader"), &LeadEstimated::leader);
        field(fields::Key("probability"), &LeadEstimated::probability);
        field(fields::Key("judgeLimited"), &LeadEstimated::judgeLimited);
        field(fields::Key("chances"), &LeadEstimated::chances);
        field(fields::Key("judges"), &LeadEstimated::judges);
    }
};

} // namespace engine
