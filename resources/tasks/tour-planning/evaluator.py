# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Length of closed tours through random points, as a share of a usual estimate for the shortest one."""
import importlib.util
import math
import random

AREAS = 5
POINTS = 40
SHORTEST = 0.7124  # of random points: about this times the root of (number of points times area)


def areas():
    for seed in range(AREAS):
        draw = random.Random(4000 + seed)
        yield [(draw.random(), draw.random()) for _ in range(POINTS)]


def length(points, tour):
    return sum(math.dist(points[tour[i - 1]], points[tour[i]]) for i in range(len(tour)))


def evaluate(path):
    spec = importlib.util.spec_from_file_location("candidate", path)
    candidate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(candidate)
    shares = []
    for points in areas():
        tour = list(candidate.plan(points))
        if sorted(tour) != list(range(POINTS)):
            raise ValueError("a tour visits each point once: the numbers 0 to %d in some order" % (POINTS - 1))
        shares.append(SHORTEST * math.sqrt(POINTS) / length(points, tour))
    return {"combined_score": sum(shares) / len(shares), "worst_area": min(shares)}
