// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Syllables of an English word: its vowel groups with the usual corrections (silent e, -ed,
/// -es, -le …) and a short list of exceptions; right for about 90 % of words. At least 1.
[[nodiscard]] int syllablesOf(const QString &word);
/// Total over the words of a line.
[[nodiscard]] int syllablesIn(const QString &line);

} // namespace engine
