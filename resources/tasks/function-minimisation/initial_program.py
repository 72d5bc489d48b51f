# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for the lowest point of a bumpy function of two variables."""
import math

# EVOLVE-BLOCK-START
START = (4.0, -3.5)
STEP = 0.8
SHRINK = 0.7
ROUNDS = 6


def search(function):
    """Compass search: looks in eight directions and comes nearer when none of them is lower."""
    x, y = START
    step = STEP
    best = function(x, y)
    for _ in range(ROUNDS):
        moved = False
        for k in range(8):
            angle = 2 * math.pi * k / 8
            u, v = x + step * math.cos(angle), y + step * math.sin(angle)
            value = function(u, v)
            if value < best:
                x, y, best, moved = u, v, value, True
        if not moved:
            step *= SHRINK
    return x, y
# EVOLVE-BLOCK-END
