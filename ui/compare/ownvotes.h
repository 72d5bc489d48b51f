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

/// The votes that a person gives beside the compared texts: sent at once, and the last one can be taken back, after which
/// the verdict that it had replaced holds again. GUI thread; owned by the page; without an engine votes are only emitted.
class OwnVotes final : public QObject
{
    Q_OBJECT

public:
    OwnVotes(engine::Engine *engine, OpenRun *run, QObject *parent);

    void vote(const engine::Vote &vote);
    void undo();
    [[nodiscard]] bool isUndoable() const;
    /// The person's verdicts that count.
    [[nodiscard]] QList<engine::Match> verdicts() const;

Q_SIGNALS:
    void voted(engine::Vote vote);
    void withdrawn(engine::MatchId match);
    /// What came of a vote, as a sentence.
    void answered(const QString &sentence);

private:
    /// The last vote, and the verdict it took the place of.
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
