// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/assessment.h"

namespace engine {

// What judges and programs answer to an evaluator. Pure; any thread.

/// The question of a threshold evaluator as a rubric with one dimension.
[[nodiscard]] EvaluatorPlan asRubric(const EvaluatorPlan &threshold);
/// A judge's scores of the rubric's dimensions, 1 … 5 each, as readScores() finds them; their mean is the score, 1 counting
/// 0 and 5 counting 1. A dimension that is missing or out of range: no verdict, no score.
[[nodiscard]] Assessment readRubric(const EvaluatorPlan &judge, const QString &reply);
/// JSON schema of the reply asked for.
[[nodiscard]] QByteArray rubricSchema(const QStringList &dimensions);
/// What a program printed: {"score": …, "passed": …, "deficiencies": [...], "metrics": {...}}, or a number alone.
[[nodiscard]] Assessment readProgram(const QString &output);

} // namespace engine
