# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a packing in a process of its own and compares the sum with 2.635. In the manner of OpenEvolve's examples."""
import os
import pickle
import subprocess
import sys
import tempfile

import numpy as np
from openevolve.evaluation_result import EvaluationResult

TARGET = 2.635

RUNNER = """
import importlib.util, pickle, sys
spec = importlib.util.spec_from_file_location("program", sys.argv[1])
program = importlib.util.module_from_spec(spec)
spec.loader.exec_module(program)
with open(sys.argv[2], "wb") as file:
    pickle.dump(program.run_packing(), file)
"""


def run_with_timeout(program_path, timeout_seconds):
    with tempfile.TemporaryDirectory() as folder:
        script, result = os.path.join(folder, "run.py"), os.path.join(folder, "result.pickle")
        with open(script, "w") as file:
            file.write(RUNNER)
        subprocess.run([sys.executable, script, program_path, result], timeout=timeout_seconds, check=True, capture_output=True)
        with open(result, "rb") as file:
            return pickle.load(file)


def validate(centers, radii):
    if np.isnan(centers).any() or np.isnan(radii).any() or (radii < 0).any() or centers.shape != (26, 2):
        return False
    for i in range(26):
        (x, y), r = centers[i], radii[i]
        if x - r < -1e-6 or x + r > 1 + 1e-6 or y - r < -1e-6 or y + r > 1 + 1e-6:
            return False
        for j in range(i + 1, 26):
            if np.sqrt(np.sum((centers[i] - centers[j]) ** 2)) < radii[i] + radii[j] - 1e-6:
                return False
    return True


def measured(program_path):
    centers, radii, _ = run_with_timeout(program_path, 30)
    centers, radii = np.array(centers), np.array(radii)
    valid = validate(centers, radii)
    total = float(np.sum(radii)) if valid else 0.0
    metrics = {"sum_radii": np.float64(total), "target_ratio": total / TARGET, "validity": 1.0 if valid else 0.0,
               "combined_score": total / TARGET if valid else 0.0, "all_inside": bool(valid)}
    return EvaluationResult(metrics=metrics, artifacts={"radii": ", ".join(f"{r:.4f}" for r in radii), "large": "x" * 50000})


def evaluate(program_path):
    print("measuring", program_path)
    return measured(program_path)
