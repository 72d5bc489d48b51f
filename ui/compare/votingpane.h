// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/parts.h"
#include "ui/compare/votesession.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QAction;
class QCheckBox;
class QHBoxLayout;
class QLineEdit;
class QStackedLayout;

namespace engine {
class Engine;
struct Vote;
}

namespace ui {

class CandidateTexts;
class EmptyState;
class Label;
class OpenRun;
class SentVotes;
class TextPane;
class VoteKeys;
class VoteTexts;

/// The blind vote: two to four texts, whose origin and rating are hidden until the vote; each action has a key. Votes
/// are sent immediately and can be undone. GUI thread. `engine` may be nullptr: texts then come only through
/// takeTexts(), and votes are only emitted. Errors are shown in the pane.
class VotingPane final : public QWidget
{
    Q_OBJECT
    Q_MOC_INCLUDE("engine/types/events/steering.h")

public:
    static constexpr int revealMs = 1500; ///< a vote key ends it earlier

    VotingPane(engine::Engine *engine, OpenRun *run, QWidget *parent = nullptr);
    ~VotingPane() override;

    /// Starts a new session on the open run.
    void start();
    void setColumns(int columns); ///< 2 … 4
    void setReveals(bool reveals);
    void setSingleKeys(bool on);
    void takeTexts(const QHash<engine::CandidateId, engine::Parts> &texts);

    [[nodiscard]] const engine::VoteRound &round() const { return m_round; }
    [[nodiscard]] const QList<TextPane *> &panes() const;
    [[nodiscard]] bool isRevealing() const { return m_reveal.isActive(); }
    [[nodiscard]] int votes() const { return m_session.votes(); }
    /// The text of the line above the texts.
    [[nodiscard]] QString sessionText() const { return m_session.summary(); }

Q_SIGNALS:
    /// Emitted with each vote that is sent to the engine; a ranking consists of several.
    void voted(engine::Vote vote);
    void leaveRequested();

private:
    void setupTop(QHBoxLayout *line);
    QAction *makeDone();
    void setupKeys();
    void setupAids(QHBoxLayout *line);

    void showRound();
    void showNext();
    void prepare();          ///< reads the texts of the next round
    void textsArrived();
    void choose(int place);
    void chooseWorst(int place);
    void send();
    void tie(bool bothBad);
    void vote(const QList<engine::Match> &matches);
    void skip();
    void undo();
    void reveal();
    void showNames();
    void showQuestion();
    void forgetReason();
    void refreshState();

    engine::Engine *m_engine;
    OpenRun *m_run;
    SentVotes *m_sent;
    CandidateTexts *m_texts;
    engine::VoteQueue m_queue;
    engine::VoteRound m_round;
    VoteSession m_session;
    QElapsedTimer m_looking;
    QTimer m_reveal;
    int m_best = -1;
    int m_worst = -1;
    int m_columns = 2;
    bool m_waiting = false; ///< there is no round, or its texts are being read

    QStackedLayout *m_pages;
    EmptyState *m_empty;
    VoteTexts *m_shown;
    VoteKeys *m_keys;
    QCheckBox *m_reveals;
    QCheckBox *m_singleKeys;
    QLineEdit *m_reason;
    Label *m_summary;
    Label *m_question; ///< the task and the criterion of the run
    Label *m_message;
};

} // namespace ui
