# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds a first tour: from each point to the one with the lowest cost that was not visited yet."""
import math

# EVOLVE-BLOCK-START
WEIGHT_OF_DISTANCE = 0.2
WEIGHT_OF_EDGE = 0.9  # how much points near the edge of the area are preferred
WEIGHT_OF_HOME = 0.5  # how much points near the start are put off


def cost(here, there, home):
    edge = min(there[0], 1.0 - there[0], there[1], 1.0 - there[1])
    return WEIGHT_OF_DISTANCE * math.dist(here, there) + WEIGHT_OF_EDGE * edge - WEIGHT_OF_HOME * math.dist(there, home)


def first_tour(points):
    tour = [0]
    rest = set(range(1, len(points)))
    while rest:
        here = points[tour[-1]]
        tour.append(min(sorted(rest), key=lambda i: cost(here, points[i], points[0])))
        rest.remove(tour[-1])
    return tour
# EVOLVE-BLOCK-END
