// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>

namespace engine {

/// Whether the text is a valid name of an environment variable: ASCII letters, digits and _, not starting with a digit.
[[nodiscard]] inline bool isVariableName(const QString &name)
{
    const auto fits = [](QChar c) { return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber()); };
    return !name.isEmpty() && !name.front().isDigit() && std::all_of(name.begin(), name.end(), fits);
}

} // namespace engine
