# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A warm interpreter: loads modules once, then gives every program a fork of itself in a box of its own.

Called with the path of our library and the modules' names. Programs are run as "python3 FILE ARG..." or "python3 -c CODE ARG..." would.
"""
import atexit
import builtins
import ctypes
import gc
import importlib
import os
import sys
import types


def wait_for_job(box):
    """Returns in a new process for each job, and there alone."""
    while True:
        if box.valda_next() != 0:
            os._exit(0)
        try:
            pid = os.fork()
        except OSError:
            os._exit(1)
        if pid == 0:
            return
        box.valda_forked(pid)


def words(function):
    index, found = 0, []
    while (word := function(index)) is not None:
        found.append(os.fsdecode(word))
        index += 1
    return found


def fresh_randomness():
    """Forks of one process would all draw the same numbers."""
    for name in ("random", "numpy.random"):
        module = sys.modules.get(name)
        if module is not None:
            module.seed()


def enter(box):
    if (trouble := box.valda_enter()) != 0:
        os.write(2, b"valda: the box cannot be entered (%d)\n" % trouble)
        os._exit(125)
    os.environ.clear()
    for variable in words(box.valda_variable):
        name, _, value = variable.partition("=")
        os.environ[name] = value
    sys.path[1:1] = [path for path in os.environ.get("PYTHONPATH", "").split(":") if path]
    importlib.invalidate_caches()  # what was not there before the box was entered may be there now
    fresh_randomness()
    return words(box.valda_argument)[1:]


def main_module(arguments):
    """The program's code, and the module it is to run in."""
    main = types.ModuleType("__main__")
    main.__builtins__ = builtins
    sys.modules["__main__"] = main
    if arguments[0] == "-c":
        sys.argv = ["-c"] + arguments[2:]
        sys.path[0] = ""
        return compile(arguments[1], "<string>", "exec"), main
    sys.argv = arguments
    sys.path[0] = os.path.dirname(os.path.abspath(arguments[0]))
    main.__file__ = arguments[0]
    with open(arguments[0], "rb") as file:
        return compile(file.read(), arguments[0], "exec"), main


def prepare(library, modules):
    box = ctypes.PyDLL(library)
    for function in (box.valda_argument, box.valda_variable):
        function.restype = ctypes.c_char_p
    for name in modules:
        try:
            importlib.import_module(name)
        except BaseException:  # noqa: B902 - the program will meet the same error and say so
            pass
    gc.collect()
    gc.freeze()
    return box


def run(code, main):
    """The program's exit code, as the interpreter would have it."""
    try:
        exec(code, main.__dict__)
        return 0
    except SystemExit as wish:
        if wish.code is None or isinstance(wish.code, int):
            return (wish.code or 0) & 0xFF
        print(wish.code, file=sys.stderr)
        return 1
    except BaseException as problem:  # noqa: B902 - whatever it raises is the program's end
        sys.excepthook(type(problem), problem, problem.__traceback__.tb_next)
        return 1


def leave(status):
    """Without taking the interpreter apart, which would copy all the memory it shares with the others."""
    try:
        if (threading := sys.modules.get("threading")) is not None:
            threading._shutdown()
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


box = prepare(sys.argv[1], sys.argv[2:])
wait_for_job(box)
try:
    code, main = main_module(enter(box))
except (OSError, SyntaxError, ValueError):
    sys.excepthook(*sys.exc_info())
    leave(1)
leave(run(code, main))
