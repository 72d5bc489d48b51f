// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/assessment.h"

#include "engine/assessment/evaluatorkind.h"
#include "engine/assessment/textevaluators.h"
#include "engine/assessment/threshold.h"
#include "engine/base/formula.h"
#include "engine/base/words.h"

#include <algorithm>

namespace engine {

namespace {

constexpr double compositePasses = 0.5;

bool isFormula(const EvaluatorPlan &plan) { return plan.kind == u"threshold" && !plan.formula.isEmpty(); }

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
        if (const EvaluatorKind *const kind = evaluatorKindOf(plan.kind); kind && kind->assess)
            return kind->assess(plan, m_text);
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
    const EvaluatorKind *const kind = evaluatorKindOf(question.kind);
    return kind && kind->read ? kind->read(question, answer) : unmeasured(QStringLiteral("\"%1\" reads no answers").arg(question.name));
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
