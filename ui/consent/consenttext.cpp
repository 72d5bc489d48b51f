// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/consent/consenttext.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString words(const char *text) { return QCoreApplication::translate("ui::Consent", text); }

QStringList commandLines(const engine::ConsentItem &item)
{
    QStringList lines{engine::shellWords(item.words)};
    lines << (item.folder.isEmpty() ? words(QT_TRANSLATE_NOOP("ui::Consent", "started in a new, empty folder"))
                                    : words(QT_TRANSLATE_NOOP("ui::Consent", "started in %1")).arg(item.folder));
    for (auto it = item.environment.begin(); it != item.environment.end(); ++it)
        lines << words(QT_TRANSLATE_NOOP("ui::Consent", "with the variable %1"))
                     .arg(engine::shellWords({it.key()}) + u'=' + engine::shellWords({it.value()}));
    return lines;
}

QStringList keyLines(const engine::ConsentItem &item)
{
    const QString variable = item.words.value(0);
    return {variable.isEmpty() ? words(QT_TRANSLATE_NOOP("ui::Consent", "the key that you entered for this address"))
                               : words(QT_TRANSLATE_NOOP("ui::Consent", "the value of the environment variable %1")).arg(variable),
        words(QT_TRANSLATE_NOOP("ui::Consent", "to %1")).arg(item.words.value(1))};
}

QStringList plainLines(const engine::ConsentItem &item)
{
    switch (item.kind) {
    case engine::ConsentKind::Command: return commandLines(item);
    case engine::ConsentKind::Key: return keyLines(item);
    case engine::ConsentKind::Interpreter: {
        QStringList lines{item.words.value(0)};
        for (const QString &folder : item.words.mid(1))
            lines << words(QT_TRANSLATE_NOOP("ui::Consent", "programs may read %1")).arg(folder);
        return lines;
    }
    case engine::ConsentKind::Unprotected: return {engine::shellWords(item.words)};
    case engine::ConsentKind::Folder:
    case engine::ConsentKind::File:
    case engine::ConsentKind::OwnRun: break;
    }
    return item.words;
}

} // namespace

QString consentTitle(engine::ConsentKind kind)
{
    switch (kind) {
    case engine::ConsentKind::Command: return words(QT_TRANSLATE_NOOP("ui::Consent", "Run this program with your rights"));
    case engine::ConsentKind::Interpreter: return words(QT_TRANSLATE_NOOP("ui::Consent", "Run Python by this interpreter, in the sandbox"));
    case engine::ConsentKind::Folder: return words(QT_TRANSLATE_NOOP("ui::Consent", "Let programs in the sandbox read this folder"));
    case engine::ConsentKind::File: return words(QT_TRANSLATE_NOOP("ui::Consent", "Put the text of this file into prompts"));
    case engine::ConsentKind::Key: return words(QT_TRANSLATE_NOOP("ui::Consent", "Send a key"));
    case engine::ConsentKind::Unprotected: return words(QT_TRANSLATE_NOOP("ui::Consent", "Run programs without isolation, with your rights"));
    case engine::ConsentKind::OwnRun: break;
    }
    return {};
}

QStringList consentLines(const engine::ConsentItem &item)
{
    QStringList lines;
    for (const QString &line : plainLines(item))
        lines << engine::withVisibleControls(line);
    return lines;
}

} // namespace ui
