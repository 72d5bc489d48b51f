# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things lie in the scorer's box, and how an evaluation ends that cannot keep the program out.

The reason is left in the file "not-isolated" and the process exits with 98, before any code of the program has run here:
nothing the program sends can bring that about unnoticed or undo it.
"""
import os
import signal

PROGRAM = os.path.realpath(os.environ["VALDA_PROGRAM"])
FOLDER = os.path.dirname(PROGRAM)
TASK = os.path.realpath(os.environ["VALDA_TASK"])
OURS = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
START = os.path.join(OURS, "start")
MARK = os.path.join(os.environ["HOME"], "not-isolated")
FIRST = int(os.environ.setdefault("VALDA_SCORER", str(os.getpid())))  # the evaluation's first process
EXIT = 98


def not_isolated(why):
    """Ends the evaluation: this process and the first one, which may wait for this one for ever."""
    try:
        fd = os.open(MARK, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        os.write(fd, why.encode("utf-8", "replace")[:1000])
        os.close(fd)
    finally:
        if os.getpid() != FIRST:
            os.kill(FIRST, signal.SIGKILL)
        os._exit(EXIT)
