# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""In the manner of ShinkaEvolve's examples."""
import argparse
import os

from shinka.core import run_shinka_eval


def aggregate(results, results_dir):
    with open(os.path.join(results_dir, "note.txt"), "w") as file:
        file.write("beside")
    return {"combined_score": float(sum(r[0] for r in results)), "public": {"largest": max(max(r) for r in results)},
            "private": {"secret_total": 123.0}, "text_feedback": "Sorted well.", "extra_data": {"results": results}}


def validate(result):
    return (result == sorted(result), "not sorted")


def main(program_path, results_dir, scale):
    print(f"evaluating {program_path}")
    os.makedirs(results_dir, exist_ok=True)
    run_shinka_eval(program_path=program_path, results_dir=results_dir, experiment_fn_name="run_experiment", num_runs=2,
                    get_experiment_kwargs=lambda index: {"seed": (index + 1) * scale}, validate_fn=validate,
                    aggregate_metrics_fn=lambda results: aggregate(results, results_dir))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--program_path", type=str, default="initial.py")
    parser.add_argument("--results_dir", type=str, default="results")
    parser.add_argument("--scale", type=int, default=1)
    main(**vars(parser.parse_args()))
