// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/document/readwrite.h"
#include "engine/config/fields/edit.h"
#include "engine/config/fields/paths.h"
#include "engine/config/fields/programfiles.h"
#include "engine/config/resolution/resolve.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(content) < 0)
        qFatal("the test's own file could not be written");
}

RunConfig config(const char *yaml) { return parseConfig(yaml).config; }

QStringList sentences(const QList<Problem> &problems)
{
    QStringList out;
    for (const Problem &problem : problems) {
        if (problem.severity == Severity::Error)
            out << englishText(problem);
    }
    return out;
}

} // namespace

class TestProgramFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString at(const char *name) const { return m_folder.filePath(s(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        write(at("p/src/main.py"), "print(1)\n");
        write(at("p/src/helper.py"), "X = 1\n");
        write(at("p/src/deep/more.py"), "Y = 2\n");
        write(at("p/README.md"), "# About\n");
        write(at("p/.git/config"), "secret\n");
        write(at("p/src/__pycache__/main.pyc"), "x");
        write(at("p/data.bin"), QByteArray("a\0b", 3));
        write(at("p/latin.txt"), "caf\xe9\n");
        write(at("outside.py"), "S = 1\n");
        QFile::link(at("outside.py"), at("p/src/link.py"));
    }

    void patternsSelectFiles()
    {
        QCOMPARE(*programFileNames(at("p"), {s("src/*.py")}), (QStringList{s("src/helper.py"), s("src/main.py")}));
        QCOMPARE(*programFileNames(at("p"), {s("src")}), (QStringList{s("src/deep/more.py"), s("src/helper.py"), s("src/main.py")}));
        QCOMPARE(*programFileNames(at("p"), {s("src/main.py"), s("*.md")}), (QStringList{s("README.md"), s("src/main.py")}));
    }

    void hiddenFilesAndLinksToTheOutsideDoNotCount()
    {
        const QStringList all = *programFileNames(at("p"), {s(".")});
        QVERIFY(!all.join(u' ').contains(s(".git")) && !all.join(u' ').contains(s("pycache")) && !all.contains(s("src/link.py")));
    }

    void troublesNameTheFile()
    {
        QCOMPARE(programFileNames(at("nowhere"), {s(".")}).error().kind, ErrorKind::Missing);
        QVERIFY(programFileNames(at("p"), {s("*.rs")}).error().detail.contains(s("*.rs")));
        QVERIFY(readProgramFiles(at("p"), {s("data.bin")}).error().detail.contains(s("data.bin is no text")));
        QVERIFY(readProgramFiles(at("p"), {s("latin.txt")}).error().detail.contains(s("latin.txt is no text")));
        for (int i = 0; i < mostProgramFiles + 1; ++i)
            write(at("many/") + QStringLiteral("%1.py").arg(i), "x = 1\n");
        QVERIFY(programFileNames(at("many"), {s(".")}).error().detail.contains(s("201 files")));
    }

    void theFolderIsThatOfTheConfiguration()
    {
        const RunConfig absolute = withAbsolutePaths(config("program: {files: [\"src/*.py\"]}\n"), at("p"));
        QCOMPARE(valueAt(absolute, s("program.folder")).toString(), at("p"));
        const RunConfig named = withAbsolutePaths(config("program: {folder: p, files: src}\n"), m_folder.path());
        QCOMPARE(valueAt(named, s("program.folder")).toString(), at("p"));
        QCOMPARE(valueAt(withRelativePaths(named, m_folder.path()), s("program.folder")).toString(), s("p"));
    }

    void aFrozenRunKeepsTheTexts()
    {
        RunConfig written = config("program: {files: [\"src/*.py\"]}\ntesting: {command: [\"true\"]}\n");
        written = freeze(withAbsolutePaths(written, at("p")));
        const ProgramPlan plan = resolve(written).plan.program;
        QCOMPARE(plan.initialParts(), Parts(QList<Part>{{s("src/helper.py"), s("X = 1\n")}, {s("src/main.py"), s("print(1)\n")}}));
        QCOMPARE(plan.language, s("python")); // of the main file
        write(at("p/src/helper.py"), "X = 99\n");
        QCOMPARE(resolve(freeze(written)).plan.program.sources.value(s("src/helper.py")), s("X = 1\n"));
        write(at("p/src/helper.py"), "X = 1\n");
    }

    void theFilesTakenInAreListed()
    {
        const RunConfig written = withAbsolutePaths(config("program: {files: [\"src/*.py\"]}\n"), at("p"));
        QCOMPARE(filesTakenIn(written), (QStringList{at("p/src/helper.py"), at("p/src/main.py")}));
        QCOMPARE(filesTakenIn(freeze(written)), QStringList());
    }

    void mistakesHaveASentence_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *program, const char *says) { QTest::newRow(name) << QByteArray(program) << s(says); };
        row("no file matches", "{files: [\"*.rs\"]}", "*.rs");
        row("nothing may change", "{files: [\"src/*.py\"], editable: [\"lib\"]}", "program.editable (lib)");
        row("main file is none of them", "{files: [\"src/*.py\"], file: other.py}", "other.py");
        row("one file as well", "{files: [\"src/*.py\"], source: \"x = 1\"}", "program.source");
        row("a file that is no text", "{files: [data.bin]}", "data.bin");
    }

    void mistakesHaveASentence()
    {
        QFETCH(QByteArray, program);
        QFETCH(QString, says);
        const RunConfig written = withAbsolutePaths(parseConfig("program: " + program + "\ntesting: {command: [\"true\"]}\n").config, at("p"));
        const QString all = sentences(fileProblems(written) + resolve(written).problems).join(u'\n');
        QVERIFY2(all.contains(says), qPrintable(all));
    }

    void severalFilesNeedATest()
    {
        const RunConfig written = withAbsolutePaths(config("program: {files: [\"src/*.py\"]}\n"), at("p"));
        QVERIFY(sentences(resolve(written).problems).join(u'\n').contains(s("several files")));
    }

    void bundledTasksHaveFolders()
    {
        QCOMPARE(*programFileNames(s("tour-planning/tour"), {s("*.py")}), (QStringList{s("build.py"), s("main.py")}));
        const RunConfig sample = config("program: {folder: tour-planning/tour}\ntesting: {folder: tour-planning}\n");
        QCOMPARE(sentences(fileProblems(withAbsolutePaths(sample, at("p")))), QStringList());
        const RunConfig frozen = freeze(sample);
        QVERIFY(resolve(frozen).plan.program.sources.size() == 2);
        QVERIFY(!thaw(frozen, {}).json.contains("first_tour")); // the task still contains it
    }
};

QTEST_APPLESS_MAIN(TestProgramFiles)
#include "tst_programfiles.moc"
