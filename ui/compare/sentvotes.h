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

/// The user's verdicts that count.
[[nodiscard]] QList<engine::Match> ownVerdicts(const RunAnalysis &analysis);
/// Whether the verdict and the vote concern the same two candidates, in any order.
[[nodiscard]] bool isOnSamePair(const engine::Match &verdict, const engine::Vote &vote);

/// The user's votes on the open run. Sends them to the engine; a withdrawal restores the verdicts that they replaced.
/// GUI thread. Without an engine (tests) or an open run, nothing is sent.
class SentVotes final : public QObject
{
    Q_OBJECT

public:
    SentVotes(engine::Engine *engine, OpenRun *run, QObject *parent);

    /// Sends the votes of one round. Returns the number of the round for takeBack().
    quint64 send(const QList<engine::Vote> &votes);
    /// Withdraws the votes of a round as soon as all of them are answered, then votes again as the replaced verdicts
    /// did.
    void takeBack(quint64 round);

Q_SIGNALS:
    void failed(const engine::Error &error);

private:
    struct Round {
        engine::RunId run;
        qsizetype unanswered = 0;
        QList<engine::MatchId> matches;
        QList<engine::Match> replaced;
        bool isUnwanted = false; ///< to be withdrawn
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
