// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

// The plain C++ of the design's figures, for comparison in the same run: position bias, but no weights and no lists.
namespace btreference {

struct Match {
    int i, j; ///< i was shown first
    float y;  ///< 1: the first candidate won
};

struct Steps {
    int newton = 0, gradient = 0;
};

/// MAP by Newton with conjugate gradients; starts from `skill` and `bias` and updates them.
Steps fit(const std::vector<Match> &matches, std::vector<double> &skill, double &bias, double tolerance);

/// One decision among `alive`: Cholesky, inverse, 96 draws, value matrix of 16 questions. Returns the value of the best
/// pair.
double decide(int alive);

} // namespace btreference
