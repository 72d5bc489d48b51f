// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/rejection.h"
#include "engine/types/events/score.h"

#include <QHash>

#include <deque>

namespace engine {
struct Match;
struct RunEvent;
}

namespace ui {

struct MatchCount {
    int won = 0;
    int lost = 0;
    int tied = 0;

    [[nodiscard]] int all() const { return won + lost + tied; }
    bool operator==(const MatchCount &) const = default;
};

/// Calls, tokens and money per time, over the last minute of running time.
struct RecentRates {
    double callsPerMinute = 0;
    double tokensPerSecond = 0;
    double usdPerHour = 0;
};

/// Values of a run that RunState does not have: match counts per candidate, scores of each evaluator, recent rates. A
/// fold of events like RunState, constant work per event; GUI thread; cannot fail.
class RunDetails
{
public:
    void apply(const engine::RunEvent &event);

    [[nodiscard]] MatchCount matches(engine::CandidateId candidate) const;
    [[nodiscard]] QList<engine::Score> scores(engine::CandidateId candidate) const;
    /// Candidates that were compared with this one, each once, oldest first.
    [[nodiscard]] QList<engine::CandidateId> opponents(engine::CandidateId candidate) const { return m_opponents.value(candidate); }
    [[nodiscard]] int scored() const { return int(m_scores.size()); }
    [[nodiscard]] int humanVotes() const { return m_humanVotes; }
    [[nodiscard]] int rejected(engine::Rejection reason) const { return m_rejected[int(reason)]; }
    /// Mean rates over the last minute, but over at least ten seconds; all zero if no call finished in that time.
    [[nodiscard]] RecentRates rates(qint64 nowMs) const;
    /// Highest percentage of a cap with a warning; 0 if there was none.
    [[nodiscard]] int warnedPercent() const { return m_warnedPercent; }

private:
    struct Finished { ///< calls that finished in the same millisecond
        qint64 atMs = 0;
        int calls = 0;
        qint64 tokens = 0;
        qint64 microUsd = 0;
    };

    void judged(const engine::Match &match);

    QHash<engine::CandidateId, MatchCount> m_matches;
    QHash<engine::CandidateId, QList<engine::Score>> m_scores;
    QHash<engine::CandidateId, QList<engine::CandidateId>> m_opponents;
    std::deque<Finished> m_recent;
    qint64 m_runningSinceMs = 0;
    int m_rejected[int(engine::Rejection::OnlyThoughts) + 1] = {};
    int m_humanVotes = 0;
    int m_warnedPercent = 0;
};

} // namespace ui
