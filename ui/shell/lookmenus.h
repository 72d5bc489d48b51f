// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QObject>

class QActionGroup;
class QMenu;

namespace ui {

/// The submenus for theme and language. GUI thread; owned by WindowMenus.
class LookMenus final : public QObject
{
    Q_OBJECT

public:
    explicit LookMenus(QObject *parent);

    void addTo(QMenu *menu);
    void retranslate();
    /// Checks the current choices; an empty `language` means the desktop's.
    void check(Theme theme, const QString &language);

Q_SIGNALS:
    void themeChosen(ui::Theme theme);
    void languageChosen(const QString &language);

private:
    void makeThemes();
    void makeLanguages();

    QMenu *m_theme = nullptr;
    QMenu *m_language = nullptr;
    QActionGroup *m_themes;
    QActionGroup *m_languages;
};

} // namespace ui
