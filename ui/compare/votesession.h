// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analytics/votequeue.h"
#include "engine/types/events/match.h"

#include <QCoreApplication>

namespace ui {

class OpenRun;

/// A round with its votes.
struct PastRound {
    engine::VoteRound round;
    QList<engine::Match> matches;
    qint64 tookMs = 0; ///< time from showing the round to the vote, ms
    quint64 sent = 0;  ///< round number in SentVotes
    QHash<engine::CandidateId, double> before; ///< ratings before the vote
};

/// The rounds the user voted on since start(), with statistics: number, time per vote, agreement on repeated pairs, and
/// the candidates of the last round. GUI thread; cannot fail.
class VoteSession
{
    Q_DECLARE_TR_FUNCTIONS(ui::VoteSession)

public:
    explicit VoteSession(const OpenRun *run);

    void start();
    /// Call before sending the votes: stores the current ratings.
    void add(const engine::VoteRound &round, const QList<engine::Match> &matches, qint64 tookMs);
    /// Sets the SentVotes number of the last round.
    void setSent(quint64 sent) { m_past.last().sent = sent; }
    [[nodiscard]] PastRound takeLast() { return m_past.takeLast(); }
    [[nodiscard]] bool isEmpty() const { return m_past.isEmpty(); }
    [[nodiscard]] int votes() const { return int(m_past.size()); }
    /// For example "3 of 20 votes · 2.1 s per vote".
    [[nodiscard]] QString summary() const;
    /// For each text of the last round, left to right: candidate, change of its rating, and whether it was chosen.
    [[nodiscard]] QStringList revealed() const;

private:
    void countRepeat(const engine::Match &match);
    [[nodiscard]] QString revealed(engine::CandidateId id, const PastRound &past) const;

    const OpenRun *m_run;
    QList<PastRound> m_past;
    int m_repeats = 0;
    int m_consistent = 0; ///< repeats with the same vote
};

} // namespace ui
