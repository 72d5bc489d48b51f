# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small edits of a Python program by its syntax tree. Parses, never runs it.

Reads one JSON object on stdin: program, other (for crossover, or ""), seed, regions ([first line, last line], from 1).
Prints {"program": …}; the program itself when nothing could be done. The same input gives the same output.
"""
import ast
import json
import random
import sys

ARITHMETIC = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**"}
ORDER = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
EQUALITY = {ast.Eq: "==", ast.NotEq: "!="}
LOGIC = {ast.And: "and", ast.Or: "or"}
SIMPLE = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.If, ast.For, ast.While)


class Source:
    """A program as bytes, so that the tree's column offsets fit."""

    def __init__(self, text):
        self.text = text
        self.data = text.encode("utf-8")
        self.starts = [0]
        for at, byte in enumerate(self.data):
            if byte == 10:
                self.starts.append(at + 1)
        self.tree = ast.parse(text)

    def begin(self, node):
        return self.starts[node.lineno - 1] + node.col_offset

    def end(self, node):
        return self.starts[node.end_lineno - 1] + node.end_col_offset

    def of(self, node):
        return self.data[self.begin(node):self.end(node)]

    def lines(self, node):
        """The node's whole lines, decorators and line break with them."""
        first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
        end = self.starts[node.end_lineno] if node.end_lineno < len(self.starts) else len(self.data)
        return self.starts[first - 1], end

    def with_(self, *changes):
        """Changes are (from, to, bytes); they must not overlap."""
        out = self.data
        for begin, end, new in sorted(changes, reverse=True):
            out = out[:begin] + new + out[end:]
        return out.decode("utf-8", "strict")


def inside(node, regions):
    return any(first <= node.lineno and node.end_lineno <= last for first, last in regions)


def nodes(source, regions, kinds):
    return [n for n in ast.walk(source.tree) if isinstance(n, kinds) and hasattr(n, "lineno") and inside(n, regions)]


def begins_line(source, statement):
    return not source.data[source.starts[statement.lineno - 1]:source.begin(statement)].strip()


def bodies(source, regions):
    for node in ast.walk(source.tree):
        for name in ("body", "orelse"):
            body = getattr(node, name, None)
            if isinstance(body, list):
                own = [s for s in body if inside(s, regions) and begins_line(source, s)]
                if own:
                    yield body, own


def operator_between(source, left, right, signs, rng):
    begin, end = source.end(left), source.begin(right)
    gap = source.data[begin:end]
    for sign in sorted(signs, key=len, reverse=True):
        at = gap.find(sign.encode())
        if at >= 0:
            other = rng.choice([s for s in signs if s != sign])
            return begin + at, begin + at + len(sign), other.encode()
    return None


def change_arithmetic(source, regions, rng):
    node = rng.choice(nodes(source, regions, ast.BinOp))
    if type(node.op) not in ARITHMETIC:
        return None
    return operator_between(source, node.left, node.right, list(ARITHMETIC.values()), rng)


def change_comparison(source, regions, rng):
    node = rng.choice([n for n in nodes(source, regions, ast.Compare) if len(n.ops) == 1])
    for family in (ORDER, EQUALITY):
        if type(node.ops[0]) in family:
            return operator_between(source, node.left, node.comparators[0], list(family.values()), rng)
    return None


def change_logic(source, regions, rng):
    node = rng.choice(nodes(source, regions, ast.BoolOp))
    return operator_between(source, node.values[0], node.values[1], list(LOGIC.values()), rng)


def swap_calls(source, regions, rng):
    """The function of one call becomes that of another one with as many arguments."""
    calls = [n for n in nodes(source, regions, ast.Call) if not n.keywords]
    call = rng.choice(calls)
    known = {source.of(n.func) for n in calls if len(n.args) == len(call.args)}
    if len(call.args) >= 2 or source.of(call.func) in (b"min", b"max"):
        known |= {b"min", b"max"}
    known.discard(source.of(call.func))
    if not known:
        return None
    return source.begin(call.func), source.end(call.func), rng.choice(sorted(known))


def swap_arguments(source, regions, rng):
    call = rng.choice([n for n in nodes(source, regions, ast.Call) if len(n.args) >= 2])
    a, b = rng.sample(call.args, 2)
    return [(source.begin(a), source.end(a), source.of(b)), (source.begin(b), source.end(b), source.of(a))]


def swap_operands(source, regions, rng):
    node = rng.choice(nodes(source, regions, ast.BinOp))
    return [(source.begin(node.left), source.end(node.left), source.of(node.right)),
            (source.begin(node.right), source.end(node.right), source.of(node.left))]


def step_number(source, regions, rng):
    node = rng.choice([n for n in nodes(source, regions, ast.Constant) if type(n.value) is int])
    value = node.value
    new = rng.choice([value + 1, value - 1, value * 2, value // 2, value + rng.randint(2, 9)])
    return source.begin(node), source.end(node), str(max(0, new)).encode()


def exchange_expression(source, regions, rng):
    """An expression becomes a copy of another one of the same kind."""
    kind = rng.choice((ast.Name, ast.BinOp, ast.Call, ast.Constant))
    found = [n for n in nodes(source, regions, kind) if isinstance(getattr(n, "ctx", ast.Load()), ast.Load)]
    target, other = rng.sample(found, 2)
    new = source.of(other)
    return source.begin(target), source.end(target), b"(" + new + b")" if kind is ast.BinOp else new


def reorder(source, regions, rng):
    _, own = rng.choice([b for b in bodies(source, regions) if len(b[1]) > 1])
    at = rng.randrange(len(own) - 1)
    (a, b), (c, d) = source.lines(own[at]), source.lines(own[at + 1])
    if b > c:
        return None
    return [(a, b, source.data[c:d]), (c, d, source.data[a:b])]


def duplicate(source, regions, rng):
    _, own = rng.choice(list(bodies(source, regions)))
    begin, end = source.lines(rng.choice([s for s in own if isinstance(s, SIMPLE)]))
    return end, end, source.data[begin:end]


def drop(source, regions, rng):
    body, own = rng.choice(list(bodies(source, regions)))
    if len(body) < 2:
        return None
    begin, end = source.lines(rng.choice([s for s in own if isinstance(s, SIMPLE)]))
    return begin, end, b""


EDITS = (change_arithmetic, change_comparison, change_logic, swap_calls, swap_arguments, swap_operands, step_number, step_number,
         exchange_expression, exchange_expression, reorder, duplicate, drop)


def definitions(source, regions):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Assign)
    found = {}
    for node in nodes(source, regions, kinds):
        name = getattr(node, "name", None) or (node.targets[0].id if isinstance(getattr(node, "targets", [None])[0], ast.Name) else None)
        if name:
            found.setdefault((name, node.col_offset), node)
    return found


def crossed(source, other, other_regions, regions, rng):
    """A definition of the other program takes the place of the one of that name, or one of its statements comes in."""
    mine, theirs = definitions(source, regions), definitions(other, other_regions)
    shared = [key for key in mine if key in theirs and source.of(mine[key]) != other.of(theirs[key])]
    if not shared:
        return None
    changes, taken = [], []
    for key in sorted(shared):
        begin, end = source.begin(mine[key]), source.end(mine[key])
        if rng.random() < 0.5 and all(end <= a or b <= begin for a, b in taken):
            taken.append((begin, end))
            changes.append((begin, end, other.of(theirs[key])))
    return changes or None


def attempt(edit, source, *rest):
    try:
        change = edit(source, *rest)
        if not change:
            return None
        text = source.with_(*(change if isinstance(change, list) else [change]))
        ast.parse(text)
    except (SyntaxError, ValueError, IndexError, TypeError, RecursionError):
        return None
    return text if text != source.text else None


def marked(text):
    """Line ranges between the marks, or all lines."""
    found, first = [], None
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        word = line.strip().lstrip("#").strip()
        if word == "EVOLVE-BLOCK-START" and first is None:
            first = number + 1
        elif word == "EVOLVE-BLOCK-END" and first is not None:
            found.append((first, number - 1))
            first = None
    if first is not None:
        found.append((first, len(lines)))
    return found or [(1, len(lines))]


def edited(program, other, seed):
    rng = random.Random(seed)
    try:
        source = Source(program)
    except (SyntaxError, ValueError, RecursionError):
        return program
    regions = marked(program)
    if other:
        try:
            partner = Source(other)
        except (SyntaxError, ValueError, RecursionError):
            partner = None
        for _ in range(8 if partner else 0):
            text = attempt(lambda s, *r: crossed(s, partner, marked(other), *r), source, regions, rng)
            if text:
                return text
    for _ in range(60):
        text = attempt(rng.choice(EDITS), source, regions, rng)
        if text:
            return text
    return program


if __name__ == "__main__":
    job = json.load(sys.stdin)
    json.dump({"program": edited(job["program"], job.get("other", ""), job.get("seed", 0))}, sys.stdout)
