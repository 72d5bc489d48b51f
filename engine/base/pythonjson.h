// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <nlohmann/json_fwd.hpp>

namespace engine {

/// JSON as Python's json module writes it. NaN, Infinity and -Infinity become texts of the same spelling, and so do
/// numbers that no double holds; half of a surrogate pair and bytes that are no UTF-8 become U+FFFD. Null when the text
/// is no JSON or exceeds the limits of isWithinJsonLimits(). Never throws; linear in the size. Any thread.
[[nodiscard]] nlohmann::json parsePythonJson(QByteArrayView text);

} // namespace engine
