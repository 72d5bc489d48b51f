// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>

namespace engine {

/// Length of the longest sequence of this character; a fence around the text must be longer. Linear.
[[nodiscard]] inline qsizetype longestRun(QStringView text, QChar of)
{
    qsizetype longest = 0, run = 0;
    for (const QChar c : text) {
        run = c == of ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace engine
