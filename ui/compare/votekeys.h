// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <utility>

class QAction;
class QLayout;
class QWidget;

namespace ui {

/// What a person can do with a round of the blind vote: one action with a key for each, and buttons for most. Single keys
/// can be switched off; then the same keys go with Alt. GUI thread; owned by the voting pane, where the keys hold.
class VoteKeys final : public QObject
{
    Q_OBJECT

public:
    explicit VoteKeys(QWidget *pane);

    /// Buttons of the verdicts, and of what helps to reach one.
    void addVerdictButtons(QLayout *line);
    void addAidButtons(QLayout *line);
    /// The words for so many texts; with two the worst needs no key.
    void setTexts(int count);
    void setUndoable(bool undoable);
    void setSingleKeys(bool on);

Q_SIGNALS:
    void bestChosen(int place);
    void worstChosen(int place);
    void sendRequested();
    void tieRequested(bool bothBad);
    void skipRequested();
    void reasonRequested();
    void expandRequested();
    void differencesRequested();
    void undoRequested();

private:
    void makeVerdicts();
    void makeAids();
    QAction *make(const QString &text, const QKeySequence &keys, std::function<void()> act);
    void addButton(QLayout *line, QAction *action);

    QWidget *m_pane;
    QList<QAction *> m_best; ///< by place
    QList<QAction *> m_worst;
    QAction *m_tie;
    QAction *m_bad;
    QAction *m_skip;
    QAction *m_expand;
    QAction *m_differences;
    QAction *m_undo;
    QList<std::pair<QAction *, QKeySequence>> m_singleKeys; ///< each with the key it has while single keys are on
};

} // namespace ui
