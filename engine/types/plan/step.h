// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// The step of a recipe that a call or candidate belongs to. Human: written or judged by a person.
/// Refinement: another draft of a loop. Scoring: an evaluator that asks a judge or a program about one text.
enum class Step { Seeding, Evaluation, Mutation, Crossover, Refinement, Scoring, Human };

/// The word used in JSON, SQL, configurations and columns: "seeding", "evaluation", "mutation", "crossover", "refinement",
/// "scoring", "human".
[[nodiscard]] QString toName(Step step);
[[nodiscard]] std::optional<Step> stepFromName(QStringView name);

} // namespace engine
