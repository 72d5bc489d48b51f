// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"

#include <QString>

#include <string>

namespace engine {

/// What Call::fingerprint holds: FNV-1a of the prompt, the generator's label and the call's seed.
[[nodiscard]] inline quint64 fingerprintOf(const QString &prompt, const QString &label, quint64 seed)
{
    return fnv1a(std::to_string(seed), fnv1a(label.toStdString(), fnv1a(prompt.toStdString())));
}

} // namespace engine
