// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/bradleyterry.h"

namespace engine {

/// Why more questions to the judges at hand help little.
enum class JudgeLimit {
    None,
    RepeatsItself, ///< one judge whose repeated verdicts are alike (ρ > 0.2): a second one tells more than more questions
    AskedOut       ///< every question about the leaders was asked
};

/// `panel`: judges that can be asked; `askable`: whether a question about the leaders is left.
[[nodiscard]] JudgeLimit judgeLimit(std::span<const double> rhoOfPanel, bool askable);

/// How well a judge tells candidates apart in lists, measured against the same judge's pairs.
struct ListMeasure {
    double pairVerdicts = 0;
    double listVerdicts = 0;
    double ratio = 1; ///< α of lists over α of pairs; 1 until both have enough verdicts
    [[nodiscard]] bool isMeasured() const { return pairVerdicts >= verdictsForSlope && listVerdicts >= verdictsForSlope; }
};
[[nodiscard]] ListMeasure listMeasure(const Evidence &evidence, const SkillFit &fit, int judge);

/// How many texts the judge's next question shows: `wanted` while they fit into half of its context and lists keep at
/// least 0.7 of the pairs' slope, else 2. Every 12th question is asked the other way so that the ratio stays known.
/// `asked`: its questions so far; `tokens`: of one text; `context`: of the judge, 0 unknown.
[[nodiscard]] int listSizeFor(const ListMeasure &measure, int wanted, int asked, double tokens, double context);

} // namespace engine
