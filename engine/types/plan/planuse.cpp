// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/plan/planuse.h"

#include <algorithm>

namespace engine {

QList<Step> usedSteps(const RunPlan &plan)
{
    QList<Step> steps;
    for (const StepInfo &info : stepTable()) {
        if (info.isUsed && info.isUsed(plan))
            steps << info.step;
    }
    return steps;
}

bool ranksByVerdicts(const RunPlan &plan)
{
    return plan.recipe != u"refine" && !ranksByMetric(plan) && (plan.evaluation.matchesPerCandidate > 0 || plan.evaluation.finalMatches > 0);
}

bool ranksByMetric(const RunPlan &plan)
{
    return plan.recipe != u"refine" && (plan.population.ranking == u"metric" || plan.population.ranking == u"front");
}

bool givesScores(const RunPlan &plan)
{
    return !plan.evaluators.isEmpty() || plan.testing.on();
}

QList<GeneratorPlan> generatorsOf(const RunPlan &plan)
{
    QList<GeneratorPlan> all;
    for (const StepInfo &info : stepTable()) {
        if (info.isUsed)
            all += info.settings(plan).generators;
    }
    return all;
}

bool isOffline(const RunPlan &plan)
{
    const QList<Step> steps = usedSteps(plan);
    return std::all_of(steps.begin(), steps.end(), [&plan](Step step) {
        const QList<GeneratorPlan> &generators = plan.step(step).generators;
        return std::all_of(generators.begin(), generators.end(), [](const GeneratorPlan &generator) { return generator.isOffline(); });
    });
}

} // namespace engine
