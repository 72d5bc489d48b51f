// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace engine {

// Reading JSON that this program did not write: replies, results, files, settings. These functions never throw, for any bytes.

/// Returns a discarded value when the text is not JSON, nests deeper than 200, holds more than four million
/// values or more than 64 MiB. Bytes that are no UTF-8 are replaced by U+FFFD. Linear in the size; any thread.
[[nodiscard]] nlohmann::json parseForeignJson(QByteArrayView bytes);
/// The same, but objects keep the order of their members. Lookup of a member is linear, so the result is also
/// discarded when parsing would take more than 2·10⁸ comparisons (an object of 20,000 members takes that many).
[[nodiscard]] nlohmann::ordered_json parseForeignOrderedJson(QByteArrayView bytes);
/// Whether the bytes are within these limits (except that of ordered members), JSON or not.
[[nodiscard]] bool isWithinJsonLimits(QByteArrayView bytes);
/// How many values the bytes hold if they are JSON; nullopt beyond the limits.
[[nodiscard]] std::optional<qint64> jsonValuesIn(QByteArrayView bytes);

/// The member, or null when it is absent or `object` is no object.
[[nodiscard]] const nlohmann::json &memberOf(const nlohmann::json &object, const char *key);
/// The text of a member; empty when the member is absent or no text.
[[nodiscard]] const std::string &stringOf(const nlohmann::json &object, const char *key);
[[nodiscard]] QString textOf(const nlohmann::json &object, const char *key);
/// A count; nullopt when absent, negative or no number. Accepts floats and texts, since some vendors write them.
[[nodiscard]] std::optional<qint64> countOf(const nlohmann::json &object, const char *key);
/// A number written as number or as text; nullopt when it is neither or not finite.
[[nodiscard]] std::optional<double> numberOf(const nlohmann::json &object, const char *key);

/// Text of a reply for use in this program: valid Unicode without NUL, which ends C strings.
[[nodiscard]] QString replyText(const std::string &utf8);

} // namespace engine
