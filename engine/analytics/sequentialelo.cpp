// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/sequentialelo.h"

#include "engine/types/events/runevent.h"

namespace engine {

void SequentialElo::apply(const RunEvent &event)
{
    m_born += std::holds_alternative<CandidateBorn>(event.body);
    const auto *judged = std::get_if<MatchJudged>(&event.body);
    if (!judged || !isBorn(judged->match.first) || !isBorn(judged->match.second))
        return; // a foreign log may name any number
    const Match &match = judged->match;
    const double share = match.verdict == Verdict::First ? 1 : match.verdict == Verdict::Tie ? 0.5 : 0;
    m_table.add({int(match.first.value) - 1, int(match.second.value) - 1, share});
}

} // namespace engine
