// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/bradleyterry.h"

namespace engine {

/// Reason why more questions to the available judges add little.
enum class JudgeLimit {
    None,
    RepeatsItself, ///< one judge with strongly correlated repeated verdicts (ρ > 0.2): a second judge would add more than further questions
    AskedOut       ///< every question about the leaders was asked
};

/// `rhoOfPanel`: of the judges that can be asked; `askable`: whether a question about the leaders remains.
[[nodiscard]] JudgeLimit judgeLimit(std::span<const double> rhoOfPanel, bool askable);

/// Discrimination of a judge in lists, relative to its pairs.
struct ListMeasure {
    double pairVerdicts = 0;
    double listVerdicts = 0;
    double ratio = 1; ///< α of lists over α of pairs; 1 until both have enough verdicts
    [[nodiscard]] bool isMeasured() const { return pairVerdicts >= verdictsForSlope && listVerdicts >= verdictsForSlope; }
};
[[nodiscard]] ListMeasure listMeasure(const Evidence &evidence, const SkillFit &fit, int judge);

/// Number of texts in the judge's next question: `wanted` if they fit into half of its context and lists
/// have at least 0.7 of the pairs' slope, else 2. Every 12th question uses the other form, so that the ratio
/// stays measured. `asked`: questions so far; `tokens`: per text; `context`: of the judge, 0 if unknown.
[[nodiscard]] int listSizeFor(const ListMeasure &measure, int wanted, int asked, double tokens, double context);

} // namespace engine
