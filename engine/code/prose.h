// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/languages.h"

namespace engine {

/// Whether the line is a sentence by its form: words with nothing but marks of punctuation between them, the last one
/// closed by a full stop, colon or their like of another script. `few`: also of fewer than four words.
[[nodiscard]] bool isSentence(QStringView line, bool few = false);

/// Whether the text talks instead of being code: more of its lines are sentences than code, comments and strings of
/// several lines left out. Pure; linear.
[[nodiscard]] bool isProse(const QString &text, const Language &language);

/// The text without paragraphs of prose before its first and behind its last line of code; unchanged where it is all
/// prose. Pure; linear.
[[nodiscard]] QString withoutProseAround(const QString &text, const Language &language);

} // namespace engine
