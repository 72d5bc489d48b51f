// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analytics/votequeue.h"
#include "engine/types/events/match.h"

#include <QCoreApplication>

namespace ui {

class OpenRun;

/// A round that was voted on.
struct PastRound {
    engine::VoteRound round;
    QList<engine::Match> matches;
    qint64 tookMs = 0; ///< how long the person looked
    quint64 sent = 0;  ///< number of the round in SentVotes
    QHash<engine::CandidateId, double> before; ///< ratings before it
};

/// The rounds that a person voted on since start(), and what can be said of them: how many, how fast, how often a pair
/// that came again got the same vote, and what the candidates of the last round are. GUI thread; cannot fail.
class VoteSession
{
    Q_DECLARE_TR_FUNCTIONS(ui::VoteSession)

public:
    explicit VoteSession(const OpenRun *run);

    void start();
    /// Before the votes reach the run: the ratings of now are kept.
    void add(const engine::VoteRound &round, const QList<engine::Match> &matches, qint64 tookMs);
    /// Of the last round.
    void setSent(quint64 sent) { m_past.last().sent = sent; }
    [[nodiscard]] PastRound takeLast() { return m_past.takeLast(); }
    [[nodiscard]] bool isEmpty() const { return m_past.isEmpty(); }
    [[nodiscard]] int votes() const { return int(m_past.size()); }
    /// "3 of 20 votes · 2.1 s per vote".
    [[nodiscard]] QString summary() const;
    /// Of each text of the last round, left to right: which candidate it is, what was chosen and how far its rating moved.
    [[nodiscard]] QStringList revealed() const;

private:
    void countRepeat(const engine::Match &match);
    [[nodiscard]] QString revealed(engine::CandidateId id, const PastRound &past) const;

    const OpenRun *m_run;
    QList<PastRound> m_past;
    int m_repeats = 0;
    int m_consistent = 0; ///< of these, with the same vote
};

} // namespace ui
