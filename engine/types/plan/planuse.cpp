// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/plan/planuse.h"

#include <algorithm>
#include <array>

namespace engine {

namespace {

constexpr std::array askingSteps{Step::Seeding, Step::Evaluation, Step::Mutation, Step::Crossover, Step::Refinement, Step::Embedding};

bool asksJudge(const QList<EvaluatorPlan> &evaluators)
{
    return std::any_of(evaluators.begin(), evaluators.end(), [](const EvaluatorPlan &plan) {
        const bool byModel = plan.kind == u"threshold" && plan.formula.isEmpty() && plan.command.isEmpty();
        return byModel || plan.kind == u"judge" || asksJudge(plan.children);
    });
}

bool isUsed(const RunPlan &plan, Step step)
{
    const bool loops = plan.recipe == u"refine";
    switch (step) {
    case Step::Seeding: return !loops;
    case Step::Evaluation: return asksJudge(plan.evaluators) || ranksByVerdicts(plan);
    case Step::Mutation: return !loops && (plan.mutation.share > 0 || plan.control.chain);
    case Step::Crossover: return !loops && plan.crossover.share > 0;
    case Step::Refinement: return loops || (plan.refinement.share > 0 && !plan.evaluators.isEmpty());
    case Step::Embedding: return !loops && !plan.embedding.generators.isEmpty() && plan.embedding.similarity < 1 && plan.program.language.isEmpty();
    default: return false;
    }
}

} // namespace

QList<Step> usedSteps(const RunPlan &plan)
{
    QList<Step> steps;
    std::copy_if(askingSteps.begin(), askingSteps.end(), std::back_inserter(steps), [&plan](Step step) { return isUsed(plan, step); });
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
    for (const Step step : askingSteps)
        all += plan.step(step).generators;
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
