#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds names that clash when sources are compiled or linked together.

1. The same name in anonymous namespaces of two sources of one folder: a
   unity build may put both into one translation unit.
2. A function or type of the same qualified name in two sources, outside
   of anonymous namespaces: the linker keeps one of them without a word.

Functions with different parameter types are different names; a `using`
that says the same in two sources is no clash. Exit code 1 when there is
a clash.
"""
import re
import sys

import cpp
import tree

ANONYMOUS = "{"
TYPE = re.compile(r"(?:^|\s)(?:struct|class|union|enum(?:\s+class)?)\s+"
                  r"(?:\[\[\w+\]\]\s*)?([\w:]+)[^()=]*$")
USING = re.compile(r"^(?:template\s*<.*>\s*)?using\s+(\w+)\s*$")
VARIABLE = re.compile(r"(\w+)\s*(?:\[[^\]]*\]\s*)*$")
KEYWORDS = {"const", "override", "noexcept", "default", "delete", "final"}


class Name:
    """What one source defines. `spaces`: names of the namespaces around
    it, ANONYMOUS for one without a name."""

    def __init__(self, path, line, spaces, name, parameters=None,
                 alias=None):
        self.path = path
        self.line = line
        self.spaces = spaces
        self.name = name
        self.parameters = parameters
        self.alias = alias  # what a `using` stands for

    @property
    def hidden(self):
        return ANONYMOUS in self.spaces

    @property
    def qualified(self):
        shown = [s for s in self.spaces if s != ANONYMOUS]
        return "::".join(shown + [self.name])

    def __str__(self):
        suffix = ("" if self.parameters is None
                  else f"({', '.join(self.parameters)})")
        return f"{self.qualified}{suffix}"


def parameters_of(head):
    """Types of the parameters of a function's head, as written."""
    name = cpp.name_of(head)
    start = head.find("(", head.find(name) + len(name) - 1)
    depth, parts, begin = 0, [], start + 1
    for at in range(start, len(head)):
        sign = head[at]
        depth += (sign in "(<[{") - (sign in ")>]}")
        if (sign == "," and depth == 1) or depth == 0:
            parts.append(head[begin:at])
            begin = at + 1
        if depth == 0:
            break
    return tuple(type_of(p) for p in parts if p.strip())


def type_of(parameter):
    """A parameter without its name and its default."""
    words = parameter.split("=")[0].strip()
    shorter = re.sub(r"(?<=[\s&*>])\w+(\s*\[\d*\])?$", "", words).strip()
    return re.sub(r"\s+", " ", shorter if shorter and shorter != "const"
                  else words)


def names_of(path, text=None):
    """Everything a source defines at namespace scope."""
    plain = cpp.blanked(tree.read(path) if text is None else text)
    found = []
    collect(path, plain, cpp.pairs(plain), (0, len(plain)), (), found)
    return found


def collect(path, plain, closing, span, spaces, found):
    """Walks the statements of one namespace; goes into nested ones."""
    head_from, at = span[0], span[0]
    while at < span[1]:
        sign = plain[at]
        if sign == "(":
            at = cpp.skip_parentheses(plain, at, span[1])
        elif sign == ";":
            note(path, plain, (head_from, at), spaces, found, False)
            head_from = at + 1
        elif sign == "{" and at in closing:
            head = plain[head_from:at]
            bare = cpp.without_initialisers(head)
            after = plain[closing[at] + 1:closing[at] + 40].lstrip()[:1]
            space = re.search(r"\bnamespace\b\s*([\w:]*)\s*$", head)
            if space:
                inner = tuple(space[1].split("::")) if space[1] else (
                    ANONYMOUS,)
                collect(path, plain, closing, (at + 1, closing[at]),
                        spaces + inner, found)
                head_from = closing[at] + 1
            elif not (bare != head and after in (",", "{")):
                note(path, plain, (head_from, at), spaces, found, True)
                tail = plain.find(";", closing[at], span[1])
                is_body = bool(cpp.TAIL.search(bare)) and after != ";"
                head_from = closing[at] + 1
                if not is_body and after == ";":
                    head_from = at = tail + 1
                    continue
            at = closing[at]
        at += 1


def note(path, plain, span, spaces, found, has_block):
    """Adds what the statement defines; declarations define nothing."""
    head = plain[span[0]:span[1]]
    words = " ".join(head.split())
    if not words or re.match(r"(?:template\s*<[^;]*>\s*)?(?:extern|friend|"
                             r"static_assert|Q_\w+|using (?!\w+ =))\b",
                             words):
        return
    line = plain.count("\n", 0, span[0] + len(head)
                       - len(head.lstrip())) + 1
    bare = " ".join(cpp.without_initialisers(head).split())
    before_value = bare.split("=")[0].strip() if "operator" not in bare \
        else bare
    shared = spaces
    if re.match(r"(?:inline |constexpr )*static\b", words):
        shared = spaces + (ANONYMOUS,)  # as if it stood in such a namespace
    using = USING.match(before_value)
    kind = TYPE.search(before_value)
    if using:
        found.append(Name(path, line, shared, using[1],
                          alias=bare.split("=", 1)[-1].strip()))
    elif kind and has_block:
        found.append(Name(path, line, shared, kind[1]))
    elif kind and "(" not in before_value:
        return  # a declaration in advance
    elif has_block and cpp.TAIL.search(bare):
        if not re.match(r"(?:template\b.*)?.*\binline\b", bare):
            found.append(Name(path, line, shared, cpp.name_of(bare),
                              parameters_of(bare)))
    elif "(" not in before_value:
        variable = VARIABLE.search(before_value)
        if variable and len(before_value.split()) > 1 \
                and variable[1] not in KEYWORDS:
            found.append(Name(path, line, shared, variable[1]))


def clashes(groups):
    """Sentences about names of a group that stand in two sources."""
    sentences = []
    for names in groups.values():
        places = {}
        for name in names:
            places.setdefault(name.path, name)
        aliases = {name.alias for name in names}
        if len(places) > 1 and (None in aliases or len(aliases) > 1):
            where = ", ".join(f"{p}:{n.line}"
                              for p, n in sorted(places.items()))
            sentences.append(f"{names[0]}: {where}")
    return sorted(sentences)


def problems_of(names):
    """All clashes among what some sources define, as sentences."""
    together, linked = {}, {}
    for name in names:
        if name.hidden:
            key = (tree.folder(name.path), name.qualified,
                   name.parameters)
            together.setdefault(key, []).append(name)
        elif name.qualified != "main":
            key = (name.qualified, name.parameters)
            linked.setdefault(key, []).append(name)
    return ([f"in one folder: {c}" for c in clashes(together)]
            + [f"in one program: {c}" for c in clashes(linked)])


def main():
    sources = [f for f in tree.sources() if f.endswith(".cpp")]
    problems = problems_of([n for f in sources for n in names_of(f)])
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
