// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/quote.h"

#include "engine/types/state/trouble.h"

namespace engine {

QString quoteOf(const QString &text)
{
    const QString start = startOf(text);
    return start.isEmpty() ? QStringLiteral("nothing") : u'“' + start + u'”';
}

} // namespace engine
