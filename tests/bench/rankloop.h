// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/rankworld.h"

/// An evolution whose judging is limited: 16 alive, 8 children a generation from the best four, child = parent +
/// N(−0.3, 0.7²), 20 generations (ranking.md §3, "In the loop").
struct LoopPlan {
    enum Kind { Elo, EloInherits, Ours } kind = Ours;
    int calls = 8; ///< judge calls a generation
    int listSize = 4;
    double fixedNoise = 0;
    int judges = 1;
};

/// Mean true skill of the finally declared best, logits above the founders' mean.
[[nodiscard]] double playLoop(const LoopPlan &plan, quint64 seed, int trials);
