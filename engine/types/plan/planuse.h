// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runplan.h"

namespace engine {

/// The steps whose generators a run of the plan uses, in the order of Step.
[[nodiscard]] QList<Step> usedSteps(const RunPlan &plan);

/// Whether candidates are compared with each other, so that ratings exist.
[[nodiscard]] bool ranksByVerdicts(const RunPlan &plan);

/// Whether only scores rank the candidates, by the metric or by a front of several metrics, without verdicts.
[[nodiscard]] bool ranksByMetric(const RunPlan &plan);

/// Whether every candidate is measured, so that scores exist.
[[nodiscard]] bool givesScores(const RunPlan &plan);

/// Every generator in the plan, also those of unused steps.
[[nodiscard]] QList<GeneratorPlan> generatorsOf(const RunPlan &plan);

/// Whether the run uses no model and no program: nothing is sent, and nothing costs.
[[nodiscard]] bool isOffline(const RunPlan &plan);

} // namespace engine
