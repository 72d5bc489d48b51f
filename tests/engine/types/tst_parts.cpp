// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/runeventjson.h"
#include "engine/types/plan/partpatterns.h"
#include "engine/types/plan/runplan.h"

#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textOfOnePartIsItsText()
    {
        const Parts one = s("a text\nof two lines");
        QCOMPARE(one.text(), s("a text\nof two lines"));
        QVERIFY(one.find({}) && !one.find(s("a")));
        QVERIFY(one.names().isEmpty());
    }

    void textOfSeveralPartsNamesThem()
    {
        const Parts two(QList<Part>{{s("a.py"), s("x = 1\n")}, {s("b/c.py"), s("y = 2")}});
        QCOMPARE(two.text(), s("==> a.py <==\nx = 1\n==> b/c.py <==\ny = 2\n"));
        QVERIFY(!two.find({}));
        QCOMPARE(*two.find(s("b/c.py")), s("y = 2"));
    }

    void blankMeansNoCharacters()
    {
        QVERIFY(Parts().isBlank());
        QVERIFY(Parts(s(" \n\t")).isBlank());
        QVERIFY(Parts(QList<Part>{{s("a"), s("\n")}}).isBlank());
        QVERIFY(!Parts(QList<Part>{{s("a"), s("\n")}, {s("b"), s("x")}}).isBlank());
    }

    void changedPartsAreNamed()
    {
        const Parts before(QList<Part>{{s("a"), s("1")}, {s("b"), s("2")}, {s("c"), s("3")}});
        const Parts after(QList<Part>{{s("a"), s("1")}, {s("b"), s("x")}, {s("d"), s("4")}});
        QCOMPARE(changedParts(before, after), (QStringList{s("b"), s("c"), s("d")}));
        QCOMPARE(changedParts(before, before), QStringList());
        QCOMPARE(changedParts(s("x"), s("y")), QStringList{QString()});
    }

    void namesAreRelativePaths_data()
    {
        QTest::addColumn<bool>("valid");
        for (const char *name : {"a", "a.py", "src/a.py", "a b/ü.txt", "...", ".hidden"})
            QTest::newRow(name) << true;
        for (const char *name : {"", "/a", "a/", "a//b", "../a", "a/../b", "./a", "a\\b", "a\nb"})
            QTest::newRow(name) << false;
    }

    void namesAreRelativePaths()
    {
        QFETCH(bool, valid);
        QCOMPARE(isPartName(s(QTest::currentDataTag())), valid);
        QCOMPARE(isPartName(QString(300, u'a')), false);
    }

    void patterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *pattern, const char *name, bool matches) {
            QTest::addRow("%s %s", pattern, name) << s(pattern) << s(name) << matches;
        };
        row("src/*.py", "src/a.py", true);
        row("src/*.py", "src/b/a.py", false);
        row("src/*.py", "a.py", false);
        row("src/**/*.py", "src/b/c/a.py", true);
        row("src/**/*.py", "src/a.py", true);
        row("**/*.h", "a.h", true);
        row("**/*.h", "x/y/a.h", true);
        row("src", "src/b/a.py", true);
        row("src/", "src/a.py", true);
        row("./src/", "src/a.py", true);
        row("src", "srcs/a.py", false);
        row("a?.py", "ab.py", true);
        row("a?.py", "a/.py", false);
        row("a.py", "axpy", false);
        row("a[b].py", "a[b].py", true);
        row(".", "any/thing", true);
        row("", "a", true);
    }

    void patterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, name);
        QFETCH(bool, matches);
        QCOMPARE(matchesPart({pattern}, name), matches);
    }

    void withoutPatternsEveryPartMayChange()
    {
        QVERIFY(isEditablePart(ProgramPlan(), s("a.h")));
        ProgramPlan plan;
        plan.editable = {s("src")};
        QVERIFY(isEditablePart(plan, s("src/a.cpp")));
        QVERIFY(!isEditablePart(plan, s("include/a.h")));
    }

    /// One text is written as in logs of the first edition; unknown and impossible names are refused.
    void theLogHasTheShortForm()
    {
        const QByteArray text = encodeBody(CandidateBorn{{.id = {1}, .parts = s("a text")}});
        QVERIFY2(text.contains("\"text\":\"a text\"") && !text.contains("parts"), text.constData());
        const QByteArray files = encodeBody(CandidateBorn{{.id = {1}, .parts = Parts(QList<Part>{{s("a.py"), s("x")}}), .changedParts = {s("a.py")}}});
        QVERIFY2(files.contains("\"parts\":[{\"name\":\"a.py\",\"text\":\"x\"}]") && !files.contains("\"text\":\"\""), files.constData());
        for (const char *name : {"../a", "/etc/passwd", ""}) {
            const QByteArray hostile = "{\"id\":1,\"parts\":[{\"name\":\"" + QByteArray(name) + "\",\"text\":\"x\"}]}";
            const Result<EventBody> read = decodeBody(QStringLiteral("candidateBorn"), hostile);
            QVERIFY(!read);
            QVERIFY2(read.error().detail.contains(s("relative path")), qPrintable(read.error().detail));
        }
    }
};

QTEST_APPLESS_MAIN(TestParts)
#include "tst_parts.moc"
