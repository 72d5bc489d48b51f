// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace engine {

/// The known word closest to a mistyped one, by Levenshtein distance, ignoring case. At most a third of the letters
/// (at least 2) may differ. Empty when no word is that close or the word has over 40 letters. Pure; any thread.
[[nodiscard]] QString nearestWord(const QString &word, const QStringList &known);

} // namespace engine
