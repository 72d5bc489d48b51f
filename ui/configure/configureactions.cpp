// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/configureactions.h"

#include "ui/style/tokens.h"

#include <QAction>
#include <QUndoStack>
#include <QWidget>

#include <utility>

namespace ui {

ConfigureActions::ConfigureActions(QUndoStack *history, QWidget *page) :
    QObject(page),
    m_history(history),
    m_page(page)
{
    open = make("import", QKeySequence(Qt::CTRL | Qt::Key_I));
    save = make("save", QKeySequence::Save);
    saveAs = make("save", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    copyCommand = make("copy", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    start = make("run", QKeySequence(Qt::Key_F5));
    nextProblem = make("down", QKeySequence(Qt::Key_F8));
    previousProblem = make("up", QKeySequence(Qt::SHIFT | Qt::Key_F8));
    undo = make("undo", QKeySequence::Undo);
    redo = make("redo", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    followHistory();
    name();
}

QAction *ConfigureActions::make(const char *iconName, const QKeySequence &key)
{
    auto *action = new QAction(icon(QLatin1StringView(iconName)), QString(), m_page);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->addAction(action);
    return action;
}

void ConfigureActions::followHistory()
{
    connect(undo, &QAction::triggered, m_history, &QUndoStack::undo);
    connect(redo, &QAction::triggered, m_history, &QUndoStack::redo);
    connect(m_history, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(m_history, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    connect(m_history, &QUndoStack::indexChanged, this, &ConfigureActions::name);
    undo->setEnabled(m_history->canUndo());
    redo->setEnabled(m_history->canRedo());
}

void ConfigureActions::name()
{
    const QString undoName = m_history->canUndo() ? tr("Undo “%1”").arg(m_history->undoText()) : tr("Undo");
    const QString redoName = m_history->canRedo() ? tr("Redo “%1”").arg(m_history->redoText()) : tr("Redo");
    const std::pair<QAction *, QString> names[] = {{open, tr("Import…")}, {save, tr("Save")}, {saveAs, tr("Save as…")},
        {copyCommand, tr("Copy as command")}, {start, tr("Start")}, {nextProblem, tr("Next problem")},
        {previousProblem, tr("Previous problem")}, {undo, undoName}, {redo, redoName}};
    for (const auto &[action, name] : names) {
        action->setText(name);
        action->setToolTip(tr("%1 (%2)", "an action, its keys").arg(name, action->shortcut().toString(QKeySequence::NativeText)));
    }
}

} // namespace ui
