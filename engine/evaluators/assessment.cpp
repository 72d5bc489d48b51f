// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/assessment.h"

#include "engine/base/formula.h"
#include "engine/base/words.h"
#include "engine/evaluators/answers.h"
#include "engine/evaluators/jsonfields.h"
#include "engine/evaluators/jsonschema.h"
#include "engine/evaluators/textevaluators.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double compositePasses = 0.5;

bool isFormula(const EvaluatorPlan &plan) { return plan.kind == u"threshold" && !plan.formula.isEmpty(); }

Assessment unmeasured(const QString &trouble)
{
    Assessment none;
    none.trouble = trouble;
    return none;
}

/// Removes a score that is not finite or not in 0 … 1.
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

/// Walks a tree of evaluators and consumes the answers to their questions in order.
class Assessor
{
public:
    Assessor(const QString &text, const QList<EvaluatorAnswer> &answers, const QHash<QString, double> &known)
        : m_text(text)
        , m_answers(answers)
        , m_metrics(known)
    {
        m_metrics.insert(QStringLiteral("words"), countWords(text));
        m_metrics.insert(QStringLiteral("characters"), countCharacters(text));
    }

    /// Formulas come last, after all other results of the list.
    QList<Assessment> each(const QList<EvaluatorPlan> &plans)
    {
        QList<Assessment> parts(plans.size());
        for (qsizetype i = 0; i < plans.size(); ++i) {
            if (isFormula(plans[i]))
                continue;
            parts[i] = sound(one(plans[i]));
            remember(plans[i].name, parts[i]);
        }
        for (qsizetype i = 0; i < plans.size(); ++i) {
            if (isFormula(plans[i]))
                parts[i] = byFormula(plans[i]);
        }
        return parts;
    }

private:
    Assessment one(const EvaluatorPlan &plan)
    {
        if (plan.asksOutside())
            return answered(plan);
        if (plan.kind == u"length")
            return assessLength(plan, m_text);
        if (plan.kind == u"regex")
            return assessRegex(plan, m_text);
        if (plan.kind == u"json")
            return assessJsonFields(plan, m_text);
        if (plan.kind == u"jsonSchema")
            return assessJsonSchema(plan, m_text);
        if (plan.kind == u"composite" && !plan.children.isEmpty())
            return composed(plan.children, each(plan.children));
        return unmeasured(plan.kind == u"composite" ? QStringLiteral("\"%1\" has no evaluators").arg(plan.name)
                                                    : QStringLiteral("there is no evaluator \"%1\"").arg(plan.kind));
    }

    Assessment answered(const EvaluatorPlan &plan)
    {
        const EvaluatorAnswer answer = m_answers.value(m_next++);
        if (!answer.text)
            return unmeasured(answer.trouble.isEmpty() ? QStringLiteral("\"%1\" was not answered").arg(plan.name) : answer.trouble);
        return assessAnswer(plan, *answer.text);
    }

    Assessment byFormula(const EvaluatorPlan &plan)
    {
        const Result<Formula> formula = Formula::parse(plan.formula);
        const Result<double> value = formula ? formula->value(m_metrics) : Result<double>(fail(formula.error()));
        if (!value)
            return unmeasured(QStringLiteral("\"%1\": %2").arg(plan.name, value.error().detail));
        Assessment scored;
        scored.score = *value;
        scored = againstThreshold(plan, std::move(scored));
        remember(plan.name, scored);
        return scored;
    }

    void remember(const QString &name, const Assessment &part)
    {
        for (auto metric = part.metrics.begin(); metric != part.metrics.end(); ++metric) {
            m_metrics.insert(metric.key(), metric.value());
            m_metrics.insert(name + u'.' + metric.key(), metric.value());
        }
        if (part.score)
            m_metrics.insert(name, *part.score);
    }

    const QString &m_text;
    const QList<EvaluatorAnswer> &m_answers;
    QHash<QString, double> m_metrics;
    qsizetype m_next = 0;
};

QString freeName(const QString &name, const QList<Score> &taken)
{
    const auto isTaken = [&taken](const QString &wanted) {
        return std::any_of(taken.begin(), taken.end(), [&](const Score &score) { return score.metric == wanted; });
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number)
        free = QStringLiteral("%1 %2").arg(name).arg(number);
    return free;
}

} // namespace

bool isNoisy(const QList<EvaluatorPlan> &plans)
{
    const QList<EvaluatorPlan> questions = questionsOf(plans);
    return std::any_of(questions.begin(), questions.end(), [](const EvaluatorPlan &plan) { return plan.command.isEmpty(); });
}

Assessment assessAnswer(const EvaluatorPlan &question, const QString &answer)
{
    if (question.kind == u"judge")
        return sound(readRubric(question, answer));
    if (question.kind == u"command")
        return sound(readProgram(answer));
    return againstThreshold(question, question.command.isEmpty() ? readRubric(asRubric(question), answer) : readProgram(answer));
}

Assessment composed(const QList<EvaluatorPlan> &plans, const QList<Assessment> &parts)
{
    Assessment whole;
    double sum = 0, weights = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const double weight = std::max(0.0, plans[i].weight);
        sum += weight * parts[i].score.value_or(0);
        weights += weight;
        whole.deficiencies += parts[i].deficiencies;
        whole.dimensions += parts[i].dimensions;
        whole.metrics.insert(parts[i].metrics);
        if (!parts[i].score && whole.trouble.isEmpty())
            whole.trouble = parts[i].trouble;
        if (parts[i].score)
            whole.subScores.append({freeName(plans[i].name, whole.subScores), *parts[i].score, parts[i].deficiencies.join(QStringLiteral("; "))});
    }
    if (!whole.trouble.isEmpty())
        return whole;
    whole.score = weights > 0 ? sum / weights : 1;
    whole.passed = *whole.score >= compositePasses && whole.deficiencies.isEmpty();
    return whole;
}

QList<Assessment> assessEach(const QList<EvaluatorPlan> &plans, const QString &text, const QList<EvaluatorAnswer> &answers,
    const QHash<QString, double> &known)
{
    return Assessor(text, answers, known).each(plans);
}

Assessment assess(const QList<EvaluatorPlan> &plans, const QString &text, const QList<EvaluatorAnswer> &answers,
    const QHash<QString, double> &known)
{
    const QList<Assessment> parts = assessEach(plans, text, answers, known);
    return parts.size() == 1 ? parts.constFirst() : composed(plans, parts);
}

QList<Score> scoresOf(const QList<EvaluatorPlan> &plans, const QList<Assessment> &parts)
{
    QList<Score> scores;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].score)
            scores.append({plans[i].name.isEmpty() ? plans[i].kind : plans[i].name, *parts[i].score, parts[i].deficiencies.join(QStringLiteral("; "))});
    }
    return scores;
}

} // namespace engine
