# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Twenty-six circles in a unit square: where they stand and how large they may be."""
import math

# EVOLVE-BLOCK-START
CENTRES = [
    (0.5, 0.5), (0.8, 0.5), (0.712132, 0.712132),
    (0.5, 0.8), (0.287868, 0.712132), (0.2, 0.5),
    (0.287868, 0.287868), (0.5, 0.2), (0.712132, 0.287868),
    (0.99, 0.5), (0.99, 0.767878), (0.99, 0.99),
    (0.767878, 0.99), (0.5, 0.99), (0.232122, 0.99),
    (0.01, 0.99), (0.01, 0.767878), (0.01, 0.5),
    (0.01, 0.232122), (0.01, 0.01), (0.232122, 0.01),
    (0.5, 0.01), (0.767878, 0.01), (0.99, 0.01),
    (0.99, 0.232122), (0.01, 0.01),
]
LARGEST = 0.5  # no circle begins larger than this
ROUNDS = 0  # how often circles grow into what is left


def radii_of(centres):
    """Circles begin at the walls and shrink, pair by pair, until none overlaps another."""
    count = len(centres)
    radii = [min(x, y, 1 - x, 1 - y, LARGEST) for x, y in centres]
    for i in range(count):
        for j in range(i + 1, count):
            distance = math.dist(centres[i], centres[j])
            if radii[i] + radii[j] > distance:
                scale = distance / (radii[i] + radii[j])
                radii[i] *= scale
                radii[j] *= scale
    for _ in range(ROUNDS):
        for i in range(count):
            x, y = centres[i]
            room = min(x, y, 1 - x, 1 - y)
            for j in range(count):
                if j != i:
                    room = min(room, math.dist(centres[i], centres[j]) - radii[j])
            radii[i] = max(radii[i], room)
    return radii
# EVOLVE-BLOCK-END


def construct():
    """Centres and radii; a hair is taken off every radius so that rounding makes no overlap."""
    centres = [(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)) for x, y in CENTRES]
    return centres, [max(0.0, radius * (1 - 1e-12) - 1e-15) for radius in radii_of(centres)]
