// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// Step of a recipe to which a call or candidate belongs. Human: written or judged by a person. Refinement:
/// a further draft of a loop. Scoring: a question of an evaluator to a judge or a program about one text.
/// Embedding: texts become vectors.
enum class Step { Seeding, Evaluation, Mutation, Crossover, Refinement, Scoring, Human, Embedding };

/// The name in JSON, SQL, configurations and columns: "seeding",
/// "evaluation", "mutation", "crossover", "refinement", "scoring", "human", "embedding".
[[nodiscard]] QString toName(Step step);
[[nodiscard]] std::optional<Step> stepFromName(QStringView name);

} // namespace engine
