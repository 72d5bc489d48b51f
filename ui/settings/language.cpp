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

/// Replaces the one of the same role; nothing when the language has none.
void install(QPointer<QTranslator> &translator, const QLocale &locale, const QString &name, const QString &where)
{
    delete translator; // removes itself
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
    // A desktop without a language (LC_ALL=C) still wants money and thousands as people write them.
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    // Numbers keep the desktop's country when it speaks the same language ("de" on a de_AT desktop).
    if (!language.isEmpty() && QLocale(language).language() != locale.language())
        locale = QLocale(language);
    QLocale::setDefault(locale);
    install(qt, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(ours, locale, QStringLiteral("valda"), folder());
    QGuiApplication::setLayoutDirection(ours ? locale.textDirection() : Qt::LeftToRight);
    if (!ours) // English it is, with its plurals
        install(ours, QLocale(QLocale::English), QStringLiteral("valda"), folder());
}

} // namespace ui
