// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/texthash.h"

#include <QStringList>

namespace engine {

/// Value of Call::fingerprint: a hash of the prompt, the generator's label and the call's seed.
[[nodiscard]] inline quint64 fingerprintOf(const QString &prompt, const QString &label, quint64 seed)
{
    return textHash(label, textHash(prompt, seed));
}

/// The same for a call that makes vectors of texts.
[[nodiscard]] inline quint64 fingerprintOf(const QStringList &texts, const QString &label)
{
    quint64 hash = 0;
    for (const QString &text : texts)
        hash = textHash(text, hash);
    return textHash(label, hash);
}

} // namespace engine
