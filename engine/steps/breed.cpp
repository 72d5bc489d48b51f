// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/breed.h"

#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/provider.h"
#include "engine/replies/texts/textreply.h"
#include "engine/session/callcost.h"
#include "engine/session/calls.h"
#include "engine/session/holds.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/runnotes.h"
#include "engine/session/session.h"
#include "engine/steps/birth.h"
#include "engine/steps/embedding.h"
#include "engine/steps/onlythoughts.h"
#include "engine/steps/requests.h"
#include "engine/types/state/runstate.h"

#include <algorithm>

namespace engine {

namespace {

int generationOf(const Session &session, const QList<CandidateId> &parents)
{
    int generation = 1;
    for (const CandidateId id : parents)
        generation = std::max(generation, session.knows().state.candidate(id)->generation + 1);
    return generation;
}

bool allLive(const Session &session, const QList<CandidateId> &parents)
{
    const QList<CandidateId> &living = session.knows().population.living();
    return std::all_of(parents.begin(), parents.end(), [&](CandidateId id) { return living.contains(id); });
}

struct Gate {
    std::optional<Rejection> rejection;
    CandidateId like;
};

Gate gate(const Session &session, const CompletionReply &reply, const QString &text)
{
    if (reply.finish == FinishReason::Refused)
        return {Rejection::Refused, {}};
    if (holdsOnlyThoughts(reply)) // also when the thoughts were cut
        return {Rejection::OnlyThoughts, {}};
    if (reply.finish == FinishReason::Length)
        return {Rejection::TooLong, {}};
    if (text.isEmpty())
        return {Rejection::Empty, {}};
    const CandidateId like = session.knows().population.duplicateOf(text, session.plan().population.duplicateThreshold);
    if (like)
        return {Rejection::Duplicate, like};
    return {};
}

} // namespace

Task<> breed(Session *session, int generator, QList<CandidateId> parents, CompletionRequest request, CallPurpose purpose)
{
    const Step step = request.step;
    const int tries = std::max(1, session->plan().population.duplicateTries);
    for (int attempt = 0; attempt < tries; ++attempt) {
        if (attempt > 0) {
            if (!allLive(*session, parents))
                co_return;
            request = requestFor(*session, step, generator, parents);
            if (session->holds().admit(request) != Ledger::Answer::Go)
                co_return;
        }
        CallId call;
        const Result<CompletionReply> reply = co_await session->calls().ask(request, generator, parents, &call, purpose);
        if (!reply)
            co_return;
        QString text = cleanReply(reply->text);
        Gate result = gate(*session, *reply, text);
        if (!result.rejection) {
            const CandidateId same = co_await sameMeaning(session, text);
            if (same)
                result = Gate{Rejection::Duplicate, same};
        }
        if (!result.rejection) {
            const QString label = session->plan().step(step).generators.at(generator).label();
            const int generation = generationOf(*session, parents);
            Candidate candidate;
            candidate.call = call;
            candidate.step = step;
            candidate.parents = parents;
            candidate.generation = generation;
            candidate.generator = label;
            candidate.parts = text;
            candidate.arm = purpose.arm;
            co_await addCandidate(session, std::move(candidate));
            co_return;
        }
        session->notes().reject(call, *result.rejection, result.like);
        if (*result.rejection != Rejection::Duplicate || !session->isRunning())
            co_return;
    }
}

} // namespace engine
