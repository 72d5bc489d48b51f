// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/quote.h"

namespace engine {

QString quoteOf(const QString &text)
{
    constexpr qsizetype longestQuote = 120;
    const QString line = text.left(4 * longestQuote).simplified();
    if (line.isEmpty())
        return QStringLiteral("nothing");
    qsizetype size = std::min(line.size(), longestQuote);
    if (size < line.size() && line[size - 1].isHighSurrogate())
        --size;
    return u'“' + line.left(size) + (size < line.size() ? QStringLiteral("…") : QString()) + u'”';
}

} // namespace engine
