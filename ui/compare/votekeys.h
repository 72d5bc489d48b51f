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

/// Actions for a round of the blind vote: each has a shortcut, most have a button. With single keys switched off, the
/// shortcuts need Alt. GUI thread; owned by the voting pane, in which the shortcuts are active.
class VoteKeys final : public QObject
{
    Q_OBJECT

public:
    explicit VoteKeys(QWidget *pane);

    /// addVerdictButtons() adds the buttons for verdicts, addAidButtons() those for other actions on the round.
    void addVerdictButtons(QLayout *line);
    void addAidButtons(QLayout *line);
    /// Sets the labels for `count` texts. The actions for the worst text are disabled for two texts.
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
    QList<QAction *> m_best; ///< indexed by place
    QList<QAction *> m_worst;
    QAction *m_tie;
    QAction *m_bad;
    QAction *m_skip;
    QAction *m_expand;
    QAction *m_differences;
    QAction *m_undo;
    QList<std::pair<QAction *, QKeySequence>> m_singleKeys; ///< with the shortcut used while single keys are on
};

} // namespace ui
