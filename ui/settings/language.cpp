// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/language.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

namespace ui {

namespace {

QString folder() { return QStringLiteral(":/valda/translations"); }

/// Replaces the translator; removes it if there is no catalogue for the language.
void install(QPointer<QTranslator> &translator, const QLocale &locale, const QString &name, const QString &where)
{
    delete translator; // the destructor removes it from the application
    auto *loaded = new QTranslator(qApp);
    if (loaded->load(locale, name, QStringLiteral("_"), where)) {
        translator = loaded;
        QCoreApplication::installTranslator(loaded);
    } else {
        delete loaded;
    }
}

} // namespace

QStringList languages()
{
    QStringList found;
    for (const QString &file : QDir(folder()).entryList({QStringLiteral("valda_*.qm")}, QDir::Files, QDir::Name))
        found.append(file.mid(6).chopped(3));
    return found;
}

QString languageName(const QString &language)
{
    QString name = QLocale(language).nativeLanguageName();
    if (language == QLatin1StringView("en"))
        name = QStringLiteral("English");
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

void setLanguage(const QString &language)
{
    static QPointer<QTranslator> qt;
    static QPointer<QTranslator> ours;
    QLocale locale = QLocale::system();
    // With LC_ALL=C use the number and money formats of the United States.
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    // Keep the country of the desktop if the language is the same ("de" on a de_AT desktop).
    if (!language.isEmpty() && QLocale(language).language() != locale.language())
        locale = QLocale(language);
    QLocale::setDefault(locale);
    install(qt, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(ours, locale, QStringLiteral("valda"), folder());
    QGuiApplication::setLayoutDirection(ours ? locale.textDirection() : Qt::LeftToRight);
    if (!ours) // the English catalogue has the plural forms
        install(ours, QLocale(QLocale::English), QStringLiteral("valda"), folder());
}

} // namespace ui
