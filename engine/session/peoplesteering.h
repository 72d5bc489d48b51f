// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/steering.h"

namespace engine {

class RankingNotes;
class RunNotes;
class SessionCore;

/// Does what a person asks of a run, in a turn of its own: a vote, a candidate, a hint … What makes no sense (a candidate that
/// does not exist, the last living one) is left out. A vote answers with its match, everything else with none. Engine thread.
class PeopleSteering
{
public:
    PeopleSteering(SessionCore &core, RunNotes &notes, RankingNotes &ranking) : m_core(core), m_notes(notes), m_ranking(ranking) {}

    MatchId apply(const Steering &what);

private:
    MatchId vote(const Vote &vote);
    void add(const AddCandidate &add);
    void withdraw(MatchId match);

    SessionCore &m_core;
    RunNotes &m_notes;
    RankingNotes &m_ranking;
};

} // namespace engine
