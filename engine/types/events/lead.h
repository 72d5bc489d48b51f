// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

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

} // namespace engine
