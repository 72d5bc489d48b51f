# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How low a search gets on sin(x) cos(y) + sin(x y) + (x² + y²)/20; the lowest is −1.519 near (−1.704, 0.678)."""
import importlib.util
import math

CALLS = 2000


class TooManyCalls(Exception):
    pass


def evaluate(path):
    spec = importlib.util.spec_from_file_location("candidate", path)
    candidate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(candidate)
    calls = 0

    def function(x, y):
        nonlocal calls
        calls += 1
        if calls > CALLS:
            raise TooManyCalls(f"more than {CALLS} looks at the function")
        if abs(x) > 5 or abs(y) > 5:
            return 1e3 + abs(x) + abs(y)
        return math.sin(x) * math.cos(y) + math.sin(x * y) + (x * x + y * y) / 20

    x, y = candidate.search(function)
    used = calls
    calls = 0
    value = function(float(x), float(y))
    if not math.isfinite(value):
        raise ValueError(f"the search ends at ({x}, {y}), which is no point")
    return {"combined_score": -value, "value": value, "x": float(x), "y": float(y), "calls": used}
