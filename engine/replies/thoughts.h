// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// A reply without the reasoning that stands before the answer.
struct StrippedReply {
    QString text;              ///< the answer; the reply itself, unchanged, when it begins with no thoughts
    bool onlyThoughts = false; ///< there were thoughts, and no answer follows: `text` is empty
    bool stripped = false;     ///< thoughts were taken off

    bool operator==(const StrippedReply &) const = default;
};

/// Takes thoughts off the front of a reply, white space before them allowed:
/// - blocks in tags (<think>, <thinking>, <thought>, <reasoning>, <seed:think>, [THINK], ◁think▷, <|START_THINKING|> and
///   others of these forms, in any case, with attributes, nested, several in a row);
/// - channels of the harmony format, of which only `final` is the answer;
/// - everything before a closing tag without an opening one, where the tag stands in the place of a closing tag.
/// A block that is never closed leaves no answer. Tags within code, quotes or a sentence are text. The indentation of the
/// answer's first line stays. Pure; linear; any text.
[[nodiscard]] StrippedReply withoutThoughts(const QString &reply);

} // namespace engine
