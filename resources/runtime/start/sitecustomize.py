# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Python imports this when it starts: stand-ins for packages of other systems come last on the path, so that an installed
package is found before them. The files of a program with several are found before files of the task with the same name.
Where the program is to stay out of this process, it becomes a stand-in. The sitecustomize
that stands behind this one on the path runs too, unless a warm interpreter has run it already.
"""
import importlib.machinery
import importlib.util
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ISOLATION = os.path.join(os.path.dirname(HERE), "isolation")
SHIMS = os.path.join(os.path.dirname(HERE), "shims")


class PartsFinder:
    """Finds modules of the program's own files first."""

    folders = [path for path in os.environ.get("VALDA_PARTS", "").split(":") if path]

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        spec = None if path else importlib.machinery.PathFinder.find_spec(name, cls.folders)
        return spec if spec and spec.loader else None  # a folder without __init__.py is found by its place on the path


def run_next():
    elsewhere = [path for path in sys.path if os.path.abspath(path or ".") not in (HERE, "/task")]
    spec = importlib.machinery.PathFinder.find_spec("sitecustomize", elsewhere)
    if spec is not None and spec.loader is not None:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


def keep_program_out():
    """Without the stand-in nothing may run: an error in this module would only be printed."""
    sys.path.insert(0, ISOLATION)
    try:
        import valda_scorer  # noqa: F401
    except BaseException as problem:  # noqa: B902
        with open(os.path.join(os.environ["HOME"], "not-isolated"), "w") as file:
            file.write(f"the program could not be kept out: {problem!r}")
        os._exit(98)
    sys.path.remove(ISOLATION)


if "VALDA_PROGRAM" in os.environ:
    keep_program_out()
elif PartsFinder.folders:
    sys.meta_path.insert(0, PartsFinder)
if SHIMS not in sys.path:
    sys.path.append(SHIMS)
if not getattr(sys, "valda_warm", False):
    run_next()
