// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

namespace engine {

/// What a run is worth after it was read from one end to the other.
struct RunHealth {
    RunId run;
    quint64 events = 0; ///< sound ones, from the first on
    quint64 lost = 0;   ///< the others, as far as is known
    QString damage;     ///< English, with the place; empty: whole
};

} // namespace engine
