// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/texthash.h"

#include <QString>

namespace engine {

/// Value of Call::fingerprint: a hash of the prompt, the generator's label and the call's seed.
[[nodiscard]] inline quint64 fingerprintOf(const QString &prompt, const QString &label, quint64 seed)
{
    return textHash(label, textHash(prompt, seed));
}

} // namespace engine
