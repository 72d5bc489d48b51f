# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one stage of an OpenEvolve evaluator on one program: evaluate.py TASK_FOLDER EVALUATOR PROGRAM STAGE RESULT.

STAGE 0 finds out whether there are stages and runs the first, or the only one. Numbers, texts and artifacts go to RESULT as JSON.
"""
import importlib.util
import inspect
import json
import math
import os
import sys
import traceback

INLINE_BYTES = 32 * 1024


def load_evaluator(folder, path):
    sys.path.insert(0, folder)
    spec = importlib.util.spec_from_file_location("evaluator", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["evaluator"] = module
    spec.loader.exec_module(module)
    return module


def function_of(module, stage):
    """The function for the stage asked for, the stage's number (0: there are none) and how many there are."""
    stages = 0
    while callable(getattr(module, f"evaluate_stage{stages + 1}", None)):
        stages += 1
    if stages == 0:
        return module.evaluate, 0, 0
    stage = max(stage, 1)
    return getattr(module, f"evaluate_stage{stage}"), stage, stages


def call(function, program):
    result = function(program)
    if not inspect.isawaitable(result):
        return result
    import asyncio  # seldom needed, and large: an interpreter without it is copied faster

    async def awaited():
        return await result

    return asyncio.run(awaited())


def text_of(value):
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, str):
        return value
    try:
        return json.dumps(value, default=str, indent=1)
    except (TypeError, ValueError):
        return str(value)


def artifact(value):
    text = text_of(value)
    encoded = text.encode("utf-8", "replace")
    return {"text": encoded[:INLINE_BYTES].decode("utf-8", "ignore"), "bytes": len(encoded)}


def number_of(value):
    """A float for everything that is one number; None for booleans and the rest."""
    if isinstance(value, (bool, str, bytes)) or type(value).__name__ == "bool_":
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def sorted_out(result):
    artifacts = {}
    if hasattr(result, "metrics"):
        artifacts.update(getattr(result, "artifacts", None) or {})
        result = result.metrics
    if not isinstance(result, dict):
        value = number_of(result)
        if value is None:
            raise TypeError(f"the evaluator returned {type(result).__name__}, not a dict of metrics")
        result = {"combined_score": value}
    metrics, notes = {}, {}
    for name, value in result.items():
        if name == "artifacts" and isinstance(value, dict):
            artifacts.update(value)
            continue
        number = number_of(value)
        if number is not None and math.isfinite(number):
            metrics[str(name)] = number
        else:
            notes[str(name)] = text_of(value) if number is None else repr(number)
    return metrics, notes, artifacts


def main():
    folder, evaluator, program, stage, target = sys.argv[1:6]
    report = {"stage": 0, "stages": 0, "metrics": {}, "notes": {}, "artifacts": {}}
    try:
        function, report["stage"], report["stages"] = function_of(load_evaluator(folder, evaluator), int(stage))
        metrics, notes, artifacts = sorted_out(call(function, program))
        report.update(metrics=metrics, notes=notes, artifacts={str(name): artifact(value) for name, value in artifacts.items()})
    except BaseException as problem:  # noqa: B902 - a program may raise anything, SystemExit too
        traceback.print_exc()
        report["error"] = f"{type(problem).__name__}: {problem}"
        report["artifacts"]["traceback"] = artifact(traceback.format_exc())
    report["word"] = getattr(sys, "valda_word", "")
    sys.stdout.flush()
    partial = target + ".part"
    with open(partial, "w") as file:
        json.dump(report, file)
    os.replace(partial, target)
    sys.stderr.flush()
    os._exit(0)  # threads a program left running would keep it alive


main()
