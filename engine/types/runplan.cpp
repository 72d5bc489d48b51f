// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/runplan.h"

namespace engine {

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

const StepPlan &RunPlan::step(Step step) const
{
    switch (step) {
    case Step::Seeding: return seeding;
    case Step::Evaluation: return evaluation;
    case Step::Mutation: return mutation;
    case Step::Crossover: return crossover;
    case Step::Human: break;
    }
    Q_UNREACHABLE();
}

} // namespace engine
