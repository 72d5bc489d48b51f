#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the source tree against its limits.

measure.py            prints limits and values
measure.py --list N   also the N worst of each
measure.py --strict   exit code 1 when a limit is missed

Only sources of the product (app, engine, ui) are measured. A source is a
pair of header and .cpp, or one of them alone. Functions that visit events
(std::visit with Overloaded) may be longer than 60 lines.
"""
import argparse
import sys

import cpp
import tree


class Row:
    """One line of the table. `worst`: (value, text), largest first."""

    def __init__(self, name, limit, value, worst):
        self.name = name
        self.limit = limit
        self.value = value
        self.worst = sorted(worst, reverse=True)

    @property
    def missed(self):
        return self.value > self.limit


def cycles(files):
    """Groups of folders that include each other."""
    graph = tree.folder_graph(tree.includes(files))
    groups = [g for g in tree.components(graph) if len(g) > 1]
    return [Row("groups of folders in a cycle", 0, len(groups),
                [(len(g), ", ".join(g)) for g in groups])]


def file_sizes(files):
    """Lines of files."""
    sizes = [(tree.read(f).count("\n"), f) for f in files]
    lines = [n for n, _ in sizes]
    return [Row("lines of a file, p95", 260, tree.percentile(lines, 0.95),
                sizes),
            Row("files over 450 lines", 0, sum(n > 450 for n in lines),
                [s for s in sizes if s[0] > 450])]


def function_sizes(files):
    """Lines of functions, from the first line of the head on."""
    sizes = [(f.lines, f"{path}:{f.line} {f.name}", f.visits)
             for path in files for f in cpp.functions(tree.read(path))]
    long = [(n, text) for n, text, visits in sizes
            if n > 60 and not visits]
    return [Row("lines of a function, p95", 24,
                tree.percentile([s[0] for s in sizes], 0.95),
                [s[:2] for s in sizes]),
            Row("functions over 60 lines", 0, len(long), long)]


def header_reach(files):
    """Headers of ours that come along with one include."""
    graph = tree.includes(files)
    reach = [(len(tree.reachable(graph, f)), f) for f in files
             if f.endswith(".h")]
    counts = [n for n, _ in reach]
    return [Row("headers behind one include, p95", 15,
                tree.percentile(counts, 0.95), reach),
            Row("headers behind one include, most", 35,
                max(counts, default=0), reach)]


def folder_sizes(files):
    """Sources of folders."""
    stems = {f.rsplit(".", 1)[0] for f in files}
    count = {}
    for stem in stems:
        count[tree.folder(stem)] = count.get(tree.folder(stem), 0) + 1
    large = [(n, f) for f, n in count.items() if n > 25]
    return [Row("folders with over 25 sources", 0, len(large), large)]


def interfaces(files):
    """Public functions of classes."""
    counts = [(n, f"{path} {name}") for path in files
              for name, n in cpp.classes(tree.read(path))]
    large = [c for c in counts if c[0] > 20]
    return [Row("classes with over 20 public functions", 0, len(large),
                large)]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--list", type=int, default=0, metavar="N")
    options = parser.parse_args()
    files = tree.sources()
    rows = [row for measured in (cycles, file_sizes, function_sizes,
                                 header_reach, folder_sizes, interfaces)
            for row in measured(files)]
    print(f"{'measure':40} {'limit':>6} {'value':>6}")
    for row in rows:
        note = "  missed" if row.missed else ""
        print(f"{row.name:40} {row.limit:6} {row.value:6}{note}")
        for value, text in row.worst[:options.list]:
            print(f"    {value:5} {text}")
    return int(options.strict and any(row.missed for row in rows))


if __name__ == "__main__":
    sys.exit(main())
