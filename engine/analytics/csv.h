// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace engine {

// Comma-separated values by RFC 4180: UTF-8, CRLF, quotes only where needed, decimal points in every locale.
// Pure; any thread.

[[nodiscard]] QByteArray csvRow(const QStringList &cells); ///< includes the line end
[[nodiscard]] QString csvNumber(double value);             ///< shortest text that reads back as the same value; empty when not finite
[[nodiscard]] QString csvNumber(const std::optional<double> &value);

} // namespace engine
