// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/linediff.h"
#include "engine/code/programparts.h"
#include "engine/code/tuner.h"
#include "engine/base/random.h"
#include "engine/types/plan/runplan.h"

#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

Parts program(const char *a = "x = 1.5\n", const char *b = "# EVOLVE-BLOCK-START\ny = 2.5\n# EVOLVE-BLOCK-END\nprint(y)\n")
{
    return Parts(QList<Part>{{s("lib/a.py"), s(a)}, {s("main.py"), s(b)}});
}

} // namespace

class TestProgramParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languageFollowsTheSuffix()
    {
        QCOMPARE(languageOfPart(s("a.py"), s("cpp")), s("python"));
        QCOMPARE(languageOfPart(s("include/a.hpp"), s("python")), s("cpp"));
        QCOMPARE(languageOfPart(s("Makefile"), s("cpp")), s("cpp"));
        QCOMPARE(languageOfPart({}, s("rust")), s("rust"));
    }

    /// As with one text, comments and empty lines do not count; names of parts do.
    void fingerprintsCountPartsAndNames()
    {
        const quint64 print = programFingerprint(program(), s("python"));
        QCOMPARE(programFingerprint(program("x = 1.5  # a comment\n\n"), s("python")), print);
        QVERIFY(programFingerprint(program("x = 1.6\n"), s("python")) != print);
        Parts renamed = program();
        renamed.named[0].name = s("lib/b.py");
        QVERIFY(programFingerprint(renamed, s("python")) != print);
        Parts swapped(QList<Part>{{s("lib/a.py"), program().named[1].text}, {s("main.py"), program().named[0].text}});
        QVERIFY(programFingerprint(swapped, s("python")) != print);
    }

    void changesOutsideAreNamed()
    {
        ProgramPlan plan{.language = s("python")};
        QCOMPARE(changeOutside(program(), program("x = 7\n"), plan), QString());
        QCOMPARE(changeOutside(program(), program("x = 1.5\n", "# EVOLVE-BLOCK-START\ny = 9\n# EVOLVE-BLOCK-END\nprint(y)\n"), plan), QString());
        QCOMPARE(changeOutside(program(), program("x = 1.5\n", "# EVOLVE-BLOCK-START\ny = 2.5\n# EVOLVE-BLOCK-END\nprint(1)\n"), plan), s("main.py, line 4: print(1)"));
        plan.editable = {s("main.py")};
        QCOMPARE(changeOutside(program(), program("x = 7\n"), plan), s("lib/a.py must not be changed"));
        Parts more = program();
        more.named.append({s("new.py"), s("z = 1\n")});
        QCOMPARE(changeOutside(program(), more, plan), s("new.py is not a file of the program"));
        QCOMPARE(changeOutside(Parts(), more, plan), QString()); // a first program
    }

    void mainPart_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("editable");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("main");
        const auto row = [](const char *name, const char *file, const QStringList &editable, const QStringList &names, const char *main) {
            QTest::newRow(name) << s(file) << editable << names << s(main);
        };
        row("named", "src/b.py", {}, {s("src/a.py"), s("src/b.py")}, "src/b.py");
        row("named by its end", "b.py", {}, {s("src/a.py"), s("src/b.py")}, "src/b.py");
        row("usual name", "", {}, {s("a.py"), s("src/main.py")}, "src/main.py");
        row("no header", "", {}, {s("main.h"), s("main.cpp")}, "main.cpp");
        row("first editable one", "", {s("b.py")}, {s("a.py"), s("b.py")}, "b.py");
        row("first one that runs", "", {}, {s("a.h"), s("a.md"), s("b.py")}, "b.py");
        row("nothing that runs", "", {}, {s("a.h"), s("b.h")}, "a.h");
        row("none", "", {}, {}, "");
    }

    void mainPart()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, editable);
        QFETCH(QStringList, names);
        QFETCH(QString, main);
        QCOMPARE(engine::mainPart(ProgramPlan{.language = s("python"), .file = file, .editable = editable}, names), main);
    }

    void differingLinesAreCounted()
    {
        QCOMPARE(differingLines(s("a\nb\n"), s("a\nb\n")), 0);
        QCOMPARE(differingLines(s("a\nb\n"), s("a\nc\nd\n")), 2);
        QCOMPARE(differingLines(s("a\nb\n"), s("b\na\n")), 1);
        const QHash<QString, int> lines = differingParts(program(), program("x = 2\n"));
        QCOMPARE(lines.value(s("lib/a.py")), 1);
        QCOMPARE(lines.value(s("main.py"), -1), 0);
    }

    /// The optimum needs constants of both files; the parts that are not editable keep theirs.
    void theTunerSearchesTheConstantsOfAllParts()
    {
        const auto valley = [](const Parts &tried) {
            const double x = tried.named[0].text.section(u'=', 1).trimmed().toDouble();
            const double y = tried.named[1].text.section(s("y = "), 1).section(u'\n', 0, 0).toDouble();
            return -(x - 3) * (x - 3) - (y + 1) * (y + 1);
        };
        for (const bool fixed : {false, true}) {
            ProgramPlan plan{.language = s("python")};
            if (fixed)
                plan.editable = {s("main.py")};
            Tuner tuner(plan);
            Parts best = program();
            double value = valley(best);
            tuner.tried({best, value});
            for (int i = 0; i < 300; ++i) {
                Random random = Random::at(3, "tune", quint64(i));
                const auto proposal = tuner.proposal(best, random);
                QVERIFY(proposal);
                const Parts next = proposal->program;
                QCOMPARE(next.names(), best.names());
                QVERIFY(!fixed || next.named[0].text == program().named[0].text);
                const double score = valley(next);
                tuner.tried({next, score}, {best, value}, tuner.generation(next));
                if (score > value) {
                    best = next;
                    value = score;
                }
            }
            QVERIFY2(value > (fixed ? -2.26 : -0.01), qPrintable(best.text())); // x stays 1.5: −2.25 at best
        }
    }
};

QTEST_APPLESS_MAIN(TestProgramParts)
#include "tst_programparts.moc"
