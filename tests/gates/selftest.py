#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the gates: each of them finds what it is there for."""
import unittest
from unittest import mock

import cpp
import measure
import names
import order
import references
import rooms
import tree

SAMPLE = '''// "{" in a comment
#define BRACE {
namespace engine {
namespace {
constexpr int most = 3; ///< a limit
QString text(const char *path, int n = 2) { return "}"; }
struct Hidden {
    int a = 0;
};
} // namespace

Ladder::Ladder(int size, QObject *parent)
    : QObject(parent)
    , m_size{size}
{
    for (;;) {
    }
}

bool visits(const RunEvent &event)
{
    std::visit(Overloaded{
        [](const auto &) { },
    }, event.body);
}
} // namespace engine
'''

HEADER = '''class Session : public QObject
{
    Q_OBJECT
public:
    Session(int run);
    ~Session();
    Session &operator=(const Session &) = delete;
    void start(QList<int> prices = {});
    [[nodiscard]] bool isIdle() const { return m_steps == 0; }
    struct Inner { void no(); };
    std::function<void()> handled;
Q_SIGNALS:
    void changed();
private:
    void hidden();
    int m_steps = 0;
};
'''


class Cpp(unittest.TestCase):
    def test_functions(self):
        found = {f.name: f for f in cpp.functions(SAMPLE)}
        self.assertEqual(set(found), {"text", "Ladder::Ladder", "visits"})
        self.assertEqual(found["Ladder::Ladder"].lines, 7)
        self.assertEqual(found["Ladder::Ladder"].line, 12)
        self.assertTrue(found["visits"].visits)
        self.assertFalse(found["text"].visits)

    def test_public_functions(self):
        counts = dict(cpp.classes(HEADER))
        self.assertEqual(counts["Session"], 2)
        self.assertEqual(counts["Inner"], 1)

    def test_blanks_keep_lines(self):
        self.assertEqual(cpp.blanked(SAMPLE).count("\n"),
                         SAMPLE.count("\n"))


class Graphs(unittest.TestCase):
    def test_cycle(self):
        graph = {"a": {"b": 1}, "b": {"c": 1}, "c": {"b": 1}, "d": {}}
        self.assertEqual(rooms.cycles(graph), [["b", "c"]])
        self.assertEqual(rooms.levels(graph),
                         {"a": 1, "b": 0, "c": 0, "d": 0})

    def test_direct_leaves_out_what_follows(self):
        graph = {"a": {"b": 1, "c": 1}, "b": {"c": 1}, "c": {}}
        self.assertEqual(rooms.direct(graph), [("a", "b"), ("b", "c")])

    def test_reach_and_percentile(self):
        graph = {"a": ["b"], "b": ["c"], "c": ["a"]}
        self.assertEqual(tree.reachable(graph, "a"), {"b", "c"})
        self.assertEqual(tree.percentile(range(1, 101), 0.95), 95)
        self.assertEqual(tree.percentile([], 0.95), 0)

    def test_row_is_missed_above_its_limit(self):
        self.assertTrue(measure.Row("x", 3, 4, []).missed)
        self.assertFalse(measure.Row("x", 3, 3, []).missed)


class Order(unittest.TestCase):
    def test_arrow_against_the_order(self):
        graph = {"engine/base": {"engine/types": 1},
                 "engine/types": {"engine/base": 2, "ui/style": 1},
                 "engine/new": {"ui/style": 1}}
        self.assertEqual(order.against(graph),
                         [("engine/base", "engine/types"),
                          ("engine/types", "ui/style")])


class Names(unittest.TestCase):
    def problems(self, first, second, other="engine/x/b.cpp"):
        return names.problems_of(names.names_of("engine/x/a.cpp", first)
                                 + names.names_of(other, second))

    def test_sample(self):
        found = {str(n): n.hidden
                 for n in names.names_of("engine/x/a.cpp", SAMPLE)}
        self.assertEqual(found, {
            "engine::most": True, "engine::Hidden": True,
            "engine::text(const char *, int)": True,
            "engine::Ladder::Ladder(int, QObject *)": False,
            "engine::visits(const RunEvent &)": False})

    def test_anonymous_clash_in_a_folder(self):
        text = "namespace { int f(int a) { return a; } }"
        self.assertTrue(self.problems(text, text))
        self.assertFalse(self.problems(text, text, "engine/y/b.cpp"))
        self.assertFalse(self.problems(text, text.replace("int a", "")))

    def test_clash_in_the_program(self):
        text = "namespace e { struct Job { int a; }; }"
        self.assertTrue(self.problems(text, text, "engine/y/b.cpp"))
        hidden = "namespace e { namespace { struct Job { int a; }; } }"
        self.assertFalse(self.problems(hidden, hidden, "engine/y/b.cpp"))
        static = "static int f() { return 1; }"
        self.assertFalse(self.problems(static, static, "engine/y/b.cpp"))

    def test_same_alias_is_no_clash(self):
        one = "namespace { using json = nlohmann::json; }"
        self.assertFalse(self.problems(one, one))
        self.assertTrue(self.problems(
            one, "namespace { using json = other::json; }"))


class References(unittest.TestCase):
    KNOWN = {"docs/ranking.md": ({"6", "6.5"}, {"in the loop"}),
             "README.md": (set(), set())}

    def problems(self, text, path="engine/x/a.h"):
        with mock.patch.object(tree, "read", return_value=text):
            return references.problems_in(path, self.KNOWN)

    def test_good_ones(self):
        self.assertEqual(self.problems(
            '/// As said (ranking.md\n/// §6.5), and ranking.md §6, '
            '"In the loop". See README.md.\n'), [])
        self.assertEqual(self.problems('f("§9"); g("none.md"); // fine'),
                         [])

    def test_bad_ones(self):
        for text in ("// none.md", "/// ranking.md §6.6",
                     '// ranking.md, "Not there"', "int a; // §5 item 1"):
            self.assertEqual(len(self.problems(text)), 1, text)
        self.assertEqual(
            len(self.problems("see `ranking.md` §7", "docs/a.md")), 1)


if __name__ == "__main__":
    unittest.main()
