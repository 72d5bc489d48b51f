// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <nlohmann/json.hpp>

#include <vector>

namespace engine {

using ReplyJson = nlohmann::ordered_json;

/// An object or a list found in a reply.
struct JsonInReply {
    ReplyJson value;       ///< members of an object as written; repeated names are kept
    qsizetype begin = 0;   ///< position in the text
    qsizetype end = 0;     ///< after its closing bracket
    bool complete = false; ///< false: the text ended first; missing brackets were added
};

/// The outermost objects and lists of a text, in order, with any text around them. Accepts the JSON
/// that models write: line ends and tabs within strings, quotes within strings where no string can end,
/// single and typographic quotes, names and values without quotes ("4/5", "tie", True, None, NaN),
/// comments, missing and extra commas, missing brackets at the end. A list counts when it begins with
/// an object, a string or a number. Values nested deeper than 64 and objects without members ("{see
/// above}") are skipped. Never throws; linear: ends the search after a bounded number of attempts.
[[nodiscard]] std::vector<JsonInReply> jsonValuesIn(const QString &text);

/// The text of a string value; empty for others.
[[nodiscard]] QString textOfJson(const ReplyJson &value);

} // namespace engine
