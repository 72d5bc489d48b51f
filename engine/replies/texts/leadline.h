// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// A line of a reply, prepared for the detection of lead-ins.
struct LeadLine {
    QStringView whole;        ///< as written
    QStringView said;         ///< without marks of emphasis and headings, emoji, and brackets around the whole line
    qsizetype end = 0;        ///< position in the reply, after its line end
    bool blankBehind = false; ///< an empty line follows
    bool marked = false;      ///< bold, or a heading
    bool pointing = false;    ///< ends with a colon, or with a hand or an arrow pointing down
};

/// The line that begins at `from`.
[[nodiscard]] LeadLine leadLineAt(QStringView reply, qsizetype from);

/// Position after the first colon of a line that is not part of a time or an
/// address, including following marks of emphasis; −1: none near the beginning.
[[nodiscard]] qsizetype labelEnd(QStringView line);

/// The last sentence of a line; `before` receives the text before it.
[[nodiscard]] QStringView lastSentence(QStringView said, QStringView *before);

/// Assent before an answer: "Sure!", "Gerne:".
enum class LeadOpener {
    None,
    Any,
    Polite ///< an opener that texts do not use
};
/// The words after an opener and its punctuation and emoji; all words when there is no opener.
[[nodiscard]] QStringView behindOpener(QStringView said, LeadOpener *opener);

/// The words after the name of a speaker: "Assistant: Here is …".
[[nodiscard]] QStringView behindRole(QStringView said);

} // namespace engine
