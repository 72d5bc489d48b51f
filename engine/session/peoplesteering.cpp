// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/peoplesteering.h"

#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/rankingnotes.h"
#include "engine/session/runnotes.h"
#include "engine/session/sessioncore.h"
#include "engine/session/tally.h"
#include "engine/types/state/runpeople.h"
#include "engine/types/state/runstate.h"

namespace engine {

MatchId PeopleSteering::apply(const Steering &what)
{
    const auto exists = [this](CandidateId id) { return m_core.knows().state.candidate(id) != nullptr; };
    const auto lives = [&](CandidateId id) { return exists(id) && m_core.knows().state.candidate(id)->alive; };
    MatchId match;
    std::visit(Overloaded{
        [&](const Vote &vote) {
            if (exists(vote.first) && exists(vote.second) && vote.first != vote.second)
                match = this->vote(vote);
        },
        [&](const Pin &pin) {
            if (lives(pin.candidate))
                m_core.emitEvent(CandidatePinned{pin.candidate, pin.pinned});
        },
        [&](const Retire &out) {
            if (lives(out.candidate) && m_core.knows().population.living().size() > 1)
                m_notes.retire(out.candidate, true);
        },
        [&](const AddCandidate &candidate) {
            if (!candidate.parts.isBlank())
                add(candidate);
        },
        [&](const Hint &hint) { m_core.emitEvent(HintWritten{hint.text}); },
        [&](const Withdraw &verdict) { withdraw(verdict.match); },
        [&](const Decline &question) { m_notes.closeQuestion(question.question, QuestionEnd::Declined); },
    }, what);
    return match;
}

MatchId PeopleSteering::vote(const Vote &vote)
{
    Match match;
    match.judge = QStringLiteral("you");
    match.first = vote.first;
    match.second = vote.second;
    match.verdict = vote.verdict;
    match.rationale = vote.reason;
    match.firstSeat = vote.firstSeat;
    match.secondSeat = vote.secondSeat;
    match.shown = vote.shown;
    match.bothBad = vote.bothBad;
    match.tookMs = vote.tookMs;
    const MatchId earlier = m_core.knows().tally.verdictOfPerson(vote.first, vote.second);
    const MatchId id = m_notes.judged(std::move(match));
    if (earlier)
        m_core.emitEvent(MatchWithdrawn{earlier}); // one verdict per person and pair; a replayed vote makes both events in this order
    const QList<PeopleAsked> open = m_core.knows().state.people().open;
    for (const PeopleAsked &question : open) {
        if (question.candidates.contains(vote.first) && question.candidates.contains(vote.second))
            m_notes.closeQuestion(question.question, QuestionEnd::Answered);
    }
    return id;
}

void PeopleSteering::add(const AddCandidate &add)
{
    Candidate candidate;
    candidate.step = Step::Human;
    candidate.parts = add.parts;
    if (const CandidateState *parent = m_core.knows().state.candidate(add.parent)) {
        candidate.parents.append(add.parent);
        candidate.generation = parent->generation + 1;
    }
    m_notes.createCandidate(std::move(candidate));
}

void PeopleSteering::withdraw(MatchId match)
{
    const bool exists = match && match.value <= quint32(m_core.knows().state.totals().matches);
    if (!exists || m_core.knows().tally.isWithdrawn(match))
        return;
    m_core.emitEvent(MatchWithdrawn{match});
    m_ranking.lookSoon();
}

} // namespace engine
