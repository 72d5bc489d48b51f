// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace engine {

// What whole numbers of events may be, so that sums over all events of a run fit into 64 bits. Events with larger ones are
// refused when they are read; so none is written.

inline constexpr qint64 mostFigure = 1'000'000'000'000; ///< tokens, micro-USD, bytes, milliseconds of a duration
inline constexpr qint64 latestMs = 100'000'000'000'000; ///< since 1970: in the year 5138
inline constexpr qint64 mostTokens = 10'000'000'000;    ///< of one kind, in one call
inline constexpr qint64 mostCost = 100'000'000'000;     ///< of one call, micro-USD
inline constexpr int mostCount = 1'000'000'000;         ///< of generations, islands, indices
inline constexpr int mostTries = 10'000;              ///< of one measurement; copies of one call

} // namespace engine
