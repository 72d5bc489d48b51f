// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/score.h"
#include "engine/types/plan/runplan.h"

#include <QHash>

#include <optional>

namespace engine {

/// Result of evaluators for one text.
struct Assessment {
    std::optional<double> score; ///< 0 … 1; nullopt: not measured, see `trouble`
    bool passed = false;
    QStringList deficiencies;    ///< one sentence each; they go into the next prompt
    QList<Score> subScores;      ///< of the parts, by name
    QStringList dimensions;      ///< to improve when there are no deficiencies, weakest first
    QHash<QString, double> metrics; ///< named numbers, for formulas
    QString trouble;             ///< English

    bool operator==(const Assessment &) const = default;
};

/// The answer of a judge or a program to the question of one evaluator.
struct EvaluatorAnswer {
    std::optional<QString> text; ///< nullopt: no answer, see `trouble`
    QString trouble;
};

/// Whether scores of the same text may vary: a judge model is among the evaluators.
[[nodiscard]] bool isNoisy(const QList<EvaluatorPlan> &plans);

/// The assessment of a text by a run's evaluators, from the answers to questionsOf() and other known values
/// ("latencyMs", "costUsd", "tokens"). A single evaluator gives the result itself, several form a composite.
/// Formulas see the metrics of all. When a part cannot be measured, the whole has no score. Pure; any thread.
[[nodiscard]] Assessment assess(const QList<EvaluatorPlan> &plans, const QString &text, const QList<EvaluatorAnswer> &answers = {},
    const QHash<QString, double> &known = {});
/// As assess(), separately for each plan, in their order.
[[nodiscard]] QList<Assessment> assessEach(const QList<EvaluatorPlan> &plans, const QString &text,
    const QList<EvaluatorAnswer> &answers = {}, const QHash<QString, double> &known = {});
/// The result of one of questionsOf() from the answer of a judge or program; without a score when it cannot be parsed.
[[nodiscard]] Assessment assessAnswer(const EvaluatorPlan &question, const QString &answer);
/// The composite of parts: weighted mean; passed at ≥ 0.5 without deficiencies; sub-scores by name, equal names numbered.
[[nodiscard]] Assessment composed(const QList<EvaluatorPlan> &plans, const QList<Assessment> &parts);
/// Scores with deficiencies by evaluator name, for the log.
[[nodiscard]] QList<Score> scoresOf(const QList<EvaluatorPlan> &plans, const QList<Assessment> &parts);

} // namespace engine
