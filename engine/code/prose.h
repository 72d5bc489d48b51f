// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/languages.h"

namespace engine {

/// Whether the line is a sentence by its form: words separated only by punctuation, ending with a
/// full stop, a colon or the equivalent of another script. `few`: also with fewer than four words.
[[nodiscard]] bool isSentence(QStringView line, bool few = false);

/// Whether the text is prose and not code: it has more sentences than lines
/// of code, not counting multi-line comments and strings. Pure; linear.
[[nodiscard]] bool isProse(const QString &text, const Language &language);

/// The text without paragraphs of prose before its first and after its
/// last line of code; unchanged when all of it is prose. Pure; linear.
[[nodiscard]] QString withoutProseAround(const QString &text, const Language &language);

} // namespace engine
