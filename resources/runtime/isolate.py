# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs an evaluator with the program in another process: isolate.py PROGRAM SCRIPT ARG...

Where the evaluator imports PROGRAM it gets a stand-in whose functions are called over there, so that nothing the program
does can reach into the scorer. Only plain data comes back. What cannot be done so is named in the file "not-isolated".
A line on stdin is the word by which the result is known to come from the scorer; the program never sees it.
"""
import builtins
import ctypes
import importlib.abc
import importlib.machinery
import importlib.util
import io
import os
import pickle
import runpy
import struct
import subprocess
import sys
import types

HOME = os.environ["HOME"]
ALLOWED = {
    ("builtins", name) for name in ("complex", "set", "frozenset", "bytearray", "range", "slice")
} | {
    ("numpy", "ndarray"), ("numpy", "dtype"), ("numpy.core.multiarray", "_reconstruct"), ("numpy.core.multiarray", "scalar"),
    ("numpy._core.multiarray", "_reconstruct"), ("numpy._core.multiarray", "scalar"), ("numpy.core.numeric", "_frombuffer"),
    ("numpy._core.numeric", "_frombuffer"), ("_codecs", "encode"), ("collections", "OrderedDict"), ("collections", "deque"),
    ("fractions", "Fraction"), ("decimal", "Decimal"), ("datetime", "datetime"), ("datetime", "timedelta"),
}

CHILD = """
import importlib.util, inspect, io, os, pickle, struct, sys
requests, replies = os.fdopen(int(sys.argv[2]), "rb"), os.fdopen(int(sys.argv[3]), "wb")
sys.path.insert(0, os.path.dirname(os.path.abspath(sys.argv[1])))

def load():
    spec = importlib.util.spec_from_file_location("program", sys.argv[1])
    module = importlib.util.module_from_spec(spec)
    sys.modules["program"] = module
    spec.loader.exec_module(module)
    return module

def answer(module, request):
    kind, name, args, kwargs = request
    if not hasattr(module, name):
        return ("missing", None)
    value = getattr(module, name)
    if kind == "call":
        return ("value", value(*args, **kwargs))
    if inspect.isclass(value) or inspect.ismodule(value):
        return ("unsupported", name + " is no function and no plain value")
    return ("function", None) if callable(value) else ("value", value)

def send(reply):
    try:
        data = pickle.dumps(reply)
    except Exception as problem:
        data = pickle.dumps(("unsupported", "what it returns cannot be handed over: " + repr(problem)))
    replies.write(struct.pack("<Q", len(data)) + data)
    replies.flush()

module = None
while True:
    head = requests.read(8)
    if len(head) < 8:
        break
    request = pickle.loads(requests.read(struct.unpack("<Q", head)[0]))
    try:
        if module is None:
            module = load()
        send(answer(module, request))
    except BaseException as problem:
        send(("raised", (type(problem).__name__, str(problem))))
"""


class Plain(pickle.Unpickler):
    """Reads data and nothing that could run."""

    def find_class(self, module, name):
        if (module, name) in ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no plain data")


def not_isolated(why):
    with open(os.path.join(HOME, "not-isolated"), "w") as file:
        file.write(why)
    raise RuntimeError(why)


class Elsewhere:
    """The process with the program in it."""

    def __init__(self, path):
        self.path = path
        self.process = None

    def start(self):
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()
        words = [sys.executable, "-c", CHILD, self.path, str(theirs_in), str(theirs_out)]
        self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL, pass_fds=(theirs_in, theirs_out))
        os.close(theirs_in)
        os.close(theirs_out)
        self.requests, self.replies = os.fdopen(ours_out, "wb"), os.fdopen(ours_in, "rb")

    def ask(self, kind, name, args=(), kwargs=None):
        if self.process is None:
            self.start()
        try:
            data = pickle.dumps((kind, name, args, kwargs or {}))
        except Exception as problem:
            not_isolated(f"the arguments of {name} cannot be handed over: {problem!r}")
        self.requests.write(struct.pack("<Q", len(data)) + data)
        self.requests.flush()
        head = self.replies.read(8)
        if len(head) < 8:
            raise RuntimeError("the program has ended its process")
        body = self.replies.read(struct.unpack("<Q", head)[0])
        try:
            word, value = Plain(io.BytesIO(body)).load()
        except pickle.UnpicklingError as problem:
            not_isolated(str(problem))
        if word == "raised":
            kind_of = getattr(builtins, value[0], RuntimeError)
            raise (kind_of if isinstance(kind_of, type) and issubclass(kind_of, Exception) else RuntimeError)(value[1])
        if word == "unsupported":
            not_isolated(value)
        return word, value


class StandIn(types.ModuleType):
    def __init__(self, name, path, elsewhere):
        super().__init__(name)
        self.__file__ = path
        self.__dict__["_elsewhere"] = elsewhere

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        word, value = self._elsewhere.ask("get", name)
        if word == "missing":
            raise AttributeError(f"the program has no {name}")
        if word == "function":
            return lambda *args, **kwargs: self._elsewhere.ask("call", name, args, kwargs)[1]
        return value


class Loader(importlib.abc.Loader):
    def __init__(self, path, elsewhere):
        self.path, self.elsewhere = path, elsewhere

    def create_module(self, spec):
        return StandIn(spec.name, self.path, self.elsewhere)

    def exec_module(self, module):
        pass


class Finder(importlib.abc.MetaPathFinder):
    def __init__(self, path, loader):
        self.name, self.loader = os.path.splitext(os.path.basename(path))[0], loader

    def find_spec(self, fullname, path=None, target=None):
        return importlib.machinery.ModuleSpec(fullname, self.loader) if fullname == self.name else None


def install(path):
    loader = Loader(path, Elsewhere(path))
    usual = importlib.util.spec_from_file_location

    def spec_from_file_location(name, location=None, **more):
        if location is not None and os.path.realpath(location) == os.path.realpath(path):
            return importlib.machinery.ModuleSpec(name, loader, origin=path)
        return usual(name, location, **more)

    importlib.util.spec_from_file_location = spec_from_file_location
    sys.meta_path.insert(0, Finder(path, loader))


def main():
    program, script = sys.argv[1:3]
    sys.valda_word = sys.stdin.readline().strip()
    ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)  # nobody of the same user may look into this process
    install(program)
    sys.argv = sys.argv[2:]
    sys.path[0] = os.path.dirname(os.path.abspath(script))
    runpy.run_path(script, run_name="__main__")


main()
