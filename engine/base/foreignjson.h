// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace engine {

// Reading JSON that this program did not write: replies, results, files, settings. Nothing here throws, whatever the bytes are.

/// Discarded when it is not JSON, nests deeper than 200, holds more than four million values or more than 64 MiB. Bytes that
/// are no UTF-8 are replaced by U+FFFD. Linear in the size; any thread.
[[nodiscard]] nlohmann::json parseForeignJson(QByteArrayView bytes);
/// The same with the members of objects in the order of the text. A member is looked up one by one: discarded, too, when
/// this would take more than 2·10⁸ comparisons (an object of 20,000 members takes as many).
[[nodiscard]] nlohmann::ordered_json parseForeignOrderedJson(QByteArrayView bytes);
/// Whether the bytes keep these limits (not that of ordered members), JSON or not.
[[nodiscard]] bool isWithinJsonLimits(QByteArrayView bytes);
/// How many values the bytes hold if they are JSON; nothing when they exceed the limits.
[[nodiscard]] std::optional<qint64> jsonValuesIn(QByteArrayView bytes);

/// The member, or null where there is none or `object` is no object.
[[nodiscard]] const nlohmann::json &memberOf(const nlohmann::json &object, const char *key);
/// The text of a member; empty when it is something else.
[[nodiscard]] const std::string &stringOf(const nlohmann::json &object, const char *key);
[[nodiscard]] QString textOf(const nlohmann::json &object, const char *key);
/// A count; nothing when absent, negative or no number. Some vendors write floats, some texts.
[[nodiscard]] std::optional<qint64> countOf(const nlohmann::json &object, const char *key);
/// A number written as number or as text; nothing when it is neither or not finite.
[[nodiscard]] std::optional<double> numberOf(const nlohmann::json &object, const char *key);

/// Text of a reply as the rest of the program may hold it: valid, and without NUL, which ends strings elsewhere.
[[nodiscard]] QString replyText(const std::string &utf8);

} // namespace engine
