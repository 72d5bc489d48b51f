// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/rankworld.h"

/// An evolution with a limit of judge calls: 16 alive, 8 children per generation from the best four, child = parent +
/// N(−0.3, 0.7²), 20 generations (ranking.md §3, "In the loop").
struct LoopPlan {
    enum Kind { Elo, EloInherits, Ours } kind = Ours;
    int calls = 8; ///< judge calls per generation
    int listSize = 4;
    double fixedNoise = 0;
    int judges = 1;
};

/// Mean true skill of the best candidate at the end, in logits above the mean of the seeds.
[[nodiscard]] double playLoop(const LoopPlan &plan, quint64 seed, int trials);
