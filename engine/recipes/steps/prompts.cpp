// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/steps/prompts.h"

#include "engine/config/prompttemplate.h"
#include "engine/recipes/steps/programs.h"

namespace engine {

void renderPrompt(CompletionRequest &request, const StepPlan &step)
{
    const QString feedback = request.feedback.isEmpty()
        ? QString()
        : QStringLiteral("What an evaluator found wanting: ") + request.feedback.join(QStringLiteral("; ")) + u'.';
    const QString hint = request.hint.isEmpty() ? QString() : QStringLiteral("Wish of the person in charge: ") + request.hint;
    const QString one = request.texts.value(0);
    const QString two = request.texts.value(1);
    request.prompt = filledTemplate(step.template_,
        {{QStringLiteral("task"), request.task}, {QStringLiteral("prompt"), request.instruction},
            {QStringLiteral("criterion"), request.instruction}, {QStringLiteral("hint"), hint},
            {QStringLiteral("feedback"), feedback}, {QStringLiteral("language"), request.language},
            {QStringLiteral("form"), formInstruction(request)}, {QStringLiteral("notes"), request.notes.join(u'\n')}, {QStringLiteral("parent"), one}, {QStringLiteral("other"), two},
            {QStringLiteral("first"), one}, {QStringLiteral("second"), two}});
}

} // namespace engine
