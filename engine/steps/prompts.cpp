// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/prompts.h"

#include "engine/config/fields/promptdata.h"
#include "engine/providers/interface/completion.h"
#include "engine/steps/programs.h"

namespace engine {

const QString &templateFor(const RunPlan &plan, Step step, qsizetype texts)
{
    return step == Step::Evaluation && texts > 2 ? plan.evaluation.listTemplate : plan.step(step).template_;
}

void renderPrompt(CompletionRequest &request, const QString &text)
{
    const QString notes = request.notes.join(u'\n');
    const QString tag = usesDataTag(text) ? dataTag(request.texts + request.feedback + QStringList{notes}) : QString();
    QString feedback;
    if (!request.feedback.isEmpty() && tag.isEmpty())
        feedback = QStringLiteral("What an evaluator found wanting: ") + request.feedback.join(QStringLiteral("; ")) + u'.';
    else if (!request.feedback.isEmpty())
        feedback = QStringLiteral("What an evaluator found wanting, between the tags:\n") + taggedList(QStringLiteral("feedback"), request.feedback, tag);
    const QString hint = request.hint.isEmpty() ? QString() : QStringLiteral("Wish of the person in charge: ") + request.hint;
    const QString one = request.texts.value(0);
    const QString two = request.texts.value(1);
    const QString all = text.contains(QLatin1StringView("{texts}")) ? letteredTexts(request.texts, tag) : QString();
    request.prompt = filledPrompt(text,
        {{QStringLiteral("task"), request.task}, {QStringLiteral("prompt"), request.instruction},
            {QStringLiteral("criterion"), request.instruction}, {QStringLiteral("hint"), hint}, {QStringLiteral("language"), request.language},
            {QStringLiteral("form"), formInstruction(request)}, {QStringLiteral("count"), QString::number(request.texts.size())}},
        {{QStringLiteral("feedback"), feedback}, {QStringLiteral("notes"), notes}, {QStringLiteral("parent"), one}, {QStringLiteral("other"), two},
            {QStringLiteral("first"), one}, {QStringLiteral("second"), two}, {QStringLiteral("texts"), all}},
        tag);
}

} // namespace engine
