// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/birth.h"

#include "engine/session/inprogress.h"
#include "engine/session/knowledge.h"
#include "engine/session/loops.h"
#include "engine/session/population.h"
#include "engine/session/runnotes.h"
#include "engine/session/session.h"
#include "engine/session/stepslots.h"
#include "engine/steps/embedding.h"
#include "engine/steps/loop.h"
#include "engine/steps/score.h"
#include "engine/types/state/runstate.h"

#include <algorithm>

namespace engine {

namespace {

bool isToBeRefined(const Session &session, const Candidate &candidate)
{
    const double share = session.plan().refinement.share;
    if (share <= 0 || candidate.arm || session.plan().evaluators.isEmpty() || !session.isRunning())
        return false;
    return Random::at(session.plan().seed, "refine", candidate.call.value).uniform() < share;
}

/// Credits the candidate to the draft's operator, so that the bandit rewards it.
Candidate refinedCandidate(const Session &session, const Refined &refined)
{
    const bool isDraft = refined.result.bestCall == refined.origin.id;
    Candidate candidate;
    candidate.call = refined.result.bestCall;
    candidate.step = refined.origin.step;
    candidate.parents = refined.origin.candidates;
    candidate.generator = isDraft ? refined.origin.label : refined.result.key.model;
    candidate.parts = refined.text;
    for (const CandidateId parent : candidate.parents)
        candidate.generation = std::max(candidate.generation, session.knows().state.candidate(parent)->generation + 1);
    return candidate;
}

Task<> addRefined(Session *session, quint32 loop)
{
    session->inProgress().setAttended(loop, true);
    const std::optional<Refined> refined = co_await runLoop(session, loop);
    session->inProgress().setAttended(loop, false);
    if (!refined)
        co_return;
    Candidate candidate = refinedCandidate(*session, *refined);
    if (candidate.parts.isBlank()) {
        session->notes().reject(refined->origin.id, Rejection::Empty);
        co_return;
    }
    CandidateId like = session->knows().population.duplicateOf(candidate.parts, session->plan().population.duplicateThreshold);
    if (!like)
        like = co_await sameMeaning(session, candidate.parts.text());
    if (like) {
        session->notes().reject(candidate.call, Rejection::Duplicate, like);
        co_return;
    }
    const CandidateId id = session->notes().createCandidate(std::move(candidate));
    session->inProgress().noteMeasured(id);
    if (refined->result.bestScore)
        session->notes().score(id, refined->scores, *refined->result.bestScore);
}

} // namespace

Task<> addCandidate(Session *session, Candidate candidate)
{
    if (isToBeRefined(*session, candidate)) {
        const int generator = session->drawGenerator(Step::Refinement, session->random("refiner"));
        const quint32 loop = co_await beginLoop(session, candidate.call, std::max(0, generator));
        co_await addRefined(session, loop);
        co_return;
    }
    const CandidateId id = session->notes().createCandidate(std::move(candidate));
    if (!session->plan().evaluators.isEmpty())
        co_await measureAndScore(session, id);
}

Task<> measureAndScore(Session *session, CandidateId id)
{
    session->inProgress().noteMeasured(id);
    Measured what;
    what.candidate = id;
    what.text = session->knows().population.text(id);
    const Measurement made = co_await measure(session, std::move(what));
    if (made.complete && made.whole.score)
        session->notes().score(id, scoresOf(session->plan().evaluators, made.parts), *made.whole.score);
}

void resumeLoops(Session *session)
{
    for (const quint32 loop : session->knows().loops.open()) {
        if (!session->inProgress().isAttended(loop))
            session->steps().launch(Pool::Generate, [session, loop] { return addRefined(session, loop); });
    }
}

} // namespace engine
