// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ui {

/// The languages with a catalogue in the program: "de", "en".
[[nodiscard]] QStringList languages();
/// In the language itself: "Deutsch".
[[nodiscard]] QString languageName(const QString &language);
/// Loads our catalogue and Qt's, sets number formats and layout direction; every window hears of it by LanguageChange.
/// Empty: the desktop's language. GUI thread.
void setLanguage(const QString &language);

} // namespace ui
