// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runplan.h"

namespace engine {

/// The steps whose generators a run of the plan will ask, in the order of Step.
[[nodiscard]] QList<Step> usedSteps(const RunPlan &plan);

/// Candidates are compared with each other, so that there are ratings.
[[nodiscard]] bool ranksByVerdicts(const RunPlan &plan);

/// Scores alone rank the candidates, by the metric or by the front of several: no verdict is asked for.
[[nodiscard]] bool ranksByMetric(const RunPlan &plan);

/// Every candidate is measured, so that there are scores.
[[nodiscard]] bool givesScores(const RunPlan &plan);

/// Every generator the plan names, of steps it will not use, too.
[[nodiscard]] QList<GeneratorPlan> generatorsOf(const RunPlan &plan);

/// No generator that will be asked is a model or a program: nothing leaves this machine and nothing costs.
[[nodiscard]] bool isOffline(const RunPlan &plan);

} // namespace engine
