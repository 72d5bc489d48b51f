# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for the lowest point of a wavy function by trying points."""
import numpy as np


# EVOLVE-BLOCK-START
def search_algorithm(iterations=1000, bounds=(-5, 5)):
    best_x, best_y = np.random.uniform(*bounds), np.random.uniform(*bounds)
    best_value = evaluate_function(best_x, best_y)
    for _ in range(iterations):
        x, y = np.random.uniform(*bounds), np.random.uniform(*bounds)
        value = evaluate_function(x, y)
        if value < best_value:
            best_value, best_x, best_y = value, x, y
    return best_x, best_y, best_value
# EVOLVE-BLOCK-END


def evaluate_function(x, y):
    return np.sin(x) * np.cos(y) + np.sin(x * y) + (x**2 + y**2) / 20


def run_search():
    return search_algorithm()
