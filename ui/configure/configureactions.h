// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QKeySequence;
class QUndoStack;
class QWidget;

namespace ui {

/// The actions of the configure page with labels, shortcuts and icons. The labels of undo and redo contain the edit
/// they affect. Owned by the page; the page connects the actions.
class ConfigureActions final : public QObject
{
    Q_OBJECT

public:
    ConfigureActions(QUndoStack *history, QWidget *page);

    QAction *open, *save, *saveAs, *copyCommand, *start, *nextProblem, *previousProblem, *undo, *redo;

private:
    QAction *make(const char *iconName, const QKeySequence &key);
    void followHistory();
    void name();

    QUndoStack *m_history;
    QWidget *m_page;
};

} // namespace ui
