// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assessment/assessment.h"
#include "engine/document/document.h"
#include "engine/document/planfield.h"

#include <QtGlobal>

#include <functional>

namespace engine {

/// Receives a problem of one evaluator; `path` is relative to it ("scorer.formula"), empty: the evaluator itself.
using NoteProblem = std::function<void(Severity, ProblemKind, const QString &path, const QStringList &arguments)>;

/// A title with its note for translators, in the translation context "ui::FieldTexts".
struct KindTitle {
    const char *text = "";
    const char *note = "";
};

/// All that is known about one kind of evaluators. A kind is its file and a row of evaluatorKindTable(). Pure functions.
struct EvaluatorKind {
    QString name;     ///< in configurations
    KindTitle title;
    QList<PlanField<EvaluatorPlan>> fields; ///< of this kind; fields without a member go to EvaluatorPlan::settings
    void (*check)(const Json &written, const NoteProblem &note) = nullptr; ///< finds problems between the values; may be null
    void (*complete)(EvaluatorPlan &plan, const Values &values) = nullptr; ///< finishes the plan after its fields; may be null
    /// The assessment of a text; null for kinds that need an answer or other evaluators.
    Assessment (*assess)(const EvaluatorPlan &plan, const QString &text) = nullptr;
    /// The assessment from the answer of a judge or program; null for kinds that ask neither (EvaluatorPlan::asksOutside).
    Assessment (*read)(const EvaluatorPlan &question, const QString &answer) = nullptr;
};

[[nodiscard]] const QList<EvaluatorKind> &evaluatorKindTable();
/// Null when there is no such kind.
[[nodiscard]] const EvaluatorKind *evaluatorKindOf(const QString &name);
/// The fields that every kind has (name, weight, enabled), then its own.
[[nodiscard]] QList<PlanField<EvaluatorPlan>> evaluatorFieldsOf(const EvaluatorKind &kind);
/// The plan from resolved values by field path; `kind` is one of the table.
[[nodiscard]] EvaluatorPlan evaluatorPlan(const QString &kind, const Values &values);

/// Notes that the value is missing when it is absent or empty.
void noteIfMissing(const Json &written, const char *key, const char *words, const NoteProblem &note);

} // namespace engine
