// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/steering.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class Label;
class TableView;
class VerdictModel;

/// Verdicts of the judges on the compared candidates, and controls for a vote of the user. GUI thread; owned by the
/// page.
class JudgePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit JudgePanel(QWidget *parent = nullptr);

    void setCompared(const QList<engine::CandidateId> &candidates);
    void setMatches(const QList<engine::Match> &matches, const QHash<engine::CandidateId, int> &words);
    /// Sets the user's verdicts that count. A vote on the same pair replaces the earlier one.
    void setOwn(const QList<engine::Match> &own);
    void setUndoable(bool undoable);
    /// Shows a sentence about the last vote.
    void setMessage(const QString &sentence);
    [[nodiscard]] VerdictModel *model() const { return m_model; }

Q_SIGNALS:
    void voted(engine::Vote vote);
    void undoRequested();

private:
    void setupTable();
    void setupVote();
    void pairChanged();
    void showOwn();
    void rowChanged();
    void vote(engine::Verdict verdict);
    void disagree();
    [[nodiscard]] const engine::Match *selected() const;

    VerdictModel *m_model;
    TableView *m_table;
    Label *m_empty;
    QPlainTextEdit *m_rationale;
    QComboBox *m_pair;
    QPushButton *m_first;
    QPushButton *m_tie;
    QPushButton *m_second;
    QPushButton *m_disagree;
    QPushButton *m_undo;
    Label *m_ownVote;
    QLineEdit *m_reason;
    Label *m_message;
    QList<std::pair<engine::CandidateId, engine::CandidateId>> m_pairs;
    QList<engine::Match> m_own;
};

} // namespace ui
