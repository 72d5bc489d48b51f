// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

// Wrappings of a whole text. Each function returns the trimmed text inside, or a null string when the wrapping does not
// enclose the whole. Pure; linear.

/// One Markdown fence without an info string, or with one that is no programming language; may contain nested fences.
[[nodiscard]] QString inFence(const QString &text);
/// A pair of tags that only marks the text: "<text>…</text>", "<improved_prompt>…",
/// "[ANSWER]…[/ANSWER]"; one tag may be missing when the reply was cut.
[[nodiscard]] QString inTags(const QString &text);
/// Quotation marks that do not occur inside.
[[nodiscard]] QString inQuotes(const QString &text);
/// Rules ("---") above and below.
[[nodiscard]] QString inRules(const QString &text);
/// A block quote: every line begins with '>'.
[[nodiscard]] QString inBlockQuote(const QString &text);

/// End of a part in a fence, in tags, between rules or in quotes that begins the text; 0: none.
[[nodiscard]] qsizetype delimitedPart(const QString &text);

} // namespace engine
