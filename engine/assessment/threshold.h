// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assessment/assessment.h"

namespace engine {

/// No score, for that reason.
[[nodiscard]] Assessment unmeasured(const QString &trouble);
/// The assessment with its score limited to 0 … 1; unmeasured when the score is not finite.
[[nodiscard]] Assessment sound(Assessment assessment);
/// Passed when the score reaches the plan's threshold; else that is its only deficiency.
[[nodiscard]] Assessment againstThreshold(const EvaluatorPlan &plan, Assessment scored);

} // namespace engine
