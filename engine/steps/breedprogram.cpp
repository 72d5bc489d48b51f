// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/breedprogram.h"

#include "engine/code/programparts.h"
#include "engine/providers/interface/completion.h"
#include "engine/replies/programs/partsreply.h"
#include "engine/replies/texts/textreply.h"
#include "engine/session/callcost.h"
#include "engine/session/calls.h"
#include "engine/session/holds.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/runnotes.h"
#include "engine/session/session.h"
#include "engine/steps/onlythoughts.h"
#include "engine/steps/programs.h"
#include "engine/steps/requests.h"
#include "engine/types/state/runstate.h"

#include <algorithm>

namespace engine {

namespace {

/// Result of a reply: a program, or the reason why there is none.
struct Draft {
    Parts program;
    QString change;
    std::optional<Rejection> rejection;
    QString detail;
    CandidateId like;
};

Draft rejectedDraft(Rejection reason, const QString &detail = {})
{
    Draft draft;
    draft.rejection = reason;
    draft.detail = detail;
    return draft;
}

Rejection rejectionOf(ProgramReply::Problem problem)
{
    return problem == ProgramReply::Problem::Unmatched ? Rejection::Unmatched : Rejection::Unreadable;
}

/// Reads the reply as a change of `parent`; a blank parent: the reply is a first program.
PartsReply readReply(const QString &reply, const Parts &parent, const Session &session, const QString &language)
{
    if (!parent.named.isEmpty())
        return readPartsReply(reply, parent, language);
    const ProgramReply read = readProgramReply(reply, {language, parent.single, session.plan().program.file});
    return {read.text, read.edited, read.problem, read.detail};
}

/// A reply whose edits change nothing gives its parent's text; the check for duplicates rejects it.
Draft draftOf(const QString &reply, const Parts &parent, const Session &session, const CompletionRequest &request)
{
    const PartsReply read = readReply(reply, parent, session, request.language);
    const bool unchanged = read.problem == ProgramReply::Problem::Unchanged;
    if (read.problem != ProgramReply::Problem::None && !unchanged)
        return rejectedDraft(rejectionOf(read.problem), read.detail);
    Draft draft;
    draft.program = unchanged ? parent : read.program;
    draft.change = read.edited || unchanged ? QStringLiteral("diff") : request.step == Step::Crossover ? QStringLiteral("cross") : QStringLiteral("full");
    if (!request.tuned.isBlank() && draft.program == request.tuned)
        draft.change = QStringLiteral("tuned");
    return draft;
}

/// Checks in this order: refused, only thoughts, cut, empty, changes outside of the regions, duplicate.
Draft gated(const Session &session, const CompletionReply &reply, const QList<CandidateId> &parents, const CompletionRequest &request)
{
    if (reply.finish == FinishReason::Refused)
        return rejectedDraft(Rejection::Refused);
    if (holdsOnlyThoughts(reply))
        return rejectedDraft(Rejection::OnlyThoughts);
    if (reply.finish == FinishReason::Length)
        return rejectedDraft(Rejection::TooLong);
    const Parts parent = parents.isEmpty() ? Parts() : session.knows().population.parts(parents.constFirst());
    Draft draft;
    if (request.language.isEmpty() && parent.named.isEmpty())
        draft.program = cleanReply(reply.text);
    else
        draft = draftOf(reply.text, parent, session, request);
    if (draft.rejection)
        return draft;
    if (draft.program.isBlank())
        return rejectedDraft(Rejection::Empty);
    if (const QString outside = changeOutside(parent, draft.program, session.plan().program); !outside.isEmpty())
        return rejectedDraft(Rejection::Outside, outside);
    draft.like = session.knows().population.duplicateOf(draft.program, session.plan().population.duplicateThreshold);
    if (draft.like)
        draft.rejection = Rejection::Duplicate;
    return draft;
}

int generationAfter(const Session &session, const QList<CandidateId> &parents)
{
    int generation = 1;
    for (const CandidateId id : parents)
        generation = std::max(generation, session.knows().state.candidate(id)->generation + 1);
    return generation;
}

bool parentsLive(const Session &session, const QList<CandidateId> &parents)
{
    const QList<CandidateId> &living = session.knows().population.living();
    return std::all_of(parents.begin(), parents.end(), [&](CandidateId id) { return living.contains(id); });
}

void addDraft(Session *session, const Draft &draft, CallId call, int generator, const QList<CandidateId> &parents, int island, Step step)
{
    Candidate candidate;
    candidate.call = call;
    candidate.step = step;
    candidate.parents = parents;
    candidate.generation = generationAfter(*session, parents);
    candidate.generator = session->plan().step(step).generators.at(generator).label();
    candidate.parts = draft.program;
    candidate.island = island;
    candidate.change = draft.change;
    if (!draft.program.named.isEmpty() && !parents.isEmpty())
        candidate.changedParts = changedParts(session->knows().population.parts(parents.constFirst()), draft.program);
    session->notes().createCandidate(std::move(candidate));
}

} // namespace

void createInitial(Session *session)
{
    Candidate candidate;
    candidate.step = Step::Seeding;
    candidate.generator = QStringLiteral("initial");
    candidate.parts = session->plan().program.initialParts();
    candidate.change = QStringLiteral("initial");
    session->notes().createCandidate(std::move(candidate));
}

Task<> breedProgram(Session *session, int generator, QList<CandidateId> parents, int island, CompletionRequest request)
{
    const Step step = request.step;
    const int tries = std::max(1, session->plan().population.duplicateTries);
    bool repaired = !session->plan().program.repair;
    int duplicates = 0;
    for (;;) {
        CallId call;
        const Result<CompletionReply> reply = co_await session->calls().ask(request, generator, parents, &call);
        if (!reply)
            co_return;
        const Draft draft = gated(*session, *reply, parents, request);
        if (!draft.rejection) {
            addDraft(session, draft, call, generator, parents, island, step);
            co_return;
        }
        session->notes().reject(call, *draft.rejection, draft.like, draft.detail);
        const bool again = *draft.rejection == Rejection::Duplicate ? ++duplicates < tries : canBeRepaired(*draft.rejection) && !std::exchange(repaired, true);
        if (!again || !session->isRunning() || !parentsLive(*session, parents))
            co_return;
        request = requestFor(*session, step, generator, parents);
        if (*draft.rejection != Rejection::Duplicate)
            askForRepair(request, session->plan().step(step), *draft.rejection, draft.detail);
        if (session->holds().admit(request) != Ledger::Answer::Go)
            co_return;
    }
}

} // namespace engine
