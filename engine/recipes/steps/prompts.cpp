// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/steps/prompts.h"

#include "engine/config/prompttemplate.h"
#include "engine/recipes/steps/programs.h"
#include "engine/replies/ranking.h"

namespace engine {

namespace {

/// Each text between tags of its letter.
QString lettered(const QStringList &texts)
{
    QStringList parts;
    for (int i = 0; i < texts.size(); ++i)
        parts << QStringLiteral("<%1>\n%2\n</%1>").arg(QString(letterOf(i)).toLower(), texts.at(i));
    return parts.join(u'\n');
}

} // namespace

const QString &templateFor(const RunPlan &plan, Step step, qsizetype texts)
{
    return step == Step::Evaluation && texts > 2 ? plan.evaluation.listTemplate : plan.step(step).template_;
}

void renderPrompt(CompletionRequest &request, const QString &text)
{
    const QString feedback = request.feedback.isEmpty()
        ? QString()
        : QStringLiteral("What an evaluator found wanting: ") + request.feedback.join(QStringLiteral("; ")) + u'.';
    const QString hint = request.hint.isEmpty() ? QString() : QStringLiteral("Wish of the person in charge: ") + request.hint;
    const QString one = request.texts.value(0);
    const QString two = request.texts.value(1);
    const QString all = text.contains(QLatin1StringView("{texts}")) ? lettered(request.texts) : QString();
    request.prompt = filledTemplate(text,
        {{QStringLiteral("task"), request.task}, {QStringLiteral("prompt"), request.instruction},
            {QStringLiteral("criterion"), request.instruction}, {QStringLiteral("hint"), hint},
            {QStringLiteral("feedback"), feedback}, {QStringLiteral("language"), request.language},
            {QStringLiteral("form"), formInstruction(request)}, {QStringLiteral("notes"), request.notes.join(u'\n')}, {QStringLiteral("parent"), one}, {QStringLiteral("other"), two},
            {QStringLiteral("first"), one}, {QStringLiteral("second"), two},
            {QStringLiteral("texts"), all}, {QStringLiteral("count"), QString::number(request.texts.size())}});
}

} // namespace engine
