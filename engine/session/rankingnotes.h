// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/rating.h"

#include <QHash>
#include <QList>

namespace engine {

class SessionCore;

/// Logs changes of the ranking: ratings, the leader, results of children. When verdicts
/// arrive faster than people can follow, the ranking is evaluated only every stride()
/// changes: logging ratings, planning questions, retiring the worst. Engine thread.
class RankingNotes
{
public:
    explicit RankingNotes(SessionCore &core) : m_core(core) {}

    /// Reads the logged ratings; call once when a run resumes.
    void recall();
    /// The ranking has changed.
    void moved();
    /// The ranking has changed, and people wait for the result.
    void lookSoon();
    /// Number of changes between evaluations. 1 while changes are slow, while a
    /// stop rule depends on them, and offline, where runs must be reproducible.
    [[nodiscard]] int stride() const;
    /// Whether this turn evaluates the ranking; `isIdle`: no step is in progress.
    [[nodiscard]] bool isLookDue(bool isIdle) const { return m_lookNow || isIdle || m_changes >= stride(); }
    /// Evaluates the ranking if it has changed and an evaluation is due.
    void lookIfDue(bool isIdle);
    void look();
    /// Removes a candidate that is no longer rated.
    void forget(CandidateId id) { m_told.remove(id); }

private:
    [[nodiscard]] QList<Rating> ratingsNow() const;
    [[nodiscard]] bool isToldLeaderOld(const QList<Rating> &now) const;
    void noteRatings();
    void noteLead();
    void noteChildren();

    SessionCore &m_core;
    QHash<CandidateId, Rating> m_told; ///< ratings as last logged
    int m_changes = 0;      ///< changes since the last evaluation
    bool m_lookNow = false; ///< people wait, or the last evaluation was long ago
    bool m_hurried = false; ///< the last two evaluations were close together
    qint64 m_lookedMs = 0;
};

} // namespace engine
