#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the order of the rooms: a room includes only rooms before it.

Layers: engine includes neither ui nor app, ui does not include app.
Exit code 1 when an include goes against the order and is not one of the
exceptions below. Rooms that the order does not know are named.
"""
import sys

import rooms
import tree

ORDER = [
    "engine/base", "engine/types", "engine/jsonschema",
    "engine/environments", "engine/code", "engine/sandbox",
    "engine/document", "engine/providers", "engine/replies",
    "engine/assessment", "engine/config", "engine/rating",
    "engine/budget", "engine/evaluators", "engine/consent",
    "engine/store", "engine/session", "engine/steps", "engine/recipes",
    "engine/analytics", "engine/reports", "engine/facade",
    "ui/style", "ui/widgets", "ui", "ui/consent", "ui/models", "ui/start",
    "ui/delegates", "ui/charts", "ui/code", "ui/compare", "ui/configure",
    "ui/connect", "ui/lineage", "ui/ranking", "ui/refine", "ui/run",
    "ui/settings", "ui/exporting", "ui/shell", "app/host", "app/cli", "app",
]
# Includes against the order that are still there; the list may only
# become shorter.
EXCEPTIONS = set()


def against(graph):
    """Includes against the order: (room, room it includes)."""
    place = {name: at for at, name in enumerate(ORDER)}
    return sorted((name, target) for name, targets in graph.items()
                  for target in targets
                  if name in place and target in place
                  and place[target] > place[name])


def main():
    graph = rooms.room_graph(tree.sources())
    found = against(graph)
    wrong = [pair for pair in found if pair not in EXCEPTIONS]
    for name, target in wrong:
        print(f"{name} includes {target}, which comes after it",
              file=sys.stderr)
    for name in sorted(set(graph) - set(ORDER)):
        print(f"note: {name} has no place in tests/gates/order.py",
              file=sys.stderr)
    for name, target in sorted(EXCEPTIONS - set(found)):
        print(f"note: the exception {name} -> {target} is no longer "
              "needed", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
