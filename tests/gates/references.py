#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every reference to a page resolves.

Looks at comments of sources, at scripts and at Markdown. A reference is
the name of a Markdown file (`docs/x.md`, `x.md`), optionally followed by
sections (`x.md §6.5`, `x.md §6, §7`) or by a heading in quotation marks
(`x.md, "Control arm"`). Names that are data of tests and names inside
string literals of sources are no references.

Exit code 1 when a page or a section is missing.
"""
import re
import sys

import tree

PAGE = re.compile(r"(?<![\w/.{<-])((?:docs/)?[A-Za-z][\w-]*\.md)\b")
SECTION = re.compile(r"[\s,]*(?:\band\b\s*|·\s*)?§\s*(\d+(?:\.\d+)*)")
BARE = re.compile(r"§\s*(\d+(?:\.\d+)*)")
TITLE = re.compile(r",?\s+\"([^\"\n]{2,60})\"")
HEADING = re.compile(r"^#+\s+(?:(\d+(?:\.\d+)*)\.?\s+)?(.*?)\s*$",
                     re.MULTILINE)
BOLD = re.compile(r"^\*\*(.+?)\*\*", re.MULTILINE)
CODE = re.compile(r"```.*?```", re.DOTALL)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
STRING = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"', re.DOTALL)
BLOCK = re.compile(r"\n[ \t]*//+[!<]*[ \t]?")
# Placeholders and files of formats that a page describes.
NO_PAGES = {"x.md", "a.md"}


def pages():
    """{path: (section numbers, titles)} of the Markdown files."""
    result = {}
    for path in tree.tracked("*.md"):
        text = CODE.sub("", tree.read(path))
        numbers, titles = set(), set()
        for number, title in HEADING.findall(text):
            if number:
                numbers.add(number)
            titles.add(title.strip("`").lower())
        titles |= {t.strip(".:,").lower() for t in BOLD.findall(text)}
        result[path] = (numbers, titles)
    return result


def comments(path, text):
    """[(line, text)] in which references may stand."""
    if path.endswith(".md"):
        blanked = CODE.sub(lambda m: "\n" * m.group().count("\n"), text)
        return [(1, blanked)]
    if path.endswith((".h", ".cpp")):
        # Of comments and strings the one that begins first counts: a
        # quotation mark in a comment begins no string, and the other way.
        found, at = [], 0
        while at < len(text):
            comment = COMMENT.search(text, at)
            string = STRING.search(text, at)
            if not comment:
                break
            if string and string.start() < comment.start():
                at = string.end()
                continue
            end = comment.end()
            following = re.compile(r"\n[ \t]*//[^\n]*").match(text, end)
            while following:
                end = following.end()
                following = re.compile(
                    r"\n[ \t]*//[^\n]*").match(text, end)
            line = text.count("\n", 0, comment.start()) + 1
            found.append((line, text[comment.start():end]))
            at = end
        return found
    return [(number, line) for number, line
            in enumerate(text.split("\n"), 1) if "#" in line]


def find(name, known):
    """The path of a page by what a reference calls it; None: missing."""
    for candidate in (name, f"docs/{name}"):
        if candidate in known:
            return candidate
    return None


def wanted_of(text, end, stop):
    """Sections and titles that belong to the page named before `end`."""
    numbers, titles = [], []
    at = end + (text[end:end + 1] == "`")
    section = SECTION.match(text, at, stop)
    while section:
        numbers.append(section[1])
        at = section.end()
        section = SECTION.match(text, at, stop)
    title = TITLE.match(text, at, stop)
    if title:
        titles.append(title[1])
    return numbers, titles


def missing_of(name, flat, stop, known):
    """What a reference names that is not there, as sentences."""
    page = find(name[1], known)
    if not page:
        return [f"there is no page {name[1]}"]
    numbers, titles = wanted_of(flat, name.end(), stop)
    return ([f"{page} has no section {n}" for n in numbers
             if n not in known[page][0]]
            + [f'{page} has no "{t}"' for t in titles
               if t.lower() not in known[page][1]])


def problems_in(path, known):
    """Sentences about references of one file that do not resolve."""
    found = []
    is_page = path.endswith(".md")
    for line, text in comments(path, tree.read(path)):
        flat = text if is_page else BLOCK.sub(" ", text)
        names = list(PAGE.finditer(flat))
        for name, following in zip(names, names[1:] + [None]):
            if name[1].rsplit("/", 1)[-1] in NO_PAGES:
                continue
            place = line + (flat.count("\n", 0, name.start())
                            if is_page else 0)
            stop = following.start() if following else len(flat)
            found += [f"{path}:{place}: {problem}" for problem
                      in missing_of(name, flat, stop, known)]
        bare = BARE.search(flat)
        if not names and not is_page and bare:
            found.append(f"{path}:{line}: a section of no named page: "
                         f"{bare.group()}")
    return found


def looked_at():
    """Files in which references may stand; data of tests left aside."""
    files = tree.tracked("*.h", "*.cpp", "*.md", "*.py", "*.sh", "*.txt",
                         "*.cmake", ".ci/run")
    return [f for f in files
            if not f.startswith(("tests/data/", "resources/"))
            and (not f.endswith(".txt") or f.endswith("CMakeLists.txt"))
            and not f.startswith("tests/gates/")
            and "/tasks/" not in f]


def main():
    known = pages()
    problems = []
    for path in looked_at():
        problems += problems_in(path, known)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
