// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

namespace engine {

/// Result of reading a run from its first to its last event.
struct RunHealth {
    RunId run;
    quint64 events = 0; ///< valid ones, from the first on
    quint64 lost = 0;   ///< the remaining ones, as far as known
    QString damage;     ///< English, with the place; empty: undamaged
};

} // namespace engine
