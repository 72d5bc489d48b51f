// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/rating.h"

#include <QHash>
#include <QList>

namespace engine {

class SessionCore;

/// Tells what has become of the ranking: ratings, the leader, how children did. When verdicts come in faster than anybody
/// could follow, the ranking is looked at every so many changes alone: ratings told, questions planned, the least promising
/// retired. Engine thread.
class RankingNotes
{
public:
    explicit RankingNotes(SessionCore &core) : m_core(core) {}

    /// Ratings as the log has them; to be called once when a run goes on.
    void recall();
    /// The ranking has changed.
    void moved();
    /// The ranking has changed in a way that people wait for.
    void lookSoon();
    /// Changes from one look to the next. 1 while changes are slow, where a stop rule waits for it, and offline: such a run is the
    /// same twice.
    [[nodiscard]] int stride() const;
    /// Whether this turn looks at the ranking; `isIdle`: no step is on the way.
    [[nodiscard]] bool isLookDue(bool isIdle) const { return m_lookNow || isIdle || m_changes >= stride(); }
    /// Looks when the ranking has changed and a look is due.
    void lookIfDue(bool isIdle);
    void look();
    /// A candidate that is rated no more.
    void forget(CandidateId id) { m_told.remove(id); }

private:
    [[nodiscard]] QList<Rating> ratingsNow() const;
    [[nodiscard]] bool isToldLeaderOld(const QList<Rating> &now) const;
    void noteRatings();
    void noteLead();
    void noteChildren();

    SessionCore &m_core;
    QHash<CandidateId, Rating> m_told; ///< ratings as last written to the log
    int m_changes = 0;      ///< of the ranking since it was looked at
    bool m_lookNow = false; ///< something people wait for, or it was long ago
    bool m_hurried = false; ///< the last two looks were close together
    qint64 m_lookedMs = 0;
};

} // namespace engine
