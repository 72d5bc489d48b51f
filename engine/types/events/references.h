// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

namespace engine {

/// The largest number of a candidate that the event names, parents and lists included; 0 when it names none. Pure; any
/// thread.
[[nodiscard]] CandidateId largestCandidateIn(const EventBody &body);

} // namespace engine
