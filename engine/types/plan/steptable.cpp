// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/plan/planuse.h"
#include "engine/types/plan/runplan.h"

#include <QtGlobal>

#include <algorithm>

namespace engine {

namespace {

template <auto Member>
const StepPlan &settingsOf(const RunPlan &plan)
{
    return plan.*Member;
}

bool isLoop(const RunPlan &plan) { return plan.recipe == u"refine"; }

bool asksJudge(const QList<EvaluatorPlan> &evaluators)
{
    return std::any_of(evaluators.begin(), evaluators.end(), [](const EvaluatorPlan &plan) {
        const bool byModel = plan.kind == u"threshold" && plan.formula.isEmpty() && plan.command.isEmpty();
        return byModel || plan.kind == u"judge" || asksJudge(plan.children);
    });
}

bool seeds(const RunPlan &plan) { return !isLoop(plan); }
bool compares(const RunPlan &plan) { return asksJudge(plan.evaluators) || ranksByVerdicts(plan); }
bool mutates(const RunPlan &plan) { return !isLoop(plan) && (plan.mutation.share > 0 || plan.control.chain); }
bool crosses(const RunPlan &plan) { return !isLoop(plan) && plan.crossover.share > 0; }
bool embeds(const RunPlan &plan)
{
    const bool decides = !plan.embedding.generators.isEmpty() && plan.embedding.similarity < 1;
    return !isLoop(plan) && decides && plan.program.language.isEmpty();
}
bool refines(const RunPlan &plan) { return isLoop(plan) || (plan.refinement.share > 0 && !plan.evaluators.isEmpty()); }

const StepInfo rows[] = {
    {Step::Seeding, QLatin1StringView("seeding"), {QT_TRANSLATE_NOOP("ui::ErrorText", "Seeding"), ""},
     QT_TRANSLATE_NOOP("ui::RecipeStepPane", "Writes the first candidates from the task."),
     StepAim::Candidate, &settingsOf<&RunPlan::seeding>, &seeds, "", "task"},
    {Step::Evaluation, QLatin1StringView("evaluation"), {QT_TRANSLATE_NOOP("ui::ErrorText", "Evaluation"), ""},
     QT_TRANSLATE_NOOP("ui::RecipeStepPane", "Compares candidates; ratings come from these matches."),
     StepAim::Verdict, &settingsOf<&RunPlan::evaluation>, &compares, "criterion first second", "first second"},
    {Step::Mutation, QLatin1StringView("mutation"), {QT_TRANSLATE_NOOP("ui::ErrorText", "Mutation"), ""},
     QT_TRANSLATE_NOOP("ui::RecipeStepPane", "Rewrites a good candidate."),
     StepAim::Candidate, &settingsOf<&RunPlan::mutation>, &mutates, "language form notes parent feedback", "parent"},
    {Step::Crossover, QLatin1StringView("crossover"), {QT_TRANSLATE_NOOP("ui::ErrorText", "Crossover"), ""},
     QT_TRANSLATE_NOOP("ui::RecipeStepPane", "Combines two good candidates."),
     StepAim::Candidate, &settingsOf<&RunPlan::crossover>, &crosses, "language form notes parent other feedback", "parent other"},
    {Step::Refinement, QLatin1StringView("refinement"), {QT_TRANSLATE_NOOP("ui::ErrorText", "Refinement"), ""},
     QT_TRANSLATE_NOOP("ui::RecipeStepPane",
         "Improves a text until the evaluators find nothing more. Used by the recipe "
         "Refine and, for a share of new texts, while evolving."),
     StepAim::Candidate, &settingsOf<&RunPlan::refinement>, &refines, "parent score issues dimensions", "parent"},
    {Step::Scoring, QLatin1StringView("scoring"),
     QT_TRANSLATE_NOOP3("ui::ErrorText", "Scoring", "a step: an evaluator asks a model or a program"), "",
     StepAim::Score, &settingsOf<&RunPlan::evaluation>, nullptr, "", ""},
    {Step::Human, QLatin1StringView("human"),
     QT_TRANSLATE_NOOP3("ui::ErrorText", "Manual", "a step: written or judged by a person"), "",
     StepAim::Nothing, nullptr, nullptr, "", ""},
    {Step::Embedding, QLatin1StringView("embedding"),
     QT_TRANSLATE_NOOP3("ui::ErrorText", "Embedding", "a step: a model makes vectors of texts"), "",
     StepAim::Vectors, &settingsOf<&RunPlan::embedding>, &embeds, "", ""},
};

} // namespace

std::span<const StepInfo> stepTable() { return rows; }

const StepInfo &stepInfo(Step step) { return rows[size_t(step)]; }

bool writesCandidates(Step step) { return stepInfo(step).aim == StepAim::Candidate; }

QString toName(Step step) { return stepInfo(step).name; }

std::optional<Step> stepFromName(QStringView name)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows), [name](const StepInfo &row) { return row.name == name; });
    return found == std::end(rows) ? std::nullopt : std::optional(found->step);
}

} // namespace engine
