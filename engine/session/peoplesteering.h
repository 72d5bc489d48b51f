// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/steering.h"

namespace engine {

class RankingNotes;
class RunNotes;
class SessionCore;

/// Applies steering by a person in a turn of its own: a vote, a candidate, a hint … Invalid steering (an unknown
/// candidate, retiring the last living one) is ignored. A vote returns its match, everything else none. Engine thread.
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
