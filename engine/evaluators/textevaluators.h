// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/runplan.h"
#include "engine/types/score.h"

#include <QList>

namespace engine {

/// One score per plan, in their order, named after its metric. Pure; any thread. Needs no model.
/// length: 1 within the limits; outside, for each limit broken, limit ÷ actual (too long) or actual ÷ limit (too short),
/// multiplied – so twice the words allowed gives 0.5. Characters are what a reader sees (grapheme clusters).
/// regex: the share of patterns satisfied (required found, forbidden absent; 1 when there is none). A pattern that is
/// invalid or runs away counts as not satisfied and says so. Unknown kind: 0 with feedback.
[[nodiscard]] QList<Score> evaluateText(const QList<EvaluatorPlan> &plans, const QString &text);

/// Mean of the scores weighted by their plans, 0 … 1; 1 when nothing has a weight.
[[nodiscard]] double weightedScore(const QList<EvaluatorPlan> &plans, const QList<Score> &scores);

} // namespace engine
