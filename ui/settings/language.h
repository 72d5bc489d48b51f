// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ui {

/// Languages with a catalogue in the program: "de", "en".
[[nodiscard]] QStringList languages();
/// Name of the language in that language: "Deutsch".
[[nodiscard]] QString languageName(const QString &language);
/// Loads the catalogues of Valda and Qt, and sets number formats and layout direction. All windows get
/// QEvent::LanguageChange. An empty text means the desktop's language. GUI thread.
void setLanguage(const QString &language);

} // namespace ui
