// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/steering.h"

#include <QObject>

#include <optional>

namespace engine {
class Engine;
}

namespace ui {

class OpenRun;

/// Votes that the user gives beside the compared texts. Sends each vote immediately. Undo withdraws the last vote and
/// restores the verdict that it replaced. GUI thread; owned by the page. Without an engine, votes are only emitted.
class OwnVotes final : public QObject
{
    Q_OBJECT

public:
    OwnVotes(engine::Engine *engine, OpenRun *run, QObject *parent);

    void vote(const engine::Vote &vote);
    void undo();
    [[nodiscard]] bool isUndoable() const;
    /// The user's verdicts that count.
    [[nodiscard]] QList<engine::Match> verdicts() const;

Q_SIGNALS:
    void voted(engine::Vote vote);
    void withdrawn(engine::MatchId match);
    /// Result of a vote or of its withdrawal, as a sentence.
    void answered(const QString &sentence);

private:
    /// The last vote and the verdict that it replaced.
    struct SentVote {
        engine::Vote vote;
        std::optional<engine::Match> replaced;
    };
    [[nodiscard]] std::optional<engine::Match> verdictOn(const engine::Vote &vote) const;

    engine::Engine *m_engine;
    OpenRun *m_run;
    std::optional<SentVote> m_last;
};

} // namespace ui
