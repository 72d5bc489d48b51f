# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A simple reader of C++: functions and classes by their braces. It knows
no types and no macros; that is enough to measure sizes."""
import re

NOISE = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"'
    r"|(?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)+'"
    r"|^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", re.DOTALL | re.MULTILINE)
SCOPE = re.compile(
    r"(?:^|\s)(namespace|class|struct|union|enum|extern)\b(?!.*\()",
    re.DOTALL)
TAIL = re.compile(
    r"\)\s*(?:const|noexcept(?:\s*\([^()]*\))?|override|final|mutable|&&?"
    r"|requires\b[^{}]*|->\s*[\w:<>,&*\s()]+|try|\s)*$", re.DOTALL)
NAME = re.compile(r"([~\w:<>,]*(?:operator\s*\S+?)?[\w>]*)\s*\(")
LABEL = re.compile(r"\b(?:public|private|protected|Q_SIGNALS|signals)"
                   r"(?:\s+Q_SLOTS|\s+slots)?\s*:(?!:)")


def blanked(text):
    """The text without comments, strings and preprocessor lines; every
    line and column stays."""
    def blank(match):
        return "".join(c if c == "\n" else " " for c in match.group())
    return NOISE.sub(blank, text)


def pairs(text):
    """{position of an opening brace: position of its closing brace}"""
    stack, found = [], {}
    for at, sign in enumerate(text):
        if sign == "{":
            stack.append(at)
        elif sign == "}" and stack:
            found[stack.pop()] = at
    return found


def without_initialisers(head):
    """The head of a constructor without ": m_a(a), m_b{b}"."""
    depth = 0
    for at, sign in enumerate(head):
        depth += (sign in "([") - (sign in ")]")
        if (sign == ":" and depth == 0 and head[at - 1:at] != ":"
                and head[at + 1:at + 2] != ":"
                and head[:at].rstrip().endswith((")", "noexcept"))):
            return head[:at]
    return head


def name_of(head):
    """The name in front of the parameters; of an operator its sign."""
    depth, start = 0, None
    for at, sign in enumerate(head):
        if sign == "<" and head[at - 1:at].isalnum():
            depth += 1
        elif sign == ">" and depth > 0:
            depth -= 1
        elif sign == "(" and depth == 0:
            start = at
            break
    if start is None:
        start = head.find("(")
    before = head[:start].rstrip()
    operator = re.search(r"[\w:]*operator\s*\S*$", before)
    if operator:
        return operator.group()
    word = re.search(r"~?[\w:~]+$", before)
    return word.group() if word else before[-30:]


class Function:
    """One body: name, line it begins on, lines, whether it visits
    events, and the anonymous namespace or scope it stands in."""

    def __init__(self, head, line, lines, body, scopes):
        self.name = name_of(head)
        self.head = head
        self.line = line
        self.lines = lines
        self.visits = "Overloaded{" in body.replace(" ", "")
        self.scopes = scopes


def functions(text):
    """All functions with a body of one file."""
    plain = blanked(text)
    closing = pairs(plain)
    found = []
    scan(plain, closing, 0, len(plain), (), found)
    return found


def scan(plain, closing, start, end, scopes, found):
    """Looks for bodies between two places of one scope."""
    head_from, at = start, start
    while at < end:
        sign = plain[at]
        if sign in ";}":
            head_from = at + 1
        elif sign == "(":
            at = skip_parentheses(plain, at, end)
        elif sign == "{" and at in closing:
            at = enter(plain, closing, head_from, at, scopes, found)
            if at < 0:  # an initialiser: the head goes on
                at = -at
            else:
                head_from = at + 1
        at += 1


def skip_parentheses(plain, at, end):
    """The place of the parenthesis that closes the one at `at`."""
    depth = 0
    for place in range(at, end):
        depth += (plain[place] == "(") - (plain[place] == ")")
        if depth == 0:
            return place
    return end


def enter(plain, closing, head_from, at, scopes, found):
    """What stands behind the brace at `at`. The place where to go on;
    negative when the braces belong to the head."""
    head = LABEL.sub(" ", plain[head_from:at])
    close = closing[at]
    after = plain[close + 1:close + 40].lstrip()[:1]
    scope = SCOPE.search(head)
    if scope:
        if scope[1] != "enum":
            words = head[scope.end():].split()
            name = words[0] if words and words[0] != ":" else ""
            name = "{" if scope[1] == "namespace" and not name else name
            scan(plain, closing, at + 1, close, scopes + (name,), found)
        return close
    bare = without_initialisers(head)
    if bare != head and after in (",", "{"):
        return -close
    if TAIL.search(bare) and after != ",":
        lead = len(plain[head_from:at]) - len(plain[head_from:at].lstrip())
        first = plain.count("\n", 0, head_from + lead) + 1
        last = plain.count("\n", 0, close) + 1
        found.append(Function(" ".join(bare.split()), first,
                              last - first + 1, plain[at:close], scopes))
    return close


def classes(text):
    """[(name, public functions)] of one file; constructors, destructors,
    operators and what is deleted or a friend do not count."""
    plain = blanked(text)
    closing = pairs(plain)
    found = []
    for match in re.finditer(
            r"\b(class|struct)\s+(?:\[\[\w+\]\]\s*)?(\w+)[^;{}()=]*\{",
            plain):
        if re.search(r"\benum\s*$", plain[:match.start()]):
            continue
        body = flattened(plain, closing, match.end() - 1)
        found.append((match[2], public(body, match[1], match[2])))
    return found


def flattened(plain, closing, at):
    """The body of a class, with ";" in the place of each inner block."""
    parts, place, end = [], at + 1, closing.get(at, len(plain))
    while place < end:
        if plain[place] == "{" and place in closing:
            parts.append(" ;")
            place = closing[place]
        else:
            parts.append(plain[place])
        place += 1
    return "".join(parts)


def public(body, kind, name):
    """The number of public functions in a flattened body."""
    count, is_public = 0, kind == "struct"
    for part in re.split(r"(\b(?:public|private|protected|Q_SIGNALS)"
                         r"(?:\s+Q_SLOTS)?\s*:(?!:))", body):
        if re.match(r"\b(?:public|private|protected|Q_SIGNALS)\b.*:$",
                    part.strip()):
            is_public = part.strip().startswith("public")
            continue
        if is_public:
            count += sum(is_function(s, name) for s in part.split(";"))
    return count


def is_function(statement, name):
    """Whether a statement of a class declares a function that counts."""
    words = " ".join(statement.split())
    words = re.sub(r"Q_(?:OBJECT|GADGET|DISABLE_COPY)\b(?:\(\w+\))?", "",
                   words)
    if "(" not in words or re.search(r"=\s*delete|\boperator\b", words):
        return False
    if re.match(r"\s*(?:friend|using|typedef|static_assert|Q_\w+)\b",
                words):
        return False
    if re.search(r"=", words.split("(")[0]):
        return False  # a member with a value
    called = name_of(words)
    if called.lstrip("~") == name or not re.match(r"~?\w+$", called):
        return False
    return not re.search(r"std::function\s*<[^;]*>\s*\w+\s*$", words)
