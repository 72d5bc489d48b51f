# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run_shinka_eval: runs one function of a program several times, checks and sums up what it returns, writes two files."""
import importlib.util
import json
import math
import os
import statistics
import sys
import time
import traceback

DEFAULT_METRICS_ON_ERROR = {
    "combined_score": 0.0,
    "execution_time_mean": 0.0,
    "execution_time_std": 0.0,
    "num_successful_runs": 0,
    "num_valid_runs": 0,
    "num_invalid_runs": 0,
    "all_validation_errors": [],
}


def _plain(value):
    if hasattr(value, "tolist"):
        return value.tolist()
    return value.item() if hasattr(value, "item") else str(value)


def save_json_results(results_dir, metrics, correct, error=None, verbose=True):
    os.makedirs(results_dir, exist_ok=True)
    for name, content in (("correct.json", {"correct": bool(correct), "error": error}), ("metrics.json", metrics)):
        with open(os.path.join(results_dir, name), "w") as file:
            json.dump(content, file, indent=4, default=_plain)
        if verbose:
            print(f"{name} is written to {results_dir}")


def load_program(program_path):
    spec = importlib.util.spec_from_file_location("program", program_path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{program_path} cannot be loaded as a module")
    module = importlib.util.module_from_spec(spec)
    sys.modules["program"] = module
    spec.loader.exec_module(module)
    return module


def _function_of(program_path, name):
    module = load_program(program_path)
    if not hasattr(module, name):
        raise AttributeError(f"the program defines no function {name}")
    return getattr(module, name)


def _timed(function, kwargs):
    begin = time.perf_counter()
    result = function(**kwargs)
    return result, time.perf_counter() - begin


def _run_in_worker(program_path, name, kwargs):
    return _timed(_function_of(program_path, name), kwargs)


def _run_parallel(program_path, name, all_kwargs, workers):
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=workers) as pool:
        waiting = [pool.submit(_run_in_worker, program_path, name, kwargs) for kwargs in all_kwargs]
        yield from (future.result() for future in waiting)


def _score_for_stop(result, score_fn):
    try:
        if score_fn is not None:
            return float(score_fn(result))
        return float(result["score"] if isinstance(result, dict) else result)
    except Exception as problem:  # noqa: B902 - without a score this run does not count for the rule
        print(f"no score for early stopping: {problem}")
        return None


class _Stopper:
    """The rule that ends the runs early, and what it saw."""

    def __init__(self, method, threshold, score_fn, options):
        self.method, self.threshold, self.score_fn = None, threshold, score_fn
        self.scores, self.decision = [], None
        if method is None:
            return
        if threshold is None:
            raise ValueError("early_stop_threshold is needed with early_stop_method")
        from shinka.utils.eval_stop import create_early_stop_method

        self.method = create_early_stop_method(method, **(options or {})) if isinstance(method, str) else method
        self.method.reset()

    def ends_after(self, result):
        score = _score_for_stop(result, self.score_fn) if self.method is not None else None
        if score is None:
            return False
        self.scores.append(score)
        self.decision = self.method.check(self.scores, self.threshold)
        return self.decision.should_stop

    def told(self, done, wanted):
        return {"method": self.method.name, "threshold": self.threshold, "triggered": bool(self.decision and self.decision.should_stop),
                "runs_completed": done, "runs_requested": wanted, "prediction": self.decision.prediction if self.decision else "uncertain",
                "confidence": self.decision.confidence if self.decision else 0.0, "reason": self.decision.reason if self.decision else None,
                "scores": self.scores}


class _Runs:
    """Results of the runs and what the check said of them."""

    def __init__(self, validate_fn):
        self.validate_fn = validate_fn
        self.results, self.seconds, self.errors, self.invalid, self.first_error = [], [], [], 0, None

    def add(self, result, seconds):
        self.results.append(result)
        self.seconds.append(seconds)
        valid, message = self.validate_fn(result) if self.validate_fn is not None else (True, None)
        if valid:
            return
        self.invalid += 1
        if message and message not in self.errors:
            self.errors.append(message)
        if message and self.first_error is None:
            self.first_error = f"Validation failed: {message}"

    def add_figures(self, metrics):
        metrics["execution_time_mean"] = statistics.fmean(self.seconds) if self.seconds else 0.0
        metrics["execution_time_std"] = statistics.pstdev(self.seconds) if self.seconds else 0.0
        if self.validate_fn is not None:
            metrics.update(num_valid_runs=len(self.results) - self.invalid, num_invalid_runs=self.invalid, all_validation_errors=self.errors)


def _run_all(runs, stopper, program_path, name, num_runs, get_experiment_kwargs, workers):
    all_kwargs = (get_experiment_kwargs(index) if get_experiment_kwargs else {"seed": index + 1} for index in range(num_runs))
    if workers > 1:
        for result, seconds in _run_parallel(program_path, name, list(all_kwargs), workers):
            runs.add(result, seconds)
        return
    function = _function_of(program_path, name)
    for kwargs in all_kwargs:
        result, seconds = _timed(function, kwargs)
        runs.add(result, seconds)
        if stopper.ends_after(result):
            return


def _summary(results):
    shown = str(results[:2]) if results else "N/A"
    return {"num_successful_runs": len(results), "first_run_result_type": str(type(results[0])) if results else "N/A", "raw_results_preview": shown}


def _unusable(metrics):
    """Why combined_score is no score; None when it is one, or when there is none."""
    score = metrics.get("combined_score")
    try:
        if score is None or math.isfinite(score):
            return None
    except (TypeError, ValueError):
        return None
    return f"combined_score is {'NaN' if score != score else f'inf ({score})'}"


def _workers(run_workers, max_workers_cap, num_runs):
    if run_workers < 1 or (max_workers_cap is not None and max_workers_cap < 1):
        raise ValueError("run_workers and max_workers_cap must be at least 1")
    return max(1, min(run_workers, max_workers_cap or run_workers, num_runs))


def run_shinka_eval(program_path, results_dir, experiment_fn_name, num_runs, get_experiment_kwargs=None, aggregate_metrics_fn=None,
                    validate_fn=None, plotting_fn=None, default_metrics_on_error=None, early_stop_method=None, early_stop_threshold=None,
                    early_stop_score_fn=None, early_stop_kwargs=None, run_workers=1, max_workers_cap=None, verbose=None, **_):
    """Returns metrics, whether all runs were valid, and the first error. plotting_fn is accepted and not called: no picture is kept."""
    workers = _workers(run_workers, max_workers_cap, num_runs)
    if workers > 1 and early_stop_method is not None:
        raise ValueError("early stopping needs run_workers=1")
    stopper, runs = _Stopper(early_stop_method, early_stop_threshold, early_stop_score_fn, early_stop_kwargs), _Runs(validate_fn)
    correct, error = True, None
    try:
        _run_all(runs, stopper, program_path, experiment_fn_name, num_runs, get_experiment_kwargs, workers)
        metrics = dict(aggregate_metrics_fn(runs.results)) if aggregate_metrics_fn is not None else _summary(runs.results)
        runs.add_figures(metrics)
        if stopper.method is not None:
            metrics["early_stop"] = stopper.told(len(runs.results), num_runs)
        error = runs.first_error or _unusable(metrics)
        correct = runs.invalid == 0 and _unusable(metrics) is None
    except Exception as problem:  # noqa: B902 - a program may raise anything
        traceback.print_exc()
        given = default_metrics_on_error or {}
        metrics = {name: given.get(name, value) for name, value in DEFAULT_METRICS_ON_ERROR.items()}
        correct, error = False, f"{type(problem).__name__}: {problem}"
    save_json_results(results_dir, metrics, correct, error, verbose is not False)
    metrics.pop("extra_data", None)
    return metrics, correct, error
