// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <span>

namespace engine {

struct RunPlan;
struct StepPlan;

/// Step of a recipe to which a call or candidate belongs. Human: written or judged by a person. Refinement:
/// a further draft of a loop. Scoring: a question of an evaluator to a judge or a program about one text.
/// Embedding: texts become vectors.
/// What is known about each is a row of stepTable().
enum class Step { Seeding, Evaluation, Mutation, Crossover, Refinement, Scoring, Human, Embedding };

/// What a step asks a generator for.
enum class StepAim { Candidate, Verdict, Score, Vectors, Nothing };

/// A title with its note for translators, in the translation context "ui::ErrorText".
struct StepTitle {
    const char *text;
    const char *note;
};

/// One step or role. Texts in English; the window translates them.
struct StepInfo {
    Step step;
    QLatin1StringView name; ///< in JSON, SQL, configurations and columns
    StepTitle title;
    const char *summary;    ///< of its settings, context "ui::RecipeStepPane"; empty: the configuration has no generators for it
    StepAim aim;
    /// The settings with the generators that it asks; null: it asks none.
    const StepPlan &(*settings)(const RunPlan &plan);
    /// Whether a run of the plan asks these generators; null: the settings are another step's, and so is the answer.
    bool (*isUsed)(const RunPlan &plan);
    const char *variables;  ///< of its prompt, separated by blanks, besides those that every prompt has
    const char *needed;     ///< those that a prompt must contain

    [[nodiscard]] bool hasOwnSettings() const { return *summary; }
};

/// The rows in the order of Step.
[[nodiscard]] std::span<const StepInfo> stepTable();
[[nodiscard]] const StepInfo &stepInfo(Step step);
/// Whether the replies of the step are new candidates.
[[nodiscard]] bool writesCandidates(Step step);

/// The name in JSON, SQL, configurations and columns: "seeding" …
[[nodiscard]] QString toName(Step step);
[[nodiscard]] std::optional<Step> stepFromName(QStringView name);

/// Method that wrote a text for comparison at the same cost, in place of the evolution (evolve.md, "Control arm").
enum class Arm {
    BestOfN, ///< plain seeds
    Chain    ///< each text is a rewriting of the previous one
};
[[nodiscard]] QString toName(Arm arm); ///< "bestOfN", "chain"
[[nodiscard]] std::optional<Arm> armFromName(QStringView name);

} // namespace engine
