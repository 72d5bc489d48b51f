// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <nlohmann/json.hpp>

#include <vector>

namespace engine {

using ReplyJson = nlohmann::ordered_json;

/// An object or a list that was found in a reply.
struct JsonInReply {
    ReplyJson value;       ///< the members of an object as written: a name that is repeated is there again
    qsizetype begin = 0;   ///< in the text
    qsizetype end = 0;     ///< behind its closing bracket
    bool complete = false; ///< false: the text ended before; what is there was closed
};

/// The objects and lists of a text that stand in no other, in order, whatever stands around them. Read as models write
/// them: line ends and tabs within strings, quotes within strings where no string can end, single and typographic quotes,
/// names and values without quotes ("4/5", "tie", True, None, NaN), comments, commas too many or too few, missing
/// brackets at the end. A list counts when it begins with an object, a string or a number. Nested deeper than 64, or an
/// object that is none ("{see above}"): passed over. Never throws; linear: gives up searching after a bounded number of
/// attempts.
[[nodiscard]] std::vector<JsonInReply> jsonValuesIn(const QString &text);

/// The text of a string value; empty for others.
[[nodiscard]] QString textOfJson(const ReplyJson &value);

} // namespace engine
