// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/inspect.h"

#include "engine/config/resolve.h"
#include "engine/recipes/population.h"
#include "engine/recipes/steps/prompts.h"

namespace engine {

namespace {

/// What prompts are made of, as known at one point of the log.
struct Ingredients {
    RunConfig config;
    QString hint;
    Population population;

    void apply(const RunEvent &event)
    {
        population.apply(event);
        if (const auto *started = std::get_if<RunStarted>(&event.body))
            config = started->config;
        else if (const auto *resumed = std::get_if<RunResumed>(&event.body); resumed && resumed->config != RunConfig())
            config = resumed->config;
        else if (const auto *written = std::get_if<HintWritten>(&event.body))
            hint = written->text;
    }
};

CompletionRequest renderAgain(const Ingredients &known, const Call &call)
{
    const RunPlan plan = resolve(known.config).plan;
    const StepPlan &step = plan.step(call.step);
    CompletionRequest request;
    request.step = call.step;
    request.generator = step.generators.value(call.generator);
    request.task = plan.task;
    request.instruction = step.prompt;
    for (const CandidateId id : call.candidates) {
        request.texts.append(known.population.text(id));
        if (call.step != Step::Evaluation)
            request.feedback.append(known.population.feedback(id));
    }
    if (call.step != Step::Evaluation)
        request.hint = known.hint;
    renderPrompt(request, step);
    return request;
}

} // namespace

Result<CallInspection> inspectCall(const QList<RunEvent> &log, CallId call)
{
    Ingredients known;
    std::optional<CallInspection> found;
    for (const RunEvent &event : log) {
        if (const auto *started = std::get_if<CallStarted>(&event.body); started && started->call.id == call) {
            const CompletionRequest request = renderAgain(known, started->call);
            found = CallInspection{started->call, {}, request.generator.systemText(), request.prompt};
        } else if (const auto *finished = std::get_if<CallFinished>(&event.body); finished && finished->end.call == call) {
            if (found)
                found->end = finished->end;
            break;
        }
        if (!found)
            known.apply(event);
    }
    if (!found)
        return fail(ErrorKind::Missing, QStringLiteral("the run has no call %1").arg(call.value));
    return *found;
}

} // namespace engine
