// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/peoplequestion.h"
#include "engine/types/events/rejection.h"
#include "engine/types/events/runend.h"

namespace engine {

struct Candidate;
struct Iteration;
struct LoopResult;
struct LoopStart;
struct Match;
class RankingNotes;
struct Score;
class SessionCore;

/// Logs events of recipes and steps: candidates, scores, verdicts, loops, the end. Engine thread.
class RunNotes
{
public:
    RunNotes(SessionCore &core, RankingNotes &ranking) : m_core(core), m_ranking(ranking) {}

    CandidateId createCandidate(Candidate candidate);
    void score(CandidateId id, QList<Score> scores, double total);
    /// Logs a rejected reply. Gives up a judge after too many unreadable replies.
    void reject(CallId call, Rejection reason, CandidateId like = {}, QString detail = {});
    void migrate(CandidateId id, int island);
    MatchId judged(Match match);
    void retire(CandidateId id, bool byHand = false);
    void loopStarted(LoopStart start);
    void iterated(Iteration iteration);
    void loopEnded(LoopResult result);
    /// `best` none: the leader.
    void finish(EndReason reason, QString detail = {}, CandidateId best = {});
    /// Asks people which of the candidates is better.
    void askPeople(QList<CandidateId> candidates, qint64 untilMs);
    void closeQuestion(QuestionId question, QuestionEnd end);

private:
    SessionCore &m_core;
    RankingNotes &m_ranking;
};

} // namespace engine
