// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <nlohmann/json_fwd.hpp>

namespace engine {

/// Parses JSON as Python's json module writes it. NaN, Infinity, -Infinity and numbers beyond the range of a double
/// become texts of the same spelling; lone surrogates and bytes that are no UTF-8 become U+FFFD. Returns null when
/// the text is no JSON or exceeds the limits of isWithinJsonLimits(). Never throws; linear in the size. Any thread.
[[nodiscard]] nlohmann::json parsePythonJson(QByteArrayView text);

} // namespace engine
