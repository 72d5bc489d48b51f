# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later


# EVOLVE-BLOCK-START
def place(items, seed=0):
    return sorted(items)
# EVOLVE-BLOCK-END


def run_experiment(seed):
    return place([5, 3, seed])
