# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's side, in a box of its own: valda_program.py PROGRAM. Its stdin is a socket of packets.

Each packet brings one open socket, by which a process of the scorer asks for values and calls functions of PROGRAM. Each
such socket gets a process of its own, in which PROGRAM is loaded. It ends when no scorer has the first socket any more.
"""
import array
import builtins
import importlib.util
import inspect
import os
import select
import socket
import sys
import threading

import valda_plain


def next_socket(door):
    """An open socket, or None at the end."""
    data, ancillary, _, _ = door.recvmsg(1, socket.CMSG_SPACE(4))
    if not data:
        return None
    for level, kind, content in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            numbers = array.array("i", content[:4])
            return socket.socket(fileno=numbers[0])
    return None


def load(path):
    spec = importlib.util.spec_from_file_location("program", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["program"] = module
    spec.loader.exec_module(module)
    return module


def default_of(parameter):
    """Whether there is one, and the value where it is plain."""
    if parameter.default is inspect.Parameter.empty:
        return False, None
    try:
        valda_plain.dumps(parameter.default)
    except valda_plain.NotPlain:
        return True, None
    return True, parameter.default


def described(function):
    """Whether it is a coroutine, its parameters (None when it does not tell them), and its description."""
    try:
        parameters = [(each.name, int(each.kind)) + default_of(each) for each in inspect.signature(function).parameters.values()]
    except (TypeError, ValueError):
        parameters = None
    text = getattr(function, "__doc__", None)
    return inspect.iscoroutinefunction(function), parameters, text if isinstance(text, str) else None


def answer(module, request):
    kind, name, args, kwargs = request
    if kind == "dir":
        return ("value", [str(each) for each in dir(module)])
    if not hasattr(module, name):
        return ("missing", None)
    value = getattr(module, name)
    if kind == "call":
        value = value(*args, **kwargs)
        if inspect.isawaitable(value):
            import asyncio

            async def awaited():
                return await value

            value = asyncio.run(awaited())
        return ("value", value)
    if inspect.isclass(value) or inspect.ismodule(value):
        return ("unsupported", f"{name} is no function and no plain value")
    if not callable(value):
        return ("value", value)
    return ("function", described(value))


class Borrowed:
    """Functions of the scorer that are arguments of a call."""

    def __init__(self, scorer):
        self.scorer, self.lock, self.process = scorer, threading.Lock(), os.getpid()

    def function(self, number):
        def borrowed(*args, **kwargs):
            if os.getpid() != self.process:
                raise RuntimeError("a function of the evaluator cannot be called in another process")
            with self.lock:
                valda_plain.send(self.scorer, ("back", (number, args, kwargs)))
                reply = valda_plain.receive(self.scorer)
            if reply is None:
                os._exit(0)
            return self.told(*reply)

        return borrowed

    @staticmethod
    def told(word, value):
        if word == "value":
            return value
        if word == "gone":
            raise RuntimeError("the evaluator's function cannot be called any more")
        number, name, text = value
        kind = getattr(builtins, name, None)
        if not (isinstance(kind, type) and issubclass(kind, Exception)):
            kind = RuntimeError
        try:
            problem = kind(text)
        except TypeError:
            problem = RuntimeError(text)
        problem.valda_number = number
        raise problem


def raised(problem):
    """What the scorer is told: an exception of its own function, or one of the program."""
    number = getattr(problem, "valda_number", None)
    if isinstance(number, int):
        return ("own", number)
    return ("raised", (type(problem).__name__, str(problem)))


def end_with(scorer):
    """A call that the scorer no longer waits for must not go on."""
    poll = select.poll()
    poll.register(scorer, select.POLLRDHUP)
    poll.poll()
    os._exit(0)


def serve(scorer, path):
    threading.Thread(target=end_with, args=(scorer,), daemon=True).start()
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    module, borrowed = None, Borrowed(scorer)
    while (request := valda_plain.receive(scorer, borrowed.function)) is not None:
        try:
            if module is None:
                module = load(path)
            reply = answer(module, request)
        except BaseException as problem:  # noqa: B902 - a program may raise anything, SystemExit too
            reply = raised(problem)
        try:
            valda_plain.send(scorer, reply)
        except valda_plain.NotPlain as problem:
            valda_plain.send(scorer, ("unsupported", f"{request[1]} returns no plain data: {problem}"))


def main():
    path = sys.argv[1]
    door = socket.socket(fileno=os.dup(0))
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    while (scorer := next_socket(door)) is not None:
        if os.fork() == 0:
            door.close()
            sys.argv = [path]
            serve(scorer, path)
            os._exit(0)
        scorer.close()


main()
