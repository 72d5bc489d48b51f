// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace engine {

/// Where a point stands among others of which more is better in every coordinate.
struct FrontPlace {
    int front = 0;       ///< 0: nobody is at least as good in everything and better in something; 1: but for front 0; …
    double crowding = 0; ///< how far its neighbours on its front are; infinite at the ends

    bool operator==(const FrontPlace &) const = default;
};

/// Non-dominated sorting and crowding distance (Deb et al. 2002, NSGA-II). Points of one length. Pure; quadratic.
[[nodiscard]] std::vector<FrontPlace> frontPlaces(const std::vector<std::vector<double>> &points);

} // namespace engine
