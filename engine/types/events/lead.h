// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QList>
#include <QString>

namespace engine {

/// How likely a candidate is the best of the living, 0 … 1, rounded to a thousandth.
struct Chance {
    CandidateId candidate;
    double best = 0;

    bool operator==(const Chance &) const = default;
};

/// What the fit has learned of one judge, in logits, rounded to a hundredth (ranking.md §5).
struct JudgeTerms {
    QString judge;
    double position = 0;  ///< in favour of what is shown first
    double length = 0;    ///< in favour of the longer, per e-fold of length
    double slope = 1;     ///< how clearly it tells better from worse, against the first judge
    double listSlope = 0; ///< the same where it ranked several at once; 0: not measured
    double repeat = 0;    ///< ρ: how much of its noise is the same when asked again
    int verdicts = 0;

    bool operator==(const JudgeTerms &) const = default;
};

} // namespace engine
