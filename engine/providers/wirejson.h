// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace engine {

// Reading JSON from strangers: nothing here throws, whatever the bytes are.

/// Discarded when it is not JSON or nested deeper than 128. Bytes that are no UTF-8 are replaced by U+FFFD.
[[nodiscard]] nlohmann::json parseWire(QByteArrayView bytes);

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
