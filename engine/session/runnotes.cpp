// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/runnotes.h"

#include "engine/session/judgesleft.h"
#include "engine/session/knowledge.h"
#include "engine/session/rankingnotes.h"
#include "engine/session/sessioncore.h"
#include "engine/session/tally.h"
#include "engine/types/state/runpeople.h"
#include "engine/types/state/runstate.h"
#include "engine/types/state/standing.h"

#include <algorithm>

namespace engine {

CandidateId RunNotes::createCandidate(Candidate candidate)
{
    candidate.id = {quint32(m_core.knows().state.candidates().size()) + 1};
    const CandidateId id = candidate.id;
    m_core.emitEvent(CandidateBorn{std::move(candidate)});
    m_ranking.moved();
    return id;
}

void RunNotes::score(CandidateId id, QList<Score> scores, double total)
{
    m_core.emitEvent(CandidateScored{id, total, std::move(scores)});
    m_ranking.lookSoon();
}

void RunNotes::reject(CallId call, Rejection reason, CandidateId like, QString detail)
{
    m_core.emitEvent(ReplyRejected{call, reason, like, std::move(detail)});
    const std::optional<Tally::Unread> unread = m_core.knows().tally.unread(call);
    const std::optional<JudgeGivenUp> judge = unread ? judgeToGiveUp(m_core, *unread) : std::nullopt;
    if (judge)
        m_core.emitEvent(*judge);
}

void RunNotes::migrate(CandidateId id, int island)
{
    m_core.emitEvent(CandidateMigrated{id, island});
}

MatchId RunNotes::judged(Match match)
{
    match.id = {quint32(m_core.knows().state.totals().matches) + 1};
    const MatchId id = match.id;
    const bool byPerson = !match.call;
    m_core.emitEvent(MatchJudged{std::move(match)});
    byPerson ? m_ranking.lookSoon() : m_ranking.moved();
    return id;
}

void RunNotes::retire(CandidateId id, bool byHand)
{
    m_core.emitEvent(CandidateRetired{id, byHand});
    m_ranking.forget(id);
}

void RunNotes::loopStarted(LoopStart start)
{
    m_core.emitEvent(LoopStarted{std::move(start)});
}

void RunNotes::iterated(Iteration iteration)
{
    m_core.emitEvent(IterationFinished{std::move(iteration)});
}

void RunNotes::loopEnded(LoopResult result)
{
    m_core.emitEvent(LoopFinished{std::move(result)});
}

void RunNotes::finish(EndReason reason, QString detail, CandidateId best)
{
    m_ranking.look();
    const RunState &state = m_core.knows().state;
    if (!best)
        best = Standing::best(state);
    if (m_core.plan().testing.on() && best && (state.candidate(best)->failed || !state.candidate(best)->score))
        best = {}; // no program works
    m_core.emitEvent(RunFinished{reason, best, std::move(detail)});
    m_core.journal().flush();
}

void RunNotes::askPeople(QList<CandidateId> candidates, qint64 untilMs)
{
    m_core.emitEvent(PeopleAsked{{m_core.knows().state.people().asked + 1}, std::move(candidates), untilMs});
}

void RunNotes::closeQuestion(QuestionId question, QuestionEnd end)
{
    const QList<PeopleAsked> &open = m_core.knows().state.people().open;
    if (std::any_of(open.begin(), open.end(), [question](const PeopleAsked &each) { return each.question == question; }))
        m_core.emitEvent(QuestionClosed{question, end});
}

} // namespace engine
