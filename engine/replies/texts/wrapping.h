// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

// What stands around a whole text. Each returns the text inside, trimmed, or a null string when it does not stand around
// the whole. Pure; linear.

/// One Markdown fence whose info string is none or names no programming language; fences inside may be nested in it.
[[nodiscard]] QString inFence(const QString &text);
/// A pair of tags that only marks where the text is: "<text>…</text>", "<improved_prompt>…", "[ANSWER]…[/ANSWER]"; of the
/// pair one may be missing where the reply was cut.
[[nodiscard]] QString inTags(const QString &text);
/// Quotation marks that open and close nowhere else.
[[nodiscard]] QString inQuotes(const QString &text);
/// Rules ("---") above and below.
[[nodiscard]] QString inRules(const QString &text);
/// A block quote: every line begins with '>'.
[[nodiscard]] QString inBlockQuote(const QString &text);

/// Where the part ends that stands in a fence, in tags, in rules or in quotes and opens the text; 0: none does.
[[nodiscard]] qsizetype delimitedPart(const QString &text);

} // namespace engine
