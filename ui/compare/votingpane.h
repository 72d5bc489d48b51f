// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/steering.h"
#include "ui/compare/votequeue.h"

#include <QElapsedTimer>
#include <QKeySequence>
#include <QTimer>
#include <QWidget>

#include <utility>

class QAction;
class QCheckBox;
class QHBoxLayout;
class QLayout;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace engine {
class Engine;
}

namespace ui {

class Diffs;
class EmptyState;
class Label;
class OpenRun;
class SentVotes;
class TextPane;

/// The blind vote: two to four texts, nothing said of who wrote them or how they stand until one has voted, everything by
/// one key. Votes enter the run at once and can be taken back. GUI thread; `engine` may be nullptr: then texts come
/// through takeTexts() and votes are only emitted. Failures are said in the pane.
class VotingPane final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int revealMs = 1500; ///< any key ends it

    VotingPane(engine::Engine *engine, OpenRun *run, QWidget *parent = nullptr);
    ~VotingPane() override;

    /// A new session over the open run.
    void start();
    void setColumns(int columns); ///< 2 … 4
    void setReveals(bool reveals);
    void setSingleKeys(bool on);
    void takeTexts(const QHash<engine::CandidateId, QString> &texts);

    [[nodiscard]] const VoteRound &round() const { return m_round; }
    [[nodiscard]] const QList<TextPane *> &panes() const { return m_panes; }
    [[nodiscard]] bool isRevealing() const { return m_reveal.isActive(); }
    [[nodiscard]] int votes() const { return int(m_past.size()); }
    /// What the line above the texts says.
    [[nodiscard]] QString sessionText() const;

Q_SIGNALS:
    /// As sent to the engine; of a ranking several.
    void voted(engine::Vote vote);
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A round that was voted on, for Undo.
    struct Past {
        VoteRound round;
        QList<engine::Match> matches;
        qint64 tookMs = 0;
        quint64 sent = 0; ///< number of the round in SentVotes
        QHash<engine::CandidateId, double> before; ///< ratings before it
    };
    void setupTop(QHBoxLayout *line);
    void setupTexts();
    void setupVerdicts(QLayout *line);
    void setupAids(QHBoxLayout *line);
    QAction *key(const QString &text, const QKeySequence &keys, std::function<void()> act);
    QPushButton *button(QLayout *line, QAction *action);

    void arrange();          ///< columns for the round
    void showRound();
    void showNext();
    void prepare();          ///< the round after this one
    void fetch(const QList<engine::CandidateId> &candidates);
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
    void refreshMarks();
    void toggleExpanded();
    [[nodiscard]] QString placeName(int place, const Past &past) const;
    [[nodiscard]] bool hasTexts(const VoteRound &round) const;

    engine::Engine *m_engine;
    OpenRun *m_run;
    Diffs *m_diffs;
    SentVotes *m_sent;
    VoteQueue m_queue;
    VoteRound m_round;
    std::optional<VoteRound> m_next;
    QList<Past> m_past;
    QHash<engine::CandidateId, QString> m_texts;
    QSet<engine::CandidateId> m_asked;
    QElapsedTimer m_looking;
    QTimer m_reveal;
    int m_best = -1;
    int m_worst = -1;
    int m_columns = 2;
    int m_consistent = 0;
    int m_repeats = 0;
    bool m_showDiff = false;
    bool m_waiting = false; ///< no round, or its texts are being read

    QStackedLayout *m_pages;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QList<TextPane *> m_panes;
    QList<Label *> m_names;
    QList<QWidget *> m_parts;
    QList<QAction *> m_choices;
    QList<QAction *> m_worsts;
    QList<QPushButton *> m_choiceButtons;
    QAction *m_tie;
    QAction *m_bad;
    QAction *m_skip;
    QAction *m_reasonKey;
    QAction *m_undo;
    QAction *m_expand;
    QAction *m_diff;
    QAction *m_done;
    QList<std::pair<QAction *, QKeySequence>> m_singleKeys; ///< each with the key it has while single keys are on
    QCheckBox *m_reveals;
    QCheckBox *m_keys;
    QLineEdit *m_reason;
    Label *m_session;
    Label *m_question; ///< what was written for, and what one goes by
    Label *m_message;
};

} // namespace ui
