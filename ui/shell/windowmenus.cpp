// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowmenus.h"

#include "ui/shell/lookmenus.h"
#include "ui/style/tokens.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <tuple>
#include <utility>

namespace ui {

WindowMenus::WindowMenus(QMainWindow *window) :
    QObject(window),
    m_window(window),
    m_look(new LookMenus(this))
{
    makeActions();
    makeTextActions();
    fillMenus();
    retranslate();
}

QAction *WindowMenus::make(const char *symbol, const QKeySequence &keys)
{
    return make(symbol, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys});
}

QAction *WindowMenus::make(const char *symbol, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(this);
    if (*symbol)
        action->setIcon(icon(QLatin1StringView(symbol)));
    action->setShortcuts(keys);
    return action;
}

void WindowMenus::makeActions()
{
    newRun = make("new", QKeySequence::New);
    open = make("open", QKeySequence::Open);
    sample = make("sample");
    connectModel = make("model");
    settings = make("settings", QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    quit = make("quit", QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    find = make("search", QKeySequence::Find);
    help = make("help", QKeySequence::HelpContents);
    findRuns = make("search", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    palette = make("keyboard", QKeySequence(Qt::CTRL | Qt::Key_K));
    zoomIn = make("zoom-in", QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = make("zoom-out", QKeySequence(Qt::CTRL | Qt::Key_Minus));
    zoomReset = make("", QKeySequence(Qt::CTRL | Qt::Key_0));
    fullScreen = make("fullscreen", QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    nextPane = make("", QKeySequence(Qt::Key_F6));
    previousPane = make("", QKeySequence(Qt::SHIFT | Qt::Key_F6));
    pauseAll = make("pause");
    shortcuts = make("keyboard", QKeySequence(Qt::CTRL | Qt::Key_Slash));
    about = make("info");
    about->setMenuRole(QAction::AboutRole);
}

/// Actions for text fields. Their shortcuts are for display only, because fields and tables handle these keys.
void WindowMenus::makeTextActions()
{
    undo = make("undo");
    cut = make("");
    copy = make("copy");
    paste = make("");
    selectAll = make("");
    const std::tuple<QAction *, QKeySequence::StandardKey, const char *> texts[] = {{undo, QKeySequence::Undo, "undo"}, {cut, QKeySequence::Cut, "cut"},
        {copy, QKeySequence::Copy, "copy"}, {paste, QKeySequence::Paste, "paste"}, {selectAll, QKeySequence::SelectAll, "selectAll"}};
    for (const auto &[action, keys, slot] : texts) {
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, m_window, [this, slot] {
            if (QWidget *field = m_window->focusWidget(); field && field->metaObject()->indexOfMethod(QByteArray(slot) + "()") >= 0)
                QMetaObject::invokeMethod(field, slot);
        });
    }
}

/// One checkable action for each page.
void WindowMenus::addModes()
{
    auto *group = new QActionGroup(this);
    for (const PageRow &row : pageTable()) {
        QAction *action = make(row.icon, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(m_modes.size()))));
        action->setCheckable(true);
        group->addAction(action);
        m_modes.append(action);
        connect(action, &QAction::triggered, this, [this, mode = row.mode] { Q_EMIT modeChosen(mode); });
    }
}

void WindowMenus::fillMenus()
{
    QMenuBar *bar = m_window->menuBar();
    m_file = bar->addMenu(QString());
    m_file->addActions({newRun, open, sample});
    m_file->addSeparator();
    m_fileEnd = m_file->addSeparator();
    m_file->addActions({connectModel, settings});
    m_file->addSeparator();
    m_file->addAction(quit);
    m_edit = bar->addMenu(QString());
    m_editEnd = m_edit->addSeparator();
    m_edit->addActions({undo, cut, copy, paste, selectAll});
    m_edit->addSeparator();
    m_edit->addActions({find, findRuns, palette});
    m_view = bar->addMenu(QString());
    addModes();
    m_view->addActions(m_modes);
    m_view->addSeparator();
    m_look->addTo(m_view);
    m_view->addSeparator();
    m_view->addActions({zoomIn, zoomOut, zoomReset, fullScreen});
    m_view->addSeparator();
    m_view->addActions({nextPane, previousPane});
    m_run = bar->addMenu(QString());
    m_runEnd = m_run->addSeparator();
    m_run->addAction(pauseAll);
    m_candidate = bar->addMenu(QString());
    m_help = bar->addMenu(QString());
    m_help->addActions({help, shortcuts, about});
}

QAction *WindowMenus::mode(Mode mode) const { return m_modes.value(&pageRow(mode) - pageTable().constData()); }

void WindowMenus::insert(QMenu *menu, QAction *before, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action->text().isEmpty() && !action->isSeparator())
            continue;
        menu->insertAction(before, action);
        m_ofPage.append(action);
    }
}

void WindowMenus::showPageActions(const PageActions &actions)
{
    for (const QPointer<QAction> &action : std::exchange(m_ofPage, {})) {
        for (QMenu *menu : {m_file, m_edit, m_run, m_candidate}) {
            if (action)
                menu->removeAction(action);
        }
    }
    insert(m_file, m_fileEnd, actions.file);
    insert(m_edit, m_editEnd, actions.edit);
    undo->setVisible(std::none_of(actions.edit.begin(), actions.edit.end(), [](const QAction *action) { return action->shortcut() == QKeySequence(QKeySequence::Undo); }));
    insert(m_run, m_runEnd, actions.run);
    insert(m_candidate, nullptr, actions.candidate);
    m_candidate->menuAction()->setVisible(!actions.candidate.isEmpty());
}

void WindowMenus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_run->setTitle(tr("&Run", "menu"));
    m_candidate->setTitle(tr("&Candidate"));
    m_help->setTitle(tr("&Help"));
    newRun->setText(tr("&New run…"));
    open->setText(tr("&Open…"));
    sample->setText(tr("&Try without a model"));
    connectModel->setText(tr("Connect a &model…"));
    settings->setText(tr("&Settings…"));
    quit->setText(tr("&Quit"));
    undo->setText(tr("&Undo"));
    cut->setText(tr("Cu&t"));
    copy->setText(tr("&Copy"));
    paste->setText(tr("P&aste"));
    selectAll->setText(tr("Select a&ll"));
    find->setText(tr("&Find…"));
    help->setText(tr("&How Valda works"));
    findRuns->setText(tr("Find a &run…"));
    palette->setText(tr("Command &palette…"));
    zoomIn->setText(tr("Zoom &in"));
    zoomOut->setText(tr("Zoom &out"));
    zoomReset->setText(tr("Reset &zoom"));
    fullScreen->setText(tr("&Full screen"));
    nextPane->setText(tr("&Next pane"));
    previousPane->setText(tr("&Previous pane"));
    pauseAll->setText(tr("Pause &all runs"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    about->setText(tr("&About Valda"));
    m_look->retranslate();
    for (qsizetype index = 0; index < m_modes.size(); ++index) {
        const PageRow &row = pageTable()[index];
        m_modes[index]->setText(tr(row.title.text, row.title.note));
        m_modes[index]->setToolTip(tr(row.help));
    }
}

} // namespace ui
