// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/requests.h"

#include "engine/code/tuner.h"
#include "engine/providers/interface/completion.h"
#include "engine/replies/verdicts/ranking.h"
#include "engine/replies/verdicts/verdict.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/session.h"
#include "engine/session/tally.h"
#include "engine/steps/programs.h"
#include "engine/steps/prompts.h"
#include "engine/types/state/runstate.h"

namespace engine {

CompletionRequest requestAbout(const PromptSources &sources, Step step, int generator, const QList<CandidateId> &about)
{
    const StepPlan &plan = sources.plan.step(step);
    CompletionRequest request;
    request.step = step;
    request.generator = plan.generators.value(generator);
    request.task = sources.plan.task;
    request.instruction = plan.prompt;
    for (const CandidateId id : about)
        request.texts.append(sources.population.text(id));
    if (step != Step::Evaluation) {
        request.hint = sources.hint;
        for (const CandidateId id : about)
            request.feedback.append(sources.population.feedback(id));
    }
    describeProgram(request, sources.plan, sources.population, about, sources.calls);
    return request;
}

CompletionRequest requestFor(const Session &session, Step step, int generator, const QList<CandidateId> &about)
{
    const RunPlan &plan = session.plan();
    CompletionRequest request = requestAbout({plan, session.knows().population, session.knows().state.hint().text, session.knows().tally.calls()}, step, generator, about);
    if (step == Step::Evaluation) {
        request.schema = about.size() > 2 ? rankingSchema(int(about.size())) : verdictSchema();
        request.priority = Priority::Judge;
        request.hedge = plan.evaluation.hedge;
    }
    request.seed = session.random("call").next() >> 11; // 53 bits, exact in JSON numbers
    if (step == Step::Mutation && !request.programs.isEmpty() && request.generator.provider == u"offline") {
        Random random = session.random("tune");
        const TunedProgram tuned = session.knows().tuner.proposal(request.programs.constFirst(), random).value_or(TunedProgram{});
        request.tuned = tuned.program;
        request.improving = tuned.improving;
    }
    renderPrompt(request, templateFor(plan, step, about.size()));
    return request;
}

} // namespace engine
