# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scorer's side: in every Python process of an evaluator, the program is a stand-in whose functions are called in
another box. Imported by sitecustomize where VALDA_PROGRAM names the program's file.
"""
import array
import builtins
import importlib.abc
import importlib.machinery
import importlib.util
import inspect
import itertools
import os
import socket
import subprocess
import sys
import threading
import types
import weakref

import valda_plain
import valda_watch
from valda_places import FOLDER, PROGRAM, START, not_isolated

DOOR = "VALDA_DOOR"  # the number of the open socket by which further processes of the program are asked for
FAR = weakref.WeakSet()  # functions of the program: they have no source here


class Door:
    """Asks for processes of the program."""

    def __init__(self, number):
        self.number = number

    def connect(self):
        ours, theirs = socket.socketpair()
        try:
            with theirs, socket.socket(fileno=os.dup(self.number)) as door:
                door.sendmsg([b"p"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [theirs.fileno()]))])
        except BrokenPipeError:
            raise RuntimeError("the program has ended its box") from None
        except OSError:
            not_isolated("a process of the evaluator was started in a way that loses the connection to the program")
        return ours


def take_door():
    """The first process has it as its stdin; the others are told its number."""
    if DOOR in os.environ:
        return Door(int(os.environ[DOOR]))
    number = os.dup(0)
    os.set_inheritable(number, True)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.environ[DOOR] = str(number)
    return Door(number)


def is_shaped(reply, word=None):
    """Whether it is a word, this one where one is given, and a value."""
    return type(reply) is tuple and len(reply) == 2 and type(reply[0]) is str and word in (None, reply[0])


class Lent:
    """Functions of the evaluator that are arguments of one call: the program may call them until it answers."""

    numbers = itertools.count(1)

    def __init__(self):
        self.functions, self.exceptions = {}, {}

    def number(self, function):
        number = next(self.numbers)
        self.functions[number] = function
        return number

    def answer(self, request):
        """Bytes of what comes of calling one of them."""
        try:
            number, args, kwargs = request
            function = self.functions[number]
            if type(args) is not tuple or type(kwargs) is not dict:
                raise TypeError
        except (TypeError, ValueError, KeyError):
            return valda_plain.dumps(("gone", None))
        try:
            reply = ("value", function(*args, **kwargs))
        except Exception as problem:  # noqa: B902 - it goes through the program and may come back
            self.exceptions[number := next(self.numbers)] = problem
            reply = ("raised", (number, type(problem).__name__, str(problem)))
        try:
            return valda_plain.dumps(reply)
        except valda_plain.NotPlain as problem:
            not_isolated(f"a function of the evaluator returns no plain data: {problem}")

    def raised(self, number):
        """What one of them raised and the program let pass."""
        problem = self.exceptions.get(number) if type(number) is int else None
        return problem or RuntimeError("the program's reply cannot be read")


class Elsewhere:
    """The program in its box: one process of it, more while a call is still waited for or was given up."""

    def __init__(self, door):
        self.door, self.free, self.lock = door, [], threading.Lock()
        os.register_at_fork(after_in_child=self.forget)

    def forget(self):
        """A copy of this process must not talk on the same line."""
        self.free, self.lock = [], threading.Lock()

    def exchange(self, data, lent):
        with self.lock:
            line = self.free.pop() if self.free else None
        line = line or self.door.connect()
        try:
            valda_plain.send_bytes(line, data)
            while is_shaped(reply := valda_plain.receive(line), "back"):
                valda_plain.send_bytes(line, lent.answer(reply[1]))
        except BaseException:
            line.close()  # which ends the process over there
            raise
        with self.lock:
            self.free.append(line)
        return reply

    def ask(self, kind, name, args=(), kwargs=None):
        lent = Lent()
        try:
            data = valda_plain.dumps((kind, name, tuple(args), kwargs or {}), lent.number)
        except valda_plain.NotPlain as problem:
            not_isolated(f"the arguments of {name} are no plain data: {problem}")
        try:
            reply = self.exchange(data, lent)
        except (valda_plain.NotPlain, ConnectionError) as problem:
            raise RuntimeError(f"the program's reply cannot be read: {problem}") from None
        if reply is None:
            raise RuntimeError("the program has ended its process")
        if is_shaped(reply, "own"):
            raise lent.raised(reply[1])
        if not is_shaped(reply):
            raise RuntimeError("the program's reply cannot be read")
        return self.told(*reply)

    def told(self, word, value):
        if word == "raised" and type(value) is tuple and len(value) == 2 and all(type(each) is str for each in value):
            kind = getattr(builtins, value[0], None)
            if not (isinstance(kind, type) and issubclass(kind, Exception)) or kind in (UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError):
                kind = RuntimeError
            raise kind(value[1])
        if word == "unsupported":
            not_isolated(str(value)[:500])
        if word not in ("value", "missing", "function"):
            raise RuntimeError("the program's reply cannot be read")
        return word, value


def signature_of(parts):
    """From name, kind, whether there is a default, and the default, of each parameter. None when they are not that."""
    try:
        parameters = [inspect.Parameter(name, inspect._ParameterKind(kind), default=default if given else inspect.Parameter.empty)
                      for name, kind, given, default in parts]
        return inspect.Signature(parameters)
    except (TypeError, ValueError):
        return None


def far_function(elsewhere, name, told):
    is_coroutine, parts, text = told if type(told) is tuple and len(told) == 3 else (False, None, None)

    def call(*args, **kwargs):
        return elsewhere.ask("call", name, args, kwargs)[1]

    async def call_later(*args, **kwargs):
        return call(*args, **kwargs)

    found = call_later if is_coroutine is True else call
    found.__name__ = found.__qualname__ = name
    found.__module__, found.__doc__ = "program", text if type(text) is str else None
    found.__signature__ = signature_of(parts) or inspect.signature(found)
    FAR.add(found)
    return found


class StandIn(types.ModuleType):
    """The program's module as the evaluator sees it."""

    def __init__(self, name, elsewhere):
        super().__init__(name)
        self.__dict__["__file__"] = PROGRAM
        self.__dict__["_valda_elsewhere"] = elsewhere

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        word, value = self._valda_elsewhere.ask("get", name)
        if word == "missing":
            raise AttributeError(f"module 'program' has no attribute '{name}'")
        if word == "function":
            value = self.__dict__[name] = far_function(self._valda_elsewhere, name, value)
        return value

    def __setattr__(self, name, value):
        if not name.startswith("__"):
            not_isolated(f"the evaluator changes {name} of the program")
        self.__dict__[name] = value

    def __delattr__(self, name):
        not_isolated(f"the evaluator removes {name} of the program")

    def __dir__(self):
        names = self._valda_elsewhere.ask("dir", "")[1]
        return [name for name in names if type(name) is str] if type(names) is list else []


class Loader(importlib.abc.Loader):
    def __init__(self, elsewhere):
        self.elsewhere = elsewhere

    def create_module(self, spec):
        return StandIn(spec.name, self.elsewhere)

    def exec_module(self, module):
        pass


class Finder(importlib.abc.MetaPathFinder):
    """Finds the program where the evaluator has its folder on the path."""

    def __init__(self, loader):
        self.loader = loader

    def find_spec(self, fullname, path=None, target=None):
        if fullname != os.path.splitext(os.path.basename(PROGRAM))[0]:
            return None
        if not any(os.path.realpath(each or ".") == FOLDER for each in path or sys.path):
            return None
        return importlib.machinery.ModuleSpec(fullname, self.loader, origin=PROGRAM)


def pass_door_on():
    """Python processes of the evaluator need the door and this module."""
    usual = subprocess.Popen.__init__

    def start(self, *args, **kwargs):
        number = int(os.environ[DOOR])
        if kwargs.get("close_fds", True):
            kwargs["pass_fds"] = tuple(kwargs.get("pass_fds", ())) + (number,)
        if kwargs.get("env") is not None:
            kept = [each for each in os.fspath(kwargs["env"].get("PYTHONPATH", "")).split(":") if each and each != START]
            given = {name: os.environ[name] for name in (DOOR, "VALDA_PROGRAM", "VALDA_TASK", "VALDA_SCORER", "HOME")}
            kwargs["env"] = {**kwargs["env"], **given, "PYTHONPATH": ":".join([START] + kept)}
        usual(self, *args, **kwargs)

    subprocess.Popen.__init__ = start


def place_stand_in(elsewhere):
    loader = Loader(elsewhere)
    usual = importlib.util.spec_from_file_location

    def spec_from_file_location(name, location=None, **more):
        if location is not None and os.path.realpath(location) == PROGRAM:
            return importlib.machinery.ModuleSpec(name, loader, origin=PROGRAM)
        return usual(name, location, **more)

    importlib.util.spec_from_file_location = spec_from_file_location
    sys.meta_path.insert(0, Finder(loader))


def install():
    pass_door_on()
    place_stand_in(Elsewhere(take_door()))
    valda_watch.install(FAR)


install()
