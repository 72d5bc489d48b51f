# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the gates share: the sources of the tree and their includes."""
import os
import re
import subprocess
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("app", "engine", "ui")
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def tracked(*patterns):
    """Paths of the files that git knows or would add, relative to the
    root, sorted; without git, of all files outside of build folders."""
    command = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others",
               "--exclude-standard", "--", *patterns]
    try:
        listed = subprocess.run(command, capture_output=True, text=True,
                                check=True).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        listed = walked(patterns)
    return sorted(p for p in set(listed) if (ROOT / p).is_file())


def walked(patterns):
    """The same for a copy of the tree that is no repository."""
    found = []
    for place, folders, names in os.walk(ROOT):
        folders[:] = [f for f in folders
                      if f != "build" and not f.startswith(".git")]
        for name in names:
            path = (Path(place) / name).relative_to(ROOT).as_posix()
            if any(fnmatch(path, p) for p in patterns):
                found.append(path)
    return found


def sources(*tops):
    """C++ files below the given top folders; default: the product's."""
    tops = tops or PRODUCT
    return [p for p in tracked("*.h", "*.cpp") if p.split("/")[0] in tops]


def read(path):
    """The text of a file of the tree."""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def folder(path):
    """The folder of a file: engine/rating for engine/rating/ladder.h."""
    return path.rsplit("/", 1)[0]


def includes(files):
    """{file: [project files it includes]}; paths count from the root, or
    from the folder of the file that includes."""
    known = set(files)
    graph = {}
    for path in files:
        found = []
        for name in INCLUDE.findall(read(path)):
            for candidate in (name, f"{folder(path)}/{name}"):
                if candidate in known:
                    found.append(candidate)
                    break
        graph[path] = found
    return graph


def folder_graph(graph):
    """{folder: {folders it includes: number of includes}}, without loops
    of a folder to itself."""
    result = {}
    for path, targets in graph.items():
        row = result.setdefault(folder(path), {})
        for target in targets:
            if folder(target) != folder(path):
                row[folder(target)] = row.get(folder(target), 0) + 1
    return result


def components(graph):
    """Strongly connected components (Tarjan), each sorted; a component
    comes after those it points to."""
    index, low, stack, on_stack, found = {}, {}, [], set(), []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        on_stack.add(node)
        for target in sorted(graph.get(node, ())):
            if target not in index:
                visit(target)
                low[node] = min(low[node], low[target])
            elif target in on_stack:
                low[node] = min(low[node], index[target])
        if low[node] == index[node]:
            members = []
            while True:
                member = stack.pop()
                on_stack.discard(member)
                members.append(member)
                if member == node:
                    break
            found.append(sorted(members))

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return found


def reachable(graph, start):
    """Everything that is reached from a node, without the node."""
    seen, todo = set(), list(graph.get(start, ()))
    while todo:
        node = todo.pop()
        if node not in seen and node != start:
            seen.add(node)
            todo.extend(graph.get(node, ()))
    return seen


def percentile(values, share):
    """The smallest value that at least `share` of the values do not
    exceed; 0 for an empty list."""
    ordered = sorted(values)
    if not ordered:
        return 0
    position = -(-len(ordered) * int(share * 100) // 100) - 1
    return ordered[max(0, position)]
