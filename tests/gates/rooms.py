#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws docs/rooms.svg: the folders with sources and what includes what.

rooms.py           writes the picture
rooms.py --check   exit code 1 when the picture is not what the tree says
rooms.py --text    prints levels and includes instead
"""
import argparse
import sys
from html import escape

import tree

PICTURE = tree.ROOT / "docs" / "rooms.svg"
BOX_WIDTH, BOX_HEIGHT, GAP_X, GAP_Y, MARGIN = 164, 40, 14, 34, 24
PER_ROW = 7
BANDS = ("app", "ui", "engine")
FILLS = {"app": "#f3e3c3", "ui": "#d3e6ea", "engine": "#e4e7ea"}


def room(path):
    """The room of a file: the first two folders, engine/store for
    engine/store/foreign/x.h; files beside them are in the top folder."""
    parts = path.split("/")[:-1]
    return "/".join(parts[:2])


def room_graph(files):
    """{room: {rooms it includes: number of includes}}."""
    graph = {room(path): {} for path in files}
    for path, targets in tree.includes(files).items():
        row = graph[room(path)]
        for target in targets:
            if room(target) != room(path):
                row[room(target)] = row.get(room(target), 0) + 1
    return graph


def levels(graph):
    """{room: level}: 0 includes nothing; members of a cycle share one."""
    result = {}
    for group in tree.components(graph):
        below = [result[t] for node in group for t in graph[node]
                 if t not in group]
        for node in group:
            result[node] = 1 + max(below, default=-1)
    return result


def cycles(graph):
    """Groups of rooms that include each other."""
    return [g for g in tree.components(graph) if len(g) > 1]


def direct(graph):
    """Includes that no longer way replaces (transitive reduction); the
    includes within a cycle stay."""
    group_of = {n: i for i, g in enumerate(tree.components(graph))
                for n in g}
    kept = []
    for node, targets in sorted(graph.items()):
        for target in sorted(targets):
            others = [t for t in targets
                      if group_of[t] not in (group_of[target],
                                             group_of[node])]
            if group_of[target] == group_of[node] or not any(
                    target in tree.reachable(graph, o) for o in others):
                kept.append((node, target))
    return kept


def rows(graph):
    """Rooms row by row, from the top of the picture down: app, ui, engine,
    in each the highest level first."""
    level = levels(graph)
    result = []
    for band in BANDS:
        rooms = [n for n in graph if n.split("/")[0] == band]
        for height in sorted({level[n] for n in rooms}, reverse=True):
            row = sorted(n for n in rooms if level[n] == height)
            for start in range(0, len(row), PER_ROW):
                result.append((band, row[start:start + PER_ROW]))
    return result


def places(laid):
    """{room: (x, y)} and the size of the picture."""
    width = 2 * MARGIN + PER_ROW * (BOX_WIDTH + GAP_X) - GAP_X
    at = {}
    y = MARGIN + 44
    for _, row in laid:
        row_width = len(row) * (BOX_WIDTH + GAP_X) - GAP_X
        x = (width - row_width) / 2
        for name in row:
            at[name] = (x, y)
            x += BOX_WIDTH + GAP_X
        y += BOX_HEIGHT + GAP_Y
    return at, width, y - GAP_Y + MARGIN


def box(name, at):
    """One room. No number of files: the picture is to change only when a
    room or an include does."""
    x, y = at
    middle = x + BOX_WIDTH / 2
    return (f'<rect x="{x:g}" y="{y:g}" width="{BOX_WIDTH}" '
            f'height="{BOX_HEIGHT}" rx="6" '
            f'fill="{FILLS[name.split("/")[0]]}" stroke="#8a949e"/>\n'
            f'<text x="{middle:g}" y="{y + 24:g}" '
            f'class="n">{escape(name)}</text>\n')


def arrow(start, end, back):
    """A line from the room that includes to the room that is included."""
    kind = "b" if back else "a"
    (ax, ay), (bx, by) = start, end
    ax += BOX_WIDTH / 2
    bx += BOX_WIDTH / 2
    if by > ay:
        ay += BOX_HEIGHT
    elif by < ay:
        by += BOX_HEIGHT
    else:
        ay += BOX_HEIGHT
        by += BOX_HEIGHT
        low = ay + GAP_Y * 0.7
        return (f'<path class="{kind}" d="M{ax:g} {ay:g} '
                f'C{ax:g} {low:g} {bx:g} {low:g} {bx:g} {by:g}"/>\n')
    half = (ay + by) / 2
    if abs(by - ay) > 2 * GAP_Y + BOX_HEIGHT and abs(bx - ax) < BOX_WIDTH:
        side = (BOX_WIDTH + GAP_X) * 0.9  # around the boxes between them
        return (f'<path class="{kind}" d="M{ax:g} {ay:g} '
                f'C{ax + side:g} {ay:g} {bx + side:g} {by:g} '
                f'{bx:g} {by:g}"/>\n')
    return (f'<path class="{kind}" d="M{ax:g} {ay:g} '
            f'C{ax:g} {half:g} {bx:g} {half:g} {bx:g} {by:g}"/>\n')


STYLE = """<style>
text { font-family: sans-serif; text-anchor: middle; fill: #1d252c }
.n { font-size: 13px }
.t { font-size: 12px; text-anchor: start }
.a { fill: none; stroke: #6b7680; stroke-width: 1; opacity: 0.55;
marker-end: url(#h) }
.b { fill: none; stroke: #c0392b; stroke-width: 1.4;
marker-end: url(#h) }
</style>
<marker id="h" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6"
markerHeight="6" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>
"""


def picture(files):
    """The whole SVG."""
    graph = room_graph(files)
    at, width, height = places(rows(graph))
    group_of = {n: i for i, g in enumerate(tree.components(graph))
                for n in g}
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" '
        f'height="{height:g}" viewBox="0 0 {width:g} {height:g}">\n',
        '<!-- SPDX-FileCopyrightText: 2026 The Valda authors -->\n'
        '<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n'
        '<!-- Written by tests/gates/rooms.py; do not edit. -->\n',
        STYLE,
        f'<rect width="{width:g}" height="{height:g}" fill="#ffffff"/>\n',
        f'<text x="{MARGIN}" y="{MARGIN + 8}" class="t">'
        'An arrow goes from the room that includes to the room that is '
        'included. Arrows that follow from others are left out.</text>\n'
        f'<text x="{MARGIN}" y="{MARGIN + 26}" class="t">'
        f'Red: rooms that include each other ({len(cycles(graph))} '
        'groups).</text>\n']
    for start, end in direct(graph):
        back = group_of[start] == group_of[end]
        parts.append(arrow(at[start], at[end], back))
    parts += [box(name, at[name]) for name in sorted(at)]
    parts.append("</svg>\n")
    return "".join(parts)


def text(files):
    """Levels and includes in words."""
    graph = room_graph(files)
    level = levels(graph)
    lines = []
    for name in sorted(graph, key=lambda n: (level[n], n)):
        targets = ", ".join(sorted(graph[name])) or "nothing"
        lines.append(f"{level[name]:2} {name}: {targets}")
    for group in cycles(graph):
        lines.append("cycle: " + ", ".join(group))
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--text", action="store_true")
    options = parser.parse_args()
    files = tree.sources()
    if options.text:
        print(text(files))
        return 0
    drawn = picture(files)
    if not options.check:
        PICTURE.write_text(drawn, encoding="utf-8")
        return 0
    if PICTURE.is_file() and PICTURE.read_text(encoding="utf-8") == drawn:
        return 0
    print("docs/rooms.svg is not what the tree says: "
          "run tests/gates/rooms.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
