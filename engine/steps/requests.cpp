// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/requests.h"

#include "engine/code/tuner.h"
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

CompletionRequest requestFor(const Session &session, Step step, int generator, const QList<CandidateId> &about)
{
    const RunPlan &plan = session.plan();
    const StepPlan &stepPlan = plan.step(step);
    CompletionRequest request;
    request.step = step;
    request.generator = stepPlan.generators.at(generator);
    request.task = plan.task;
    request.instruction = stepPlan.prompt;
    for (const CandidateId id : about)
        request.texts.append(session.knows().population.text(id));
    if (step == Step::Evaluation) {
        request.schema = about.size() > 2 ? rankingSchema(int(about.size())) : verdictSchema();
        request.priority = Priority::Judge;
        request.hedge = plan.evaluation.hedge;
    } else {
        request.hint = session.knows().state.hint();
        for (const CandidateId id : about)
            request.feedback.append(session.knows().population.feedback(id));
    }
    request.seed = session.random("call").next() >> 11; // 53 bits, exact in JSON numbers
    describeProgram(request, plan, session.knows().population, about, session.knows().tally.calls());
    if (step == Step::Mutation && !request.language.isEmpty() && request.generator.provider == u"offline") {
        Random random = session.random("tune");
        const TunedProgram tuned = session.knows().tuner.proposal(request.texts.value(0), random).value_or(TunedProgram{});
        request.tuned = tuned.text;
        request.improving = tuned.improving;
    }
    renderPrompt(request, templateFor(plan, step, about.size()));
    return request;
}

} // namespace engine
