// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/inspect.h"

#include "engine/config/resolution/resolve.h"
#include "engine/providers/interface/completion.h"
#include "engine/session/loops.h"
#include "engine/session/population.h"
#include "engine/steps/drafts.h"
#include "engine/steps/programs.h"
#include "engine/steps/prompts.h"
#include "engine/steps/requests.h"
#include "engine/types/events/runevent.h"

namespace engine {

namespace {

/// Input of prompts at one point of the log.
struct Ingredients {
    RunConfig config;
    QString hint;
    Population population;
    Loops loops;
    QHash<CallId, Call> calls; ///< calls for children without a candidate yet
    std::optional<std::pair<ReplyRejected, Call>> rejected; ///< from the previous event, when it asks for a repair

    void apply(const RunEvent &event)
    {
        population.apply(event);
        loops.apply(event, 0);
        rejected.reset();
        if (const auto *call = std::get_if<CallStarted>(&event.body); call && call->call.step != Step::Evaluation)
            calls.insert(call->call.id, call->call);
        if (const auto *refusal = std::get_if<ReplyRejected>(&event.body); refusal && calls.contains(refusal->call) && canBeRepaired(refusal->reason))
            rejected.emplace(*refusal, calls.value(refusal->call));
        if (const auto *started = std::get_if<RunStarted>(&event.body))
            config = started->config;
        else if (const auto *resumed = std::get_if<RunResumed>(&event.body); resumed && resumed->config != RunConfig())
            config = resumed->config;
        else if (const auto *written = std::get_if<HintWritten>(&event.body))
            hint = written->text;
    }
};

/// Renders the prompt of a draft of a loop, or of an evaluator's question about one text.
CompletionRequest renderLoopAgain(const Ingredients &known, const RunPlan &plan, const Call &call)
{
    const OpenLoop *loop = known.loops.find(call.loop);
    if (call.step == Step::Refinement)
        return loop ? refinementRequest(plan, *loop, call.generator, known.hint) : CompletionRequest();
    const QString text = loop && loop->draft ? loop->draft->text : known.population.text(call.candidates.value(0));
    return scoringRequest(plan, call.evaluator, text, call.generator);
}

CompletionRequest renderAgain(const Ingredients &known, const Call &call)
{
    if (call.step == Step::Embedding)
        return {}; // the log holds hashes of its texts only
    const RunPlan plan = resolve(known.config).plan;
    if (call.step == Step::Refinement || call.step == Step::Scoring)
        return renderLoopAgain(known, plan, call);
    const CallId first = call.retryOf ? call.retryOf : call.id;
    CompletionRequest request = requestAbout({plan, known.population, known.hint, first.value - 1}, call.step, call.generator, call.candidates);
    if (known.rejected && known.rejected->second.candidates == call.candidates && known.rejected->second.step == call.step)
        askForRepair(request, plan.step(call.step), known.rejected->first.reason, known.rejected->first.detail);
    renderPrompt(request, templateFor(plan, call.step, request.texts.size()));
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
