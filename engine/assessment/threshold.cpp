// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/threshold.h"

#include "engine/assessment/answers.h"
#include "engine/assessment/evaluatorkind.h"
#include "engine/base/formula.h"
#include "engine/document/literal.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

void checkScorers(const Json &value, const NoteProblem &note)
{
    int named = 0;
    for (const char *key : {"scorer.judge", "scorer.command", "scorer.formula"})
        named += find(value, s(key)) != nullptr;
    if (named == 0)
        note(Severity::Error, ProblemKind::Missing, s("scorer"), {s("what gives the score: judge, command or formula")});
    if (named > 1)
        note(Severity::Error, ProblemKind::Conflict, s("scorer"),
            {s("more than one scorer"), s("the rule that one of judge, command and formula gives the score")});
    const Json *formula = find(value, s("scorer.formula"));
    if (!formula || !formula->is_string())
        return;
    const QString text = QString::fromStdString(formula->get_ref<const std::string &>());
    if (const auto read = Formula::parse(text); !read)
        note(Severity::Error, ProblemKind::BadPattern, s("scorer.formula"), {text, read.error().detail});
}

Assessment readThreshold(const EvaluatorPlan &question, const QString &answer)
{
    return againstThreshold(question, question.command.isEmpty() ? readRubric(asRubric(question), answer) : readProgram(answer));
}

} // namespace

Assessment unmeasured(const QString &trouble)
{
    Assessment none;
    none.trouble = trouble;
    return none;
}

Assessment sound(Assessment assessment)
{
    if (assessment.score && !std::isfinite(*assessment.score))
        return unmeasured(QStringLiteral("the score is no number"));
    if (assessment.score)
        assessment.score = std::clamp(*assessment.score, 0.0, 1.0);
    return assessment;
}

Assessment againstThreshold(const EvaluatorPlan &plan, Assessment scored)
{
    if (!scored.score)
        return scored;
    scored = sound(std::move(scored));
    if (!scored.score)
        return scored;
    scored.passed = *scored.score >= plan.threshold;
    scored.deficiencies.clear();
    if (!scored.passed) {
        scored.deficiencies << QStringLiteral("%1: the score is %2, at least %3 is wanted")
            .arg(plan.criterion.isEmpty() ? plan.name : plan.criterion, QString::number(*scored.score, 'g', 3), QString::number(plan.threshold, 'g', 3));
    }
    scored.dimensions = QStringList{plan.criterion.isEmpty() ? plan.name : plan.criterion};
    return scored;
}

EvaluatorKind thresholdKind()
{
    EvaluatorKind kind;
    kind.name = QStringLiteral("threshold");
    kind.title = QT_TRANSLATE_NOOP3("ui::FieldTexts", "Threshold",
        "kind of an evaluator: a score from a judge, a program or a formula");
    kind.fields = {
        field("threshold", &EvaluatorPlan::threshold).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Pass at score"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The score from which a text passes.")),
        field("scorer.judge", &EvaluatorPlan::criterion).lines()
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Question to a judge"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "What a model answers from 1 to 5, such as “How vivid is it?”.")),
        field("scorer.formula", &EvaluatorPlan::formula)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Formula"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "A score from measured numbers, such as: accuracy - 0.1 * latencyMs.")),
        field("scorer.command", &EvaluatorPlan::command)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Program"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Program and arguments, one per line; it reads the text and prints a score.")),
        field("timeoutSeconds", &EvaluatorPlan::timeoutSeconds).within(0.01, 86'400, "s")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Time limit"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "A program that takes longer is ended; the text then has no score.")),
    };
    kind.check = checkScorers;
    kind.read = readThreshold;
    return kind;
}

} // namespace engine
