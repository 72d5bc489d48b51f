// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace engine {

// Limits of integers in events, so that sums over all events of a run fit into 64 bits. Events with larger values are
// refused when they are read, and are never written.

inline constexpr qint64 mostFigure = 1'000'000'000'000; ///< tokens, micro-USD, bytes, milliseconds of a duration
inline constexpr qint64 latestMs = 100'000'000'000'000; ///< ms since 1970: in the year 5138
inline constexpr qint64 mostTokens = 10'000'000'000;    ///< of one kind, per call
inline constexpr qint64 mostCost = 100'000'000'000;     ///< per call, micro-USD
inline constexpr int mostCount = 1'000'000'000;         ///< generations, islands, indices
inline constexpr int mostTries = 10'000;              ///< attempts of one measurement; copies of one call

} // namespace engine
