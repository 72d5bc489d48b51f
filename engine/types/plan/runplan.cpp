// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/plan/runplan.h"

#include <tuple>
#include <utility>

namespace engine {

namespace {

void collectQuestions(const QList<EvaluatorPlan> &plans, QList<EvaluatorPlan> &questions)
{
    for (const EvaluatorPlan &plan : plans) {
        if (plan.asksOutside())
            questions << plan;
        collectQuestions(plan.children, questions);
    }
}

} // namespace

bool EvaluatorPlan::asksOutside() const
{
    return kind == u"judge" || kind == u"command" || (kind == u"threshold" && formula.isEmpty());
}

QList<EvaluatorPlan> questionsOf(const QList<EvaluatorPlan> &plans)
{
    QList<EvaluatorPlan> questions;
    collectQuestions(plans, questions);
    return questions;
}

bool EvaluatorPlan::operator==(const EvaluatorPlan &other) const
{
    const auto members = [](const EvaluatorPlan &plan) {
        return std::tie(plan.kind, plan.name, plan.weight, plan.minWords, plan.maxWords, plan.minCharacters, plan.maxCharacters, plan.required,
            plan.forbidden, plan.caseSensitive, plan.types, plan.objectExpected, plan.allowFence, plan.schema, plan.threshold, plan.criterion,
            plan.formula, plan.rubric, plan.command, plan.environment, plan.workingDirectory, plan.timeoutSeconds, plan.settings);
    };
    return members(*this) == members(other) && children == other.children;
}

QString GeneratorPlan::label() const
{
    if (provider == u"command" && !command.isEmpty())
        return provider + u' ' + command.constFirst().section(u'/', -1);
    return model.isEmpty() ? provider : provider + u' ' + model;
}

QStringList GeneratorPlan::systemMessages() const
{
    QStringList messages = QStringList(systemPrompt) + systemPrompts;
    messages.removeAll(QString());
    return messages;
}

QString GeneratorPlan::systemText() const
{
    return systemMessages().join(QStringLiteral("\n\n"));
}

Parts ProgramPlan::initialParts() const
{
    if (sources.isEmpty())
        return source;
    QList<Part> parts;
    for (auto file = sources.begin(); file != sources.end(); ++file)
        parts.append({file.key(), file.value()});
    return Parts(parts);
}

const StepPlan &RunPlan::step(Step step) const
{
    const StepInfo &info = stepInfo(step);
    Q_ASSERT(info.settings);
    return info.settings(*this);
}

StepPlan &RunPlan::step(Step step)
{
    return const_cast<StepPlan &>(std::as_const(*this).step(step));
}

} // namespace engine
