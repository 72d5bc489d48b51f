// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace ui {

enum class Mode { Start, Configure, Run, Compare, Export };

/// The window's actions, each with its words, keys and symbol, in their menus. The window connects them. Owned by it.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    WindowMenus(QMainWindow *window, const QList<Mode> &modes);

    void retranslate();
    [[nodiscard]] QAction *mode(Mode mode) const;
    [[nodiscard]] const QList<QAction *> &modeActions() const { return m_modes; }
    /// The page's own actions at the head of its menu; of none before.
    void showPageActions(Mode mode, const QList<QAction *> &actions);
    void checkTheme(Theme theme);
    void checkLanguage(const QString &language);

    QAction *newRun, *open, *sample, *settings, *quit;
    QAction *findRuns, *palette;
    QAction *zoomIn, *zoomOut, *zoomReset, *fullScreen, *nextPane, *previousPane;
    QAction *pauseAll;
    QAction *shortcuts, *about;

Q_SIGNALS:
    void modeChosen(ui::Mode mode);
    void themeChosen(ui::Theme theme);
    void languageChosen(const QString &language);

private:
    QAction *make(const char *symbol, const QKeySequence &keys = {});
    QAction *make(const char *symbol, const QList<QKeySequence> &keys);
    void makeActions();
    void fillMenus(const QList<Mode> &modes);
    void makeThemes();
    void makeLanguages();

    QMainWindow *m_window;
    QList<QAction *> m_modes;
    QList<Mode> m_modeOf;
    QMenu *m_file, *m_edit, *m_view, *m_run, *m_help, *m_theme, *m_language;
    QActionGroup *m_themes;
    QActionGroup *m_languages;
    QAction *m_editEnd;
    QAction *m_runEnd;
    QList<QAction *> m_pageEdit;
};

} // namespace ui
