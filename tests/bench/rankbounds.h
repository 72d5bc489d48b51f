// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

/// A lower bound of the mean number of matches of any rule that names a candidate within `eps` of the best with
/// probability 1 − `delta` on every instance: a feasible point of the dual of the change-of-measure problem (Garivier,
/// Kaufmann).
[[nodiscard]] double pacBound(std::vector<double> skill, double eps = 0.2, double delta = 0.1);
