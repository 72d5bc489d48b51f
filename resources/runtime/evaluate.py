# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one stage of an OpenEvolve evaluator on one program: evaluate.py TASK_FOLDER EVALUATOR PROGRAM STAGE RESULT.

STAGE 0 finds out whether there are stages and runs the first, or evaluate() when there are none; STAGE -1 runs evaluate()
in any case. Numbers, texts and artifacts go to RESULT as JSON.
"""
import importlib.util
import inspect
import json
import math
import os
import sys
import traceback

INLINE_BYTES = 32 * 1024
NOTE_CHARACTERS = 4000


class Unusable(Exception):
    """The evaluator cannot be used at all: another try would end the same way."""


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
    while stage >= 0 and callable(getattr(module, f"evaluate_stage{stages + 1}", None)):
        stages += 1
    if stages == 0:
        if not callable(getattr(module, "evaluate", None)):
            raise Unusable("the evaluator defines no function evaluate(path)")
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


def plain(value):
    """What JSON does not know: numbers and arrays of numpy as their values, the rest as text."""
    return value.tolist() if hasattr(value, "tolist") else str(value)


def text_of(value):
    if isinstance(value, (bytes, bytearray)):
        value = bytes(value).decode("utf-8", "replace")
    if isinstance(value, str):
        return value
    try:
        return json.dumps(value, default=plain, indent=1)
    except Exception:  # noqa: B902 - keys of any type, cycles, depth
        return repr(value)


def artifact(value):
    text = text_of(value)
    encoded = text.encode("utf-8", "replace")
    return {"text": encoded[:INLINE_BYTES].decode("utf-8", "ignore"), "bytes": len(encoded)}


def number_of(value):
    """A float for everything that is one number; None for truth values, texts and the rest."""
    if isinstance(value, (bool, str, bytes, bytearray)) or type(value).__name__ in ("bool_", "bool"):
        return None
    try:
        return float(value)
    except Exception:  # noqa: B902 - any type may say no in its own way
        return None


def score_of(value):
    """combined_score may be a number written as text."""
    number = number_of(value)
    if number is None and isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            return None
    return number


def is_nothing(value):
    """Values that say that there is nothing to say: None, False, an empty text or list."""
    if value is None or isinstance(value, bool) or type(value).__name__ == "bool_":
        return not value
    try:
        return len(value) == 0
    except TypeError:
        return False


def parts_of(result):
    """The metrics and the artifacts of what an evaluator returned."""
    artifacts = {}
    if hasattr(result, "metrics"):
        given = getattr(result, "artifacts", None)
        artifacts.update(given if isinstance(given, dict) else {})
        result = result.metrics
    if not isinstance(result, dict):
        try:
            result = dict(result.items())
        except AttributeError:
            value = number_of(result)
            if value is None:
                raise TypeError(f"the evaluator returned {type(result).__name__}, not a dict of metrics") from None
            result = {"combined_score": value}
    return result, artifacts


def sorted_out(result):
    result, artifacts = parts_of(result)
    metrics, notes = {}, {}
    for name, value in result.items():
        if name == "artifacts" and isinstance(value, dict):
            artifacts.update(value)
            continue
        number = score_of(value) if name == "combined_score" else number_of(value)
        if number is not None and math.isfinite(number):
            metrics[str(name)] = number
        elif number is not None:
            notes[str(name)] = repr(number)
        elif name == "combined_score" or not is_nothing(value):
            notes[str(name)] = text_of(value)[:NOTE_CHARACTERS]
    return metrics, notes, artifacts


def write(report, target):
    sys.stdout.flush()
    partial = target + ".part"
    with open(partial, "w") as file:
        json.dump(report, file)
    os.replace(partial, target)
    sys.stderr.flush()


def main():
    folder, evaluator, program, stage, target = sys.argv[1:6]
    report = {"stage": 0, "stages": 0, "metrics": {}, "notes": {}, "artifacts": {}, "again": True}
    try:
        function, report["stage"], report["stages"] = function_of(load_evaluator(folder, evaluator), int(stage))
        metrics, notes, artifacts = sorted_out(call(function, program))
        report.update(metrics=metrics, notes=notes, artifacts={str(name): artifact(value) for name, value in artifacts.items()})
    except Unusable as problem:
        report.update(error=str(problem), again=False)
    except BaseException as problem:  # noqa: B902 - a program may raise anything, SystemExit too
        traceback.print_exc()
        report["error"] = f"{type(problem).__name__}: {problem}"
        report["artifacts"]["traceback"] = artifact(traceback.format_exc())
        report["again"] = not isinstance(problem, (ImportError, SyntaxError))
    write(report, target)
    os._exit(0)  # threads a program left running would keep it alive


if __name__ == "__main__":
    main()
