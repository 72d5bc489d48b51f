# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Eleven points in a triangle: the smallest triangle any three make is to be large."""
import itertools
import os
import sys

import numpy as np

BENCHMARK = 0.036


def evaluate(program_path: str):
    folder = os.path.abspath(os.path.dirname(program_path))
    name = os.path.splitext(os.path.basename(program_path))[0]
    try:
        sys.path.insert(0, folder)
        points = __import__(name).heilbronn_triangle11()
    finally:
        sys.path.remove(folder)
    if points.shape != (11, 2):
        raise ValueError("eleven points are expected")
    smallest = min(abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 for a, b, c in itertools.combinations(points, 3))
    return {"min_area_normalized": smallest, "combined_score": float(smallest / BENCHMARK)}
