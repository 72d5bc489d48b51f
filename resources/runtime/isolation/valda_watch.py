# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices when an evaluator is about to run the program itself, in whatever process, and ends the evaluation then."""
import inspect
import itertools
import os
import shlex
import sys
import types

from valda_places import FOLDER, OURS, PROGRAM, TASK, not_isolated

FEWEST_LINES, SHORTEST_LINE, SHARE = 3, 8, 0.5  # of a file of the program, to recognise it by


class Texts:
    """Recognises the program's source wherever it is about to be run."""

    def __init__(self):
        self.files = [self.lines(self.read(os.path.join(folder, name))) for folder, _, names in os.walk(FOLDER) for name in names]

    @staticmethod
    def read(path):
        try:
            with open(path, "rb") as file:
                return file.read(8 << 20)
        except OSError:
            return b""

    @staticmethod
    def lines(source):
        """What many programs share, imports and comments, tells nothing."""
        stripped = (line.strip() for line in source.splitlines())
        return {line for line in stripped if len(line) >= SHORTEST_LINE and not line.startswith((b"#", b"import ", b"from "))}

    def holds(self, source, where=""):
        """Whether most of a file of the program stands in the source. Files of the task are the evaluator's, some are ours."""
        if os.path.realpath(where).startswith((TASK + os.sep, OURS + os.sep)):
            return False
        source = source.encode("utf-8", "replace") if isinstance(source, str) else bytes(source)
        theirs = None
        for lines in self.files:
            if not lines:
                continue
            theirs = self.lines(source) if theirs is None else theirs
            if len(lines & theirs) >= max(min(FEWEST_LINES, len(lines)), SHARE * len(lines)):
                return True
        return False


def is_python(words):
    return os.path.basename(words[0]).startswith("python") if words else False


def words_of(arguments):
    if isinstance(arguments, (str, bytes)):
        try:
            return shlex.split(os.fsdecode(arguments))
        except ValueError:
            return [os.fsdecode(arguments)]
    try:
        return [os.fsdecode(each) for each in arguments]
    except TypeError:
        return []


def names_program(words):
    return any(FOLDER in word or os.path.realpath(word).startswith(FOLDER) for word in words)


def options_of(words):
    """What stands before the script: "-u", "-I"."""
    return itertools.takewhile(lambda word: word.startswith("-") and word not in ("-c", "-m"), words[1:])


def check_command(arguments):
    """Only a Python of the evaluator, which has this module too, may be told where the program lies."""
    words = words_of(arguments)
    if not PROGRAM.endswith(".py"):
        not_isolated("the evaluator starts other programs, and with them maybe this one")
    if names_program(words) and not is_python(words):
        not_isolated(f"the evaluator runs the program itself, with {os.path.basename(words[0])}")
    if is_python(words) and set("IES") & set("".join(options_of(words))):
        not_isolated("the evaluator starts an interpreter without the usual modules")


def watch(texts):
    """Called by the interpreter before such things happen; a hook cannot be taken away again."""
    kept = (not_isolated, check_command, texts)

    def hook(event, arguments):
        refuse, check, sources = kept
        if event == "compile":
            source, where = arguments
            if isinstance(source, (str, bytes, bytearray, memoryview)) and sources.holds(source, where if isinstance(where, str) else ""):
                refuse("the evaluator runs the program's source in its own process")
        elif event == "subprocess.Popen":
            check(arguments[1] if arguments[1] is not None else arguments[0])
        elif event == "os.system":
            check(arguments[0])
        elif event in ("os.exec", "os.posix_spawn"):
            check(arguments[1])
        elif event == "ctypes.dlopen" and not PROGRAM.endswith(".py") and arguments[0] is not None:
            refuse("the evaluator loads a library, and with it maybe the program")

    sys.addaudithook(hook)


def check_script(texts):
    """This process may have been started with the program, or a copy of it, as its script."""
    rest = sys.orig_argv[1 + len(list(options_of(sys.orig_argv))):]
    if rest[:1] == ["-m"] and rest[1:2] == [os.path.splitext(os.path.basename(PROGRAM))[0]]:
        not_isolated("the evaluator runs the program as a script")
    script = rest[0] if rest and rest[0] not in ("-c", "-m") else ""
    if script and os.path.isfile(script) and (os.path.realpath(script) == PROGRAM or texts.holds(texts.read(script), script)):
        not_isolated("the evaluator runs the program as a script")


def refuse_source(far):
    """The source of a far function would be the one of its stand-in."""
    usual = inspect.getfile

    def getfile(value):
        if isinstance(value, types.FunctionType) and value in far:
            not_isolated("the evaluator looks at the source of the program's functions")
        return usual(value)

    inspect.getfile = getfile


def install(far):
    """`far`: the functions of the program that stand-ins have."""
    texts = Texts()
    check_script(texts)
    refuse_source(far)
    watch(texts)
