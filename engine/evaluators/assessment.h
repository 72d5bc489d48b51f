// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/score.h"
#include "engine/types/plan/runplan.h"

#include <QHash>

#include <optional>

namespace engine {

/// What evaluators say of one text.
struct Assessment {
    std::optional<double> score; ///< 0 … 1; nothing: it could not be measured, `trouble` says why
    bool passed = false;
    QStringList deficiencies;    ///< one sentence each, for the next prompt
    QList<Score> subScores;      ///< of the parts, by name
    QStringList dimensions;      ///< what to improve when nothing is deficient, weakest first
    QHash<QString, double> metrics; ///< named numbers, for formulas
    QString trouble;             ///< English

    bool operator==(const Assessment &) const = default;
};

/// The answer of a judge or a program to the question of one evaluator.
struct EvaluatorAnswer {
    std::optional<QString> text; ///< nothing: there was none, `trouble` says why
    QString trouble;
};

/// Whether scores of the same text may differ: a judge model is among them.
[[nodiscard]] bool isNoisy(const QList<EvaluatorPlan> &plans);

/// The assessment of a text by a run's evaluators, from the answers to questionsOf() and what is known besides
/// ("latencyMs", "costUsd", "tokens"). One evaluator speaks for itself, several are one composite. Formulas see the
/// metrics of all. A part that cannot be measured leaves the whole without a score. Pure; any thread.
[[nodiscard]] Assessment assess(const QList<EvaluatorPlan> &plans, const QString &text, const QList<EvaluatorAnswer> &answers = {},
    const QHash<QString, double> &known = {});
/// As assess(), one by one in the order of the plans.
[[nodiscard]] QList<Assessment> assessEach(const QList<EvaluatorPlan> &plans, const QString &text,
    const QList<EvaluatorAnswer> &answers = {}, const QHash<QString, double> &known = {});
/// What the answer of a judge or a program says to one of questionsOf(); without a score where it cannot be read.
[[nodiscard]] Assessment assessAnswer(const EvaluatorPlan &question, const QString &answer);
/// The composite of parts: weighted mean, passed from 0.5 on without deficiencies, sub-scores by name, doubles numbered.
[[nodiscard]] Assessment composed(const QList<EvaluatorPlan> &plans, const QList<Assessment> &parts);
/// For the log: the evaluators' scores by their names, with what they found wanting.
[[nodiscard]] QList<Score> scoresOf(const QList<EvaluatorPlan> &plans, const QList<Assessment> &parts);

} // namespace engine
