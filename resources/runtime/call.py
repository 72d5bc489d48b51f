# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls one function of a program with what stands on stdin as JSON and prints {"result": ...}: call.py PROGRAM FUNCTION.

What the program prints itself goes to stderr, so that it cannot be taken for the result.
"""
import importlib.util
import json
import os
import sys


def plain(value):
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if hasattr(value, "tolist"):
        return value.tolist()
    return value.item() if hasattr(value, "item") else str(value)


def main():
    path, name = sys.argv[1:3]
    given = json.load(sys.stdin)
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    spec = importlib.util.spec_from_file_location("program", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["program"] = module
    spec.loader.exec_module(module)
    function = getattr(module, name)
    if isinstance(given, dict):
        result = function(**given)
    elif isinstance(given, list):
        result = function(*given)
    else:
        result = function(given)
    json.dump({"result": result}, out, default=plain)
    out.write("\n")
    out.flush()


main()
