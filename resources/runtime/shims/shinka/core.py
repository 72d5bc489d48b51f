# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run_shinka_eval: runs one function of a program several times, checks and sums up what it returns, writes two files."""
import importlib.util
import json
import os
import statistics
import sys
import time
import traceback


def _plain(value):
    if hasattr(value, "tolist"):
        return value.tolist()
    return value.item() if hasattr(value, "item") else str(value)


def save_json_results(results_dir, metrics, correct, error=None):
    os.makedirs(results_dir, exist_ok=True)
    with open(os.path.join(results_dir, "correct.json"), "w") as file:
        json.dump({"correct": bool(correct), "error": error}, file, indent=4)
    with open(os.path.join(results_dir, "metrics.json"), "w") as file:
        json.dump(metrics, file, indent=4, default=_plain)


def load_program(path):
    spec = importlib.util.spec_from_file_location("program", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    sys.modules["program"] = module
    spec.loader.exec_module(module)
    return module


def _run_all(function, num_runs, get_experiment_kwargs, validate_fn):
    results, seconds, errors, invalid = [], [], [], 0
    for index in range(num_runs):
        kwargs = get_experiment_kwargs(index) if get_experiment_kwargs else {"seed": index + 1}
        begin = time.perf_counter()
        result = function(**kwargs)
        seconds.append(time.perf_counter() - begin)
        results.append(result)
        if validate_fn is not None:
            valid, message = validate_fn(result)
            if not valid:
                invalid += 1
                if message and message not in errors:
                    errors.append(message)
    return results, seconds, errors, invalid


def run_shinka_eval(program_path, results_dir, experiment_fn_name, num_runs, get_experiment_kwargs=None,
                    aggregate_metrics_fn=None, validate_fn=None, default_metrics_on_error=None, **_):
    correct, error = True, None
    metrics = dict(default_metrics_on_error or {"combined_score": 0.0, "execution_time_mean": 0.0, "execution_time_std": 0.0,
                                                "num_successful_runs": 0, "num_valid_runs": 0, "num_invalid_runs": 0,
                                                "all_validation_errors": []})
    try:
        function = getattr(load_program(program_path), experiment_fn_name)
        results, seconds, errors, invalid = _run_all(function, num_runs, get_experiment_kwargs, validate_fn)
        if invalid:
            correct, error = False, f"Validation failed: {errors[0] if errors else 'no reason given'}"
        if aggregate_metrics_fn is not None:
            metrics = dict(aggregate_metrics_fn(results))
        metrics["execution_time_mean"] = statistics.fmean(seconds) if seconds else 0.0
        metrics["execution_time_std"] = statistics.pstdev(seconds) if len(seconds) > 1 else 0.0
        metrics["num_valid_runs"] = num_runs - invalid
        metrics["num_invalid_runs"] = invalid
        metrics["all_validation_errors"] = errors
    except Exception as problem:
        traceback.print_exc()
        correct, error = False, f"{type(problem).__name__}: {problem}"
    save_json_results(results_dir, metrics, correct, error)
    return metrics, correct, error
