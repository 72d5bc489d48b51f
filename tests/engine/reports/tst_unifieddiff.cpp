// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/unifieddiff.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

void write(const QString &path, const QString &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QStringLiteral("(missing)");
}

/// Applies the patch to the files with git, which shares no code with the writer.
QString applied(const QString &folder, const QString &patch)
{
    QProcess git;
    git.setWorkingDirectory(folder);
    git.start(QStringLiteral("git"), {QStringLiteral("apply"), QStringLiteral("--whitespace=nowarn"), QStringLiteral("-")});
    git.write(patch.toUtf8());
    git.closeWriteChannel();
    git.waitForFinished();
    return QString::fromUtf8(git.readAllStandardError());
}

QString numberedLines(int count, int changed = -1)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += i == changed ? s("changed\n") : QStringLiteral("line %1\n").arg(i);
    return text;
}

} // namespace

class TestUnifiedDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasThreeLinesOfContext()
    {
        QCOMPARE(unifiedDiff(s("a.txt"), numberedLines(10), numberedLines(10, 5)),
            s("--- a/a.txt\n+++ b/a.txt\n@@ -3,7 +3,7 @@\n line 2\n line 3\n line 4\n-line 5\n+changed\n line 6\n line 7\n line 8\n"));
    }

    void equalTextsHaveNone()
    {
        QCOMPARE(unifiedDiff(s("a"), s("x\n"), s("x\n")), QString());
        QCOMPARE(unifiedDiff(s("a"), {}, {}), QString());
    }

    void distantChangesAreHunksOfTheirOwn()
    {
        QString after = numberedLines(40, 3);
        after.replace(s("line 30\n"), s("other\n"));
        QCOMPARE(unifiedDiff(s("a"), numberedLines(40), after).count(s("@@ -")), 2);
        after = numberedLines(40, 3);
        after.replace(s("line 9\n"), s("other\n")); // five equal lines between: one hunk
        QCOMPARE(unifiedDiff(s("a"), numberedLines(40), after).count(s("@@ -")), 1);
    }

    void gitAppliesIt_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const QString &before, const QString &after) { QTest::newRow(name) << before << after; };
        row("changed", numberedLines(30), numberedLines(30, 12));
        row("first and last line", numberedLines(5), s("first\n") + numberedLines(5).mid(7) + s("last\n"));
        row("added at the end", s("a\n"), s("a\nb\nc\n"));
        row("removed at the beginning", s("a\nb\nc\nd\ne\nf\n"), s("e\nf\n"));
        row("line end lost", s("a\nb\n"), s("a\nb"));
        row("line end gained", s("a\nb"), s("a\nb\n"));
        row("both without line end", s("a\nb"), s("a\nc"));
        row("empty lines", s("\n\n\na\n"), s("\n\na\n\n"));
        row("all removed", s("a\nb\n"), {});
        row("letters of other scripts", s("α\nβ\n"), s("α\nγ\n"));
        row("moved block", numberedLines(12), numberedLines(12).section(s("line 6\n"), 1) + numberedLines(6));
    }

    void gitAppliesIt()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTemporaryDir folder;
        const QString path = folder.filePath(s("src/a.txt"));
        write(path, before);
        QCOMPARE(applied(folder.path(), unifiedDiff(s("src/a.txt"), before, after)), QString());
        QCOMPARE(contentOf(path), after);
    }

    void partsAreDiffedOneByOne()
    {
        const Parts before(QList<Part>{{s("a.py"), numberedLines(5)}, {s("b/c.py"), s("x\n")}, {s("d.py"), s("same\n")}});
        const Parts after(QList<Part>{{s("a.py"), numberedLines(5, 2)}, {s("b/c.py"), s("y\n")}, {s("d.py"), s("same\n")}});
        QTemporaryDir folder;
        for (const Part &part : before.named)
            write(folder.filePath(part.name), part.text);
        const QString patch = unifiedDiff(before, after, s("unused"));
        QVERIFY(!patch.contains(s("d.py")));
        QCOMPARE(applied(folder.path(), patch), QString());
        for (const Part &part : after.named)
            QCOMPARE(contentOf(folder.filePath(part.name)), part.text);
    }

    void aTextHasTheGivenFileName()
    {
        QVERIFY(unifiedDiff(Parts(s("a\n")), Parts(s("b\n")), s("program.py")).startsWith(s("--- a/program.py\n+++ b/program.py\n")));
    }
};

QTEST_APPLESS_MAIN(TestUnifiedDiff)
#include "tst_unifieddiff.moc"
