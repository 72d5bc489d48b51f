// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lookmenus.h"

#include "ui/settings/language.h"

#include <QActionGroup>
#include <QMenu>

namespace ui {

LookMenus::LookMenus(QObject *parent) :
    QObject(parent),
    m_themes(new QActionGroup(this)),
    m_languages(new QActionGroup(this))
{
}

void LookMenus::addTo(QMenu *menu)
{
    m_theme = menu->addMenu(icon(QStringLiteral("theme")), QString());
    m_language = menu->addMenu(icon(QStringLiteral("language")), QString());
    makeThemes();
    makeLanguages();
}

void LookMenus::makeThemes()
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark, Theme::HighContrast}) {
        auto *action = m_theme->addAction(QString());
        action->setCheckable(true);
        action->setData(int(theme));
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, theme] { Q_EMIT themeChosen(theme); });
    }
}

void LookMenus::makeLanguages()
{
    for (const QString &language : QStringList{QString()} + languages()) {
        auto *action = m_language->addAction(languageName(language));
        action->setCheckable(true);
        action->setData(language);
        m_languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] { Q_EMIT languageChosen(language); });
    }
}

void LookMenus::check(Theme theme, const QString &language)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt() == int(theme));
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == language);
}

void LookMenus::retranslate()
{
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    const QStringList themes{tr("Same as &desktop", "theme"), tr("&Light"), tr("D&ark"), tr("&High contrast")};
    for (qsizetype index = 0; index < m_themes->actions().size(); ++index)
        m_themes->actions()[index]->setText(themes[index]);
    m_languages->actions().first()->setText(tr("Same as desktop", "language"));
}

} // namespace ui
