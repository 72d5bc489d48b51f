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
import importlib.machinery
import os
import sys
import types

LARGEST = 256 * 1024
COMPILED = {}  # by path and content: scripts that every program of this interpreter needs


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
        source = file.read()
    return COMPILED.get((arguments[0], source)) or compile(source, arguments[0], "exec"), main


def compile_ahead(folder):
    """Compiling an evaluator takes longer than many programs run."""
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith(".py"))
    except OSError:
        return
    for path in (os.path.join(folder, name) for name in names[:20]):
        try:
            with open(path, "rb") as file:
                source = file.read(LARGEST + 1)
            if len(source) <= LARGEST:
                COMPILED[path, source] = compile(source, path, "exec", dont_inherit=True)
        except (OSError, SyntaxError, ValueError, RecursionError):
            pass  # the program will meet the same error and say so


def import_compiled():
    usual = importlib.machinery.SourceFileLoader.source_to_code

    def source_to_code(self, data, path, **more):
        return COMPILED.get((path, bytes(data))) or usual(self, data, path, **more)

    importlib.machinery.SourceFileLoader.source_to_code = source_to_code


def prepare(library, modules):
    box = ctypes.PyDLL(library)
    for function in (box.valda_argument, box.valda_variable):
        function.restype = ctypes.c_char_p
    for name in modules:
        try:
            importlib.import_module(name)
        except BaseException:  # noqa: B902 - the program will meet the same error and say so
            pass
    for folder in (os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), ".valda"), "/task"):
        compile_ahead(folder)
    import_compiled()
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
