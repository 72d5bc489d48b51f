// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/types/events/steering.h"

#include <QHash>
#include <QObject>

namespace engine {
class Engine;
}

namespace ui {

class OpenRun;
class RunAnalysis;

/// The person's verdicts that count.
[[nodiscard]] QList<engine::Match> ownVerdicts(const RunAnalysis &analysis);
/// Whether the verdict and the vote are about the same two candidates, in whatever order.
[[nodiscard]] bool isOnSamePair(const engine::Match &verdict, const engine::Vote &vote);

/// The votes of one person on the open run: sent to the engine, and taken back together with what they had replaced. GUI
/// thread. Without an engine (tests) or an open run nothing is sent.
class SentVotes final : public QObject
{
    Q_OBJECT

public:
    SentVotes(engine::Engine *engine, OpenRun *run, QObject *parent);

    /// Sends the votes of one round; answers the round's number for takeBack().
    quint64 send(const QList<engine::Vote> &votes);
    /// Withdraws the votes of a round once the run has numbered them all, then votes again what they had replaced.
    void takeBack(quint64 round);

Q_SIGNALS:
    void failed(const engine::Error &error);

private:
    struct Round {
        engine::RunId run;
        qsizetype unanswered = 0;
        QList<engine::MatchId> matches;
        QList<engine::Match> replaced;
        bool isUnwanted = false; ///< to be taken back
    };
    void answered(quint64 round);
    void withdraw(const Round &round);
    [[nodiscard]] QList<engine::Match> replacedBy(const QList<engine::Vote> &votes) const;

    engine::Engine *m_engine;
    OpenRun *m_run;
    QHash<quint64, Round> m_rounds;
    quint64 m_last = 0;
};

} // namespace ui
