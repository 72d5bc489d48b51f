#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles each public header of engine/ alone, with the options of the
engine's own sources in a build folder.

headers.py [BUILD] [HEADER ...]    BUILD: build/debug when left out

Exit code 1 when a header does not compile, 2 without a build folder.
"""
import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import tree


def options(build):
    """Compiler and options of a source of the engine, without its input,
    its output and what makes dependency files."""
    listed = subprocess.run(["ninja", "-C", build, "-t", "compdb"],
                            capture_output=True, text=True, check=True)
    for entry in json.loads(listed.stdout):
        if "valda_engine.dir/Unity" in entry.get("output", ""):
            words = shlex.split(entry["command"])
            return entry["directory"], cleaned(words)
    return None


def cleaned(words):
    """The words of a compiler's command line that hold for any source."""
    kept, skip = [], False
    for word in words:
        if skip:
            skip = False
        elif word in ("-o", "-MF", "-MT", "-c"):
            skip = True
        elif word not in ("-MD", "-Winvalid-pch"):
            kept.append(word)
    return kept


def problem(job):
    """What the compiler says of a header; empty: nothing."""
    header, folder, command = job
    source = f'#include "{header}"\n#include "{header}"\n'
    done = subprocess.run(command + ["-fsyntax-only", "-x", "c++", "-"],
                          input=source, cwd=folder, capture_output=True,
                          text=True)
    return header, done.stderr.strip() if done.returncode else ""


def main():
    arguments = sys.argv[1:]
    build = "build/debug"
    if arguments and not arguments[0].endswith(".h"):
        build = arguments.pop(0)
    build = str(tree.ROOT / build)
    if not os.path.isfile(os.path.join(build, "build.ninja")):
        print(f"{build} is no build folder; run ./tests/run.sh first",
              file=sys.stderr)
        return 2
    found = options(build)
    if not found:
        print(f"{build} has no sources of the engine", file=sys.stderr)
        return 2
    headers = arguments or [p for p in tree.sources("engine")
                            if p.endswith(".h")]
    jobs = [(header, *found) for header in headers]
    failed = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for header, said in pool.map(problem, jobs):
            if said:
                failed += 1
                lines = said.splitlines()
                print(f"{header} does not compile alone:\n  "
                      + "\n  ".join(lines[:4]), file=sys.stderr)
    print(f"{len(headers) - failed} of {len(headers)} headers compile alone")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
