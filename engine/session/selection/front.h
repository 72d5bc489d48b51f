// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace engine {

/// Place of a point relative to others; more is better in every coordinate.
struct FrontPlace {
    int front = 0;       ///< 0: not dominated by any point; 1: not dominated after removing front 0; …
    double crowding = 0; ///< distance to its neighbours on its front; infinite at the ends

    bool operator==(const FrontPlace &) const = default;
};

/// Non-dominated sorting and crowding distance (Deb et al. 2002, NSGA-II). Points of one length; NaN is the
/// worst value. Pure; quadratic.
[[nodiscard]] std::vector<FrontPlace> frontPlaces(const std::vector<std::vector<double>> &points);

} // namespace engine
