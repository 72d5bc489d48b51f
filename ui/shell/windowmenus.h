// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pagetable.h"

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QMainWindow;
class QMenu;

namespace ui {

class LookMenus;

/// The window's actions with their texts, shortcuts and icons, in menus. The window connects them. Owned by the window.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    explicit WindowMenus(QMainWindow *window);

    void retranslate();
    [[nodiscard]] QAction *mode(Mode mode) const;
    [[nodiscard]] const QList<QAction *> &modeActions() const { return m_modes; }
    /// Puts the page's actions at their places in the menus and removes those of the page before.
    void showPageActions(const PageActions &actions);
    [[nodiscard]] LookMenus *look() const { return m_look; }

    QAction *newRun, *open, *sample, *connectModel, *settings, *quit;
    QAction *undo, *cut, *copy, *paste, *selectAll; ///< apply to the widget with the focus
    QAction *find, *findRuns, *palette;
    QAction *help;
    QAction *zoomIn, *zoomOut, *zoomReset, *fullScreen, *nextPane, *previousPane;
    QAction *pauseAll;
    QAction *shortcuts, *about;

Q_SIGNALS:
    void modeChosen(ui::Mode mode);

private:
    QAction *make(const char *symbol, const QKeySequence &keys = {});
    QAction *make(const char *symbol, const QList<QKeySequence> &keys);
    void makeActions();
    void makeTextActions();
    void fillMenus();
    void addModes();
    void insert(QMenu *menu, QAction *before, const QList<QAction *> &actions);

    QMainWindow *m_window;
    QList<QAction *> m_modes;
    QMenu *m_file, *m_edit, *m_view, *m_run, *m_candidate, *m_help;
    LookMenus *m_look;
    QAction *m_fileEnd;
    QAction *m_editEnd;
    QAction *m_runEnd;
    QList<QPointer<QAction>> m_ofPage;
};

} // namespace ui
