// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/elo.h"
#include "engine/types/events/runevent.h"

namespace engine {

/// Plain sequential Elo of a run (1200, K = 32), for comparison only; no decision depends on it. Withdrawn verdicts
/// stay in, since a sequential update cannot be undone. Any thread, one at a time; constant work per event.
class SequentialElo
{
public:
    void apply(const RunEvent &event)
    {
        m_born += std::holds_alternative<CandidateBorn>(event.body);
        const auto *judged = std::get_if<MatchJudged>(&event.body);
        if (!judged || !isBorn(judged->match.first) || !isBorn(judged->match.second))
            return; // a foreign log may name any number
        const Match &match = judged->match;
        const double share = match.verdict == Verdict::First ? 1 : match.verdict == Verdict::Tie ? 0.5 : 0;
        m_table.add({int(match.first.value) - 1, int(match.second.value) - 1, share});
    }
    [[nodiscard]] double rating(CandidateId id) const { return m_table.rating(int(id.value) - 1); }

private:
    [[nodiscard]] bool isBorn(CandidateId id) const { return id && id.value <= m_born; }

    EloTable m_table;
    quint32 m_born = 0;
};

} // namespace engine
