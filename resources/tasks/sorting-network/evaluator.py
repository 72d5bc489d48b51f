# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles a sorting network for eight numbers and counts: first it must sort everything, then be short (19 is the best)."""
import os
import subprocess
import tempfile

INPUTS = 256
BEST_KNOWN = 19


def run(command, seconds):
    return subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)


def evaluate(path):
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "network")
        compiled = run(["g++", "-std=c++17", "-O0", "-o", program, path], 30)
        if compiled.returncode != 0:
            raise ValueError("it does not compile: " + compiled.stderr[:2000])
        result = run([program], 5)
    if result.returncode != 0:
        raise ValueError(f"a comparator names no two places in order (exit {result.returncode})")
    ordered, size = (int(word) for word in result.stdout.split())
    share = ordered / INPUTS
    score = share if ordered < INPUTS else 1 + BEST_KNOWN / max(size, 1)
    return {
        "combined_score": score,
        "sorted_share": share,
        "comparators": size,
        "artifacts": {"what is missing": "nothing: every input is sorted" if ordered == INPUTS else f"{INPUTS - ordered} of {INPUTS} inputs come out unsorted"},
    }
