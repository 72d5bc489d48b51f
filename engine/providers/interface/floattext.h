// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace engine {

/// Numbers as text for JSON: base64 of 32-bit floats in little-endian order, exact. Pure.
[[nodiscard]] QString floatText(const QList<float> &numbers);
/// nullopt when the text is no such list, or holds a number that is not finite.
[[nodiscard]] std::optional<QList<float>> floatsFrom(const QString &text);

} // namespace engine
