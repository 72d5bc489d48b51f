// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assessment/assessment.h"

namespace engine {

// Parses the answers of judges and programs to evaluators. Pure; any thread.

/// A threshold evaluator as a rubric with one dimension.
[[nodiscard]] EvaluatorPlan asRubric(const EvaluatorPlan &threshold);
/// Reads a judge's scores of the rubric's dimensions, 1 … 5 each, as readScores() finds them. The score is
/// their mean, mapped from 1 … 5 to 0 … 1. With a missing dimension or one out of range there is no score.
[[nodiscard]] Assessment readRubric(const EvaluatorPlan &judge, const QString &reply);
/// JSON schema of the expected reply.
[[nodiscard]] QByteArray rubricSchema(const QStringList &dimensions);
/// Reads the output of a program: {"score": …, "passed": …, "deficiencies": [...], "metrics": {...}}, or a number alone.
[[nodiscard]] Assessment readProgram(const QString &output);

} // namespace engine
