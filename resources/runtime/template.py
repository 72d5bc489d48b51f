# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A warm interpreter: loads modules once, then gives every program a fork of itself in a box of its own.

Called with the path of our library and the modules' names. Programs are run as "python3 FILE ARG..." or "python3 -c CODE ARG..." would.
Modules come from the interpreter's own folders alone: what a task brings along is imported by its programs, never here.
"""
import sys

FOREIGN = ("/box", "/task")
sys.path[:] = [path for path in sys.path if path.startswith("/") and not any(path == each or path.startswith(each + "/") for each in FOREIGN)]

import atexit
import builtins
import ctypes
import gc
import importlib
import importlib.machinery
import os
import stat
import types

SYSTEM_PATH = list(sys.path)
LARGEST = 256 * 1024
LOADED = set()  # names of packages and modules that a folder of a program may have, too
COMPILED = {}  # by path and content: scripts that every program of this interpreter needs


def wait_for_job(box):
    """Returns in a new process for each job, and there alone."""
    python = ctypes.pythonapi
    for function in (python.PyOS_BeforeFork, python.PyOS_AfterFork_Parent, python.PyOS_AfterFork_Child):
        function.restype = None
    while box.valda_next() == 0:
        python.PyOS_BeforeFork()  # with the two after it what os.fork() does
        pid = box.valda_fork()
        if pid == 0:
            python.PyOS_AfterFork_Child()
            return
        python.PyOS_AfterFork_Parent()
    os._exit(0)


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
    sys.modules["__main__"] = types.ModuleType("__main__")
    sys.modules["__main__"].__builtins__ = builtins
    fresh_randomness()
    importlib.invalidate_caches()  # what was not there before the box was entered may be there now
    start_as_usual([path for path in os.environ.get("PYTHONPATH", "").split(":") if path])
    return words(box.valda_argument)[1:]


def forget_shadowed(folders):
    """Of the loaded modules those that an interpreter with these folders first on its path would find there."""
    shadowing = set()
    for folder in folders:
        try:
            shadowing.update(name.partition(".")[0] for name in os.listdir(folder or "."))
        except OSError:
            pass
    shadowing &= LOADED  # mostly nothing: to look at each module would copy memory that is shared with the others
    for name in list(sys.modules) if shadowing else []:
        if name.partition(".")[0] in shadowing:
            del sys.modules[name]


def start_as_usual(folders):
    """What an interpreter does with PYTHONPATH when it starts."""
    sys.path[:] = folders + SYSTEM_PATH
    forget_shadowed(folders)
    sys.valda_warm = True  # the system's own customisation has run
    for name in ("sitecustomize", "usercustomize"):
        if importlib.machinery.PathFinder.find_spec(name, folders) is None:
            continue
        sys.modules.pop(name, None)
        try:
            importlib.import_module(name)
        except Exception as problem:  # noqa: B902 - as the module site does
            sys.stderr.write(f"Error in {name}; set PYTHONVERBOSE for traceback:\n{type(problem).__name__}: {problem}\n")


def put_first(folder):
    sys.path.insert(0, folder)
    forget_shadowed([folder])


def main_module(arguments):
    """The program's code, and the module it is to run in."""
    main = sys.modules["__main__"]
    if arguments[0] == "-c":
        sys.argv = ["-c"] + arguments[2:]
        put_first("")
        return compile(arguments[1], "<string>", "exec"), main
    sys.argv = arguments
    put_first(os.path.dirname(os.path.abspath(arguments[0])))
    main.__file__ = arguments[0]
    with open(arguments[0], "rb") as file:
        source = file.read()
    return COMPILED.get((arguments[0], source)) or compile(source, arguments[0], "exec"), main


def source_of(path):
    """None for what is no file or too large; a pipe is not waited for."""
    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(fd, "rb") as file:
        source = file.read(LARGEST + 1) if stat.S_ISREG(os.fstat(fd).st_mode) else None
    return source if source is not None and len(source) <= LARGEST else None


def compile_ahead(folder):
    """Compiling an evaluator takes longer than many programs run. Nothing of it is run here."""
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith(".py"))
    except OSError:
        return
    for path in (os.path.join(folder, name) for name in names[:20]):
        try:
            if (source := source_of(path)) is not None:
                COMPILED[path, source] = compile(source, path, "exec", dont_inherit=True)
        except Exception:  # noqa: B902 - the text may be anything
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
    for name, module in sys.modules.items():
        if getattr(getattr(module, "__spec__", None), "origin", None) not in ("built-in", "frozen") and not name.startswith(("__", "encodings")):
            LOADED.add(name.partition(".")[0])
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
