// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/drafts.h"

#include "engine/assessment/answers.h"
#include "engine/config/fields/promptdata.h"
#include "engine/config/fields/prompttemplate.h"
#include "engine/providers/interface/completion.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 charactersOfDraftPerToken = 3;
constexpr qsizetype leastShown = 400;

/// Keeps the beginning and the end, cuts the middle.
QString cutInTheMiddle(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const qsizetype half = std::max(leastShown, most) / 2;
    return text.left(half) + QStringLiteral("\n[…]\n") + text.right(half);
}

/// Space for one text in a generator's context, besides the prompt around it and the reply.
qsizetype roomFor(const GeneratorPlan &generator, qsizetype around)
{
    if (generator.provider != u"ollama")
        return 400'000;
    const qint64 tokens = generator.contextTokens - std::min<qint64>(generator.maxTokens, generator.contextTokens / 2);
    return qsizetype(std::max<qint64>(leastShown, tokens * charactersOfDraftPerToken - around));
}

QString bullets(const QStringList &lines)
{
    QString list;
    for (const QString &line : lines)
        list += (list.isEmpty() ? QStringLiteral("- ") : QStringLiteral("\n- ")) + line;
    return list;
}

const Iteration *lastJudged(const OpenLoop &loop)
{
    for (auto iteration = loop.iterations.rbegin(); iteration != loop.iterations.rend(); ++iteration) {
        if (iteration->call)
            return &*iteration;
    }
    return nullptr;
}

EvaluatorPlan questionAt(const RunPlan &plan, int number)
{
    return questionsOf(plan.evaluators).value(number - 1);
}

} // namespace

CompletionRequest refinementRequest(const RunPlan &plan, const OpenLoop &loop, int generator, const QString &hint)
{
    const RefinementPlan &step = plan.refinement;
    CompletionRequest request;
    request.step = Step::Refinement;
    request.generator = step.generators.value(std::min<qsizetype>(generator, step.generators.size() - 1));
    request.task = plan.task;
    request.instruction = step.prompt;
    request.hint = hint;
    request.loop = loop.start.loop;
    if (const Iteration *last = lastJudged(loop)) {
        request.texts = QStringList{cutInTheMiddle(loop.texts.value(last->index), roomFor(request.generator, plan.task.size() + 1200))};
        request.feedback = last->deficiencies;
        request.score = last->score;
        request.dimensions = last->dimensions;
    }
    const QString &wording = request.feedback.isEmpty() ? step.improvement : step.template_;
    const QString dimensions = request.dimensions.isEmpty() ? QStringLiteral("whatever is weakest") : request.dimensions.join(QStringLiteral(", "));
    const QString tag = usesDataTag(wording) ? dataTag(request.texts + request.feedback) : QString();
    const QString issues = tag.isEmpty() || request.feedback.isEmpty() ? bullets(request.feedback) : taggedList(QStringLiteral("issues"), request.feedback, tag);
    request.prompt = filledPrompt(wording, {{QStringLiteral("task"), request.task}, {QStringLiteral("prompt"), request.instruction},
        {QStringLiteral("hint"), hint.isEmpty() ? QString() : QStringLiteral("Wish of the person in charge: ") + hint},
        {QStringLiteral("score"), request.score ? QString::number(*request.score, 'g', 3) : QStringLiteral("none")},
        {QStringLiteral("dimensions"), dimensions}}, {{QStringLiteral("parent"), request.texts.value(0)}, {QStringLiteral("issues"), issues}}, tag);
    return request;
}

CompletionRequest scoringRequest(const RunPlan &plan, int number, const QString &text, int generator)
{
    const EvaluatorPlan question = questionAt(plan, number);
    CompletionRequest request;
    request.step = Step::Scoring;
    request.evaluator = number;
    request.task = plan.task;
    request.texts = QStringList{text};
    if (!question.command.isEmpty()) {
        request.generator.provider = QStringLiteral("command");
        request.generator.command = question.command;
        request.generator.environment = question.environment;
        request.generator.workingDirectory = question.workingDirectory;
        request.generator.timeoutSeconds = question.timeoutSeconds;
        request.generator.inputUsdPerMtok = request.generator.outputUsdPerMtok = 0; // programs on this machine are free
        request.prompt = text;
        return request;
    }
    request.generator = plan.evaluation.generators.value(generator);
    request.dimensions = question.kind == u"judge" ? question.rubric : QStringList{question.criterion};
    request.instruction = request.dimensions.join(QStringLiteral(", "));
    request.schema = rubricSchema(request.dimensions);
    request.prompt = filledPrompt(defaultTemplate(QStringLiteral("scoring")), {{QStringLiteral("task"), plan.task},
        {QStringLiteral("dimensions"), bullets(request.dimensions)}}, {{QStringLiteral("parent"), text}}, dataTag({text}));
    return request;
}

} // namespace engine
