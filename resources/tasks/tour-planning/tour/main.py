# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans a closed tour through points of the unit square: a first tour, then exchanges of two of its edges."""
import math

from build import first_tour

# EVOLVE-BLOCK-START
ROUNDS = 1  # passes over all pairs of edges
LEAST_GAIN = 0.25  # an exchange must make the tour shorter by this much


def improved(points, tour):
    for _ in range(ROUNDS):
        for i in range(len(tour) - 2):
            for j in range(i + 2, len(tour)):
                a, b = points[tour[i]], points[tour[i + 1]]
                c, d = points[tour[j]], points[tour[(j + 1) % len(tour)]]
                gain = math.dist(a, b) + math.dist(c, d) - math.dist(a, c) - math.dist(b, d)
                if gain > LEAST_GAIN:
                    tour[i + 1:j + 1] = reversed(tour[i + 1:j + 1])
    return tour
# EVOLVE-BLOCK-END


def plan(points):
    return improved(points, first_tour(points))
