# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mean filling of the bins over fixed streams of items, half of them seen in prompts, half kept aside."""
import importlib.util
import math
import random

CAPACITY = 100


def streams():
    """Eight streams of 120 items, the same for everybody: uniform, small, large and two sizes mixed."""
    for seed in range(8):
        draw = random.Random(1000 + seed)
        kind = seed % 4
        items = []
        for _ in range(120):
            if kind == 0:
                items.append(draw.randint(5, 70))
            elif kind == 1:
                items.append(draw.randint(10, 40))
            elif kind == 2:
                items.append(draw.randint(20, 60))
            else:
                items.append(draw.choice((draw.randint(8, 22), draw.randint(42, 58))))
        yield items


def bins_of(items, priority):
    rooms = []
    for item in items:
        best, where = -math.inf, -1
        for number, room in enumerate(rooms):
            if room >= item:
                value = float(priority(item, room, CAPACITY))
                if value > best:
                    best, where = value, number
        if where < 0:
            rooms.append(CAPACITY - item)
        else:
            rooms[where] -= item
    return len(rooms)


def evaluate(path):
    spec = importlib.util.spec_from_file_location("candidate", path)
    candidate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(candidate)
    shares, excess = [], 0
    for items in streams():
        used = bins_of(items, candidate.priority)
        least = math.ceil(sum(items) / CAPACITY)
        shares.append(sum(items) / CAPACITY / used)
        excess += used - least
    return {"combined_score": sum(shares) / len(shares), "worst_stream": min(shares), "bins_over_bound": excess}
