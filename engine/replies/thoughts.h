// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// A reply without reasoning before the answer.
struct StrippedReply {
    QString text;              ///< the answer; the unchanged reply when it does not begin with thoughts
    bool onlyThoughts = false; ///< thoughts without an answer: `text` is empty
    bool stripped = false;     ///< thoughts were removed

    bool operator==(const StrippedReply &) const = default;
};

/// Removes thoughts from the beginning of a reply, after optional white space:
/// - blocks in tags (<think>, <thinking>, <thought>, <reasoning>, <seed:think>, [THINK], ◁think▷, <|START_THINKING|> and
///   others of these forms, in any case, with attributes, nested, several in a row);
/// - channels of the harmony format, of which only `final` is the answer;
/// - everything before a closing tag without an opening one, if the tag is at a position of a closing tag.
/// After a block that is never closed there is no answer. Tags within code, quotes or a sentence are text. The indentation
/// of the answer's first line stays. Pure; linear; any text.
[[nodiscard]] StrippedReply withoutThoughts(const QString &reply);

} // namespace engine
