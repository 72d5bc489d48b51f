// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// A line of a reply as a lead-in would stand in it.
struct LeadLine {
    QStringView whole;        ///< as it stands
    QStringView said;         ///< without marks of emphasis and headings, emoji, and brackets around all of it
    qsizetype end = 0;        ///< in the reply, behind its line end
    bool blankBehind = false; ///< an empty line follows
    bool marked = false;      ///< bold, or a heading
    bool pointing = false;    ///< ends with a colon, or with a hand or an arrow that points down
};

/// The line that begins at `from`.
[[nodiscard]] LeadLine leadLineAt(QStringView reply, qsizetype from);

/// Where the first colon of a line ends that is none of a time or an address, with the marks of emphasis behind it; -1: none
/// stands near the beginning.
[[nodiscard]] qsizetype labelEnd(QStringView line);

/// The last sentence of a line; what stands before goes to `before`.
[[nodiscard]] QStringView lastSentence(QStringView said, QStringView *before);

/// Assent before an answer: "Sure!", "Gerne:".
enum class LeadOpener {
    None,
    Any,
    Polite ///< no text's own way to begin
};
/// What is said behind an opener and the punctuation and emoji after it; all of it when there is none.
[[nodiscard]] QStringView behindOpener(QStringView said, LeadOpener *opener);

/// What is said behind the name of a speaker: "Assistant: Here is …".
[[nodiscard]] QStringView behindRole(QStringView said);

} // namespace engine
