// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/planfields.h"

#include "engine/config/fields/prompttemplate.h"

namespace engine {

namespace {

QList<PlanField<SeedingPlan>> seedingFields()
{
    return {
        memberField<SeedingPlan>("prompt", &StepPlan::prompt).lines()
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Instruction"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "What this step is told beyond the task.")),
        memberField<SeedingPlan>("template", &StepPlan::template_)
            .lines().byDefault(defaultTemplate(QStringLiteral("seeding")))
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Prompt template"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The whole text sent to the model; {variables} are filled in for each call.")),
        field("count", &SeedingPlan::count).within(1, 10'000, "candidates")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Seeds"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "How many candidates are written from nothing at the start.")),
    };
}

QList<PlanField<EvaluationPlan>> evaluationFields()
{
    return {
        memberField<EvaluationPlan>("prompt", &StepPlan::prompt).lines().byDefault(defaultCriterion())
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Criterion"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "What the judge is asked when it compares two candidates.")),
        memberField<EvaluationPlan>("template", &StepPlan::template_)
            .lines().byDefault(defaultTemplate(QStringLiteral("evaluation")))
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Prompt template"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The whole text sent to the model; {variables} are filled in for each call.")),
        field("bothOrders", &EvaluationPlan::bothOrders)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Judge both orders"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Asks each comparison twice with sides swapped: twice the calls, no seat advantage.")),
        field("matchesPerCandidate", &EvaluationPlan::matchesPerCandidate).within(0, 100, "matches")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Matches per candidate"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How many questions to judges are paid for each new candidate, on average.")),
        field("finalMatches", &EvaluationPlan::finalMatches).within(0, 10'000, "matches")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Final matches"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Further comparisons among the leaders before the run ends.")),
        field("listSize", &EvaluationPlan::listSize).within(2, 8, "candidates")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Candidates per judge call"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How many texts a judge ranks in one call; 4 tells the most for the money where texts "
                       "are short.")),
        field("listTemplate", &EvaluationPlan::listTemplate)
            .lines().byDefault(defaultTemplate(QStringLiteral("ranking")))
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Prompt for rankings"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The whole text sent to the judge where it ranks more than two; {variables} are filled "
                       "in for each call.")),
        field("humanWeight", &EvaluationPlan::humanWeight).within(0, 100, "verdicts")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Weight of your vote"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How many verdicts of a model one vote of a person counts for.")),
        field("askPeopleEvery", &EvaluationPlan::askPeopleEvery).within(0, 10'000, "matches")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Ask for a vote every"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "After so many answers of models the run asks people about the pair that matters most; "
                       "0 never asks.")),
        field("askTimeoutSeconds", &EvaluationPlan::askTimeoutSeconds).within(1, 86'400, "s")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Wait for a vote"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How long a question waits for a vote before the run goes on without it.")),
        field("askFallback", &EvaluationPlan::askFallback)
            .oneOf({{"judge", QT_TRANSLATE_NOOP("ui::FieldTexts", "A model")},
                    {"nobody", QT_TRANSLATE_NOOP("ui::FieldTexts", "Nobody")}})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "If nobody votes"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Who answers a question to people that nobody answered in time.")),
        field("hedge", &EvaluationPlan::hedge)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Duplicate slow judge calls"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Sends a second copy of a question that takes unusually long and takes the first "
                       "answer; both are paid for, in at most 5 % of the calls.")),
    };
}

QList<PlanField<ChildPlan>> mutationFields()
{
    return {
        memberField<ChildPlan>("prompt", &StepPlan::prompt).lines()
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Instruction"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "What this step is told beyond the task.")),
        memberField<ChildPlan>("template", &StepPlan::template_)
            .lines().byDefault(defaultTemplate(QStringLiteral("mutation")))
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Prompt template"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The whole text sent to the model; {variables} are filled in for each call.")),
        field("share", &ChildPlan::share).within(0, 1).byDefault(0.6)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of children"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How large a part of the children comes from rewriting one parent, relative to the "
                       "other steps.")),
        field("diffShare", &ChildPlan::diffShare).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of edits"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Of mutated programs, how many are asked for as edits instead of whole.")),
        freeField<ChildPlan>("temperatures", FieldType::TextList, QStringList())
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Temperatures"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Uses each generator at each of these temperatures; one per line, empty leaves them as "
                       "they are.")),
    };
}

QList<PlanField<ChildPlan>> crossoverFields()
{
    return {
        memberField<ChildPlan>("prompt", &StepPlan::prompt).lines()
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Instruction"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "What this step is told beyond the task.")),
        memberField<ChildPlan>("template", &StepPlan::template_)
            .lines().byDefault(defaultTemplate(QStringLiteral("crossover")))
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Prompt template"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The whole text sent to the model; {variables} are filled in for each call.")),
        field("share", &ChildPlan::share).within(0, 1).byDefault(0.4)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of children"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How large a part of the children comes from combining two parents, relative to the "
                       "other steps.")),
        freeField<ChildPlan>("temperatures", FieldType::TextList, QStringList())
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Temperatures"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Uses each generator at each of these temperatures; one per line, empty leaves them as "
                       "they are.")),
    };
}

QList<PlanField<RefinementPlan>> firstRefinementFields()
{
    return {
        memberField<RefinementPlan>("prompt", &StepPlan::prompt).lines()
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Instruction"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "What this step is told beyond the task.")),
        memberField<RefinementPlan>("template", &StepPlan::template_)
            .lines().byDefault(defaultTemplate(QStringLiteral("refinement")))
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Prompt template"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The whole text sent to the model; {variables} are filled in for each call.")),
        field("share", &RefinementPlan::share).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of new texts to refine"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How large a part of freshly written texts goes through the loop before it is ranked; 0 "
                       "for none.")),
        field("maxIterations", &RefinementPlan::maxIterations).within(1, 1000, "iterations")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Maximum iterations"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The loop ends after this many outputs.")),
        field("minIterations", &RefinementPlan::minIterations).within(1, 1000, "iterations")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Minimum iterations"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The loop makes at least this many outputs.")),
        field("qualityThreshold", &RefinementPlan::qualityThreshold).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Stop at score"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The loop ends when an output reaches this score and every check passes.")),
        field("convergenceDelta", &RefinementPlan::convergenceDelta).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Stop when change is below"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The loop ends when the score changed by less than this twice in a row.")),
        field("timeoutSeconds", &RefinementPlan::timeoutSeconds).within(0.01, 86'400, "s")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Time limit"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The loop ends after this much running time; a call under way is cut.")),
    };
}

QList<PlanField<RefinementPlan>> furtherRefinementFields()
{
    return {
        field("keepBest", &RefinementPlan::keepBest)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Return the best output"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Returns the best output, not the last one.")),
        field("adaptive", &RefinementPlan::adaptive)
            .oneOf({{"off", QT_TRANSLATE_NOOP("ui::FieldTexts", "Off")},
                    {"learned", QT_TRANSLATE_NOOP("ui::FieldTexts", "Adaptive")}})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Adaptive stopping"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Ends the loop when earlier loops show that another iteration gains too little.")),
        field("taskType", &RefinementPlan::taskType)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Kind of task"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Under this name what loops teach is kept and looked up, for each model.")),
        field("price", &RefinementPlan::price).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Minimum gain per iteration"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Points of the score that another iteration must gain.")),
        field("scorePerUsd", &RefinementPlan::scorePerUsd).within(0, 1e6)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Score gain per dollar"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Points of the score that a dollar must gain; sets the minimum gain from the cost of an "
                       "iteration.")),
        field("scorePerMinute", &RefinementPlan::scorePerMinute).within(0, 1e6)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Score gain per minute"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Points of the score that a minute must gain.")),
        field("improvement", &RefinementPlan::improvement)
            .lines().byDefault(defaultTemplate(QStringLiteral("improvement")))
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Prompt when no issues found"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The whole text sent when no evaluator found an issue; {variables} are filled in for "
                       "each call.")),
    };
}

QList<PlanField<RefinementPlan>> refinementFields()
{
    return firstRefinementFields() + furtherRefinementFields();
}

} // namespace

const QList<FieldGroup> &stepFieldGroups()
{
    static const QList<FieldGroup> groups{
        {QStringLiteral("seeding"), fieldsOfPart(&RunPlan::seeding, seedingFields())},
        {QStringLiteral("evaluation"), fieldsOfPart(&RunPlan::evaluation, evaluationFields())},
        {QStringLiteral("mutation"), fieldsOfPart(&RunPlan::mutation, mutationFields())},
        {QStringLiteral("crossover"), fieldsOfPart(&RunPlan::crossover, crossoverFields())},
        {QStringLiteral("refinement"), fieldsOfPart(&RunPlan::refinement, refinementFields())},
    };
    return groups;
}

} // namespace engine
