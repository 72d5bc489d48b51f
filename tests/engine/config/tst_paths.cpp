// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/edit.h"
#include "engine/config/fields/paths.h"
#include "engine/document/readwrite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace engine;

namespace {

RunConfig config(const QByteArray &yaml)
{
    const ParsedConfig parsed = parseConfig(yaml);
    if (!parsed.problems.isEmpty())
        qFatal("%s", qPrintable(englishText(parsed.problems.constFirst())));
    return parsed.config;
}

/// A folder with files of a task.
struct Folder {
    Folder()
    {
        write("start.py", "x = 1\n");
        write("empty.py", " \n\t\n");
        write("schema.json", "{}");
        write("score.py", "print(1)\n");
        write("score.sh", "#!/bin/sh\necho 1\n", true);
        write("task/evaluator.py", "def evaluate(path): return {}\n");
    }
    void write(const char *name, const QByteArray &text, bool program = false)
    {
        const QString path = at(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the test's own file could not be written");
        if (program)
            file.setPermissions(file.permissions() | QFile::ExeOwner);
    }
    [[nodiscard]] QString at(const char *name) const { return dir.filePath(QLatin1StringView(name)); }

    QTemporaryDir dir;
};

} // namespace

class tst_Paths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relativeOnesBecomeAbsolute_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("path"); ///< below the folder; with a sign in front: as it is
        const auto row = [](const char *name, const char *yaml, const char *place, const char *path) {
            QTest::newRow(name) << QByteArray(yaml) << QString::fromLatin1(place) << QString::fromLatin1(path);
        };
        row("first program", "program: {initial: start.py}", "program.initial", "start.py");
        row("with a dot", "program: {initial: ./sub/../start.py}", "program.initial", "start.py");
        row("above", "program: {initial: ../other.py}", "program.initial", "../other.py");
        row("absolute", "program: {initial: /srv/x.py}", "program.initial", "=/srv/x.py");
        row("a bundled program", "program: {initial: circle-packing/initial_program.py}", "program.initial", "=circle-packing/initial_program.py");
        row("task folder", "testing: {folder: task}", "testing.folder", "task");
        row("a bundled task", "testing: {folder: circle-packing}", "testing.folder", "=circle-packing");
        row("schema", "evaluators: [{kind: jsonSchema, schemaFile: schema.json}]", "evaluators[0].schemaFile", "schema.json");
        row("schema, spelled with _", "evaluators: [{kind: jsonSchema, schema_file: schema.json}]", "evaluators[0].schema_file", "schema.json");
        row("schema in a composite", "evaluators: [{kind: composite, children: [{kind: jsonSchema, schemaFile: schema.json}]}]", "evaluators[0].children[0].schemaFile", "schema.json");
        row("working folder of an evaluator", "evaluators: [{kind: command, command: [x], workingDirectory: task}]", "evaluators[0].workingDirectory", "task");
        row("working folder of the generator", "generator: {provider: command, command: [x], workingDirectory: task}", "generator.workingDirectory", "task");
        row("working folder of a step's generator", "mutation: {generators: [{provider: command, workingDirectory: task}]}", "mutation.generators[0].workingDirectory", "task");
        row("working folder beside the generator", "generator: command\nworking_directory: task", "working_directory", "task");
        row("recording", "generator: {provider: replay, recording: r.jsonl}", "generator.recording", "r.jsonl");
        row("pair of name and settings", "seeding: {generators: [[replay, {recording: r.jsonl}]]}", "seeding.generators[0][1].recording", "r.jsonl");
        row("program of a command", "evaluators: [{kind: command, command: [./score.sh, \"{candidate}\"]}]", "evaluators[0].command[0]", "score.sh");
        row("program found by name", "evaluators: [{kind: command, command: [python3, score.py]}]", "evaluators[0].command[0]", "=python3");
        row("file of a command", "evaluators: [{kind: command, command: [python3, score.py]}]", "evaluators[0].command[1]", "score.py");
        row("word that is no file", "evaluators: [{kind: command, command: [python3, -c, score]}]", "evaluators[0].command[2]", "=score");
        row("command with its own folder", "evaluators: [{kind: command, command: [./score.sh], workingDirectory: task}]", "evaluators[0].command[0]", "=./score.sh");
        row("command of a threshold", "evaluators: [{kind: threshold, scorer: {command: [./score.sh]}}]", "evaluators[0].scorer.command[0]", "score.sh");
        row("command that measures programs", "testing: {command: [python3, score.py, \"{candidate}\"]}", "testing.folder", ".");
        row("no path", "task: start.py", "task", "=start.py");
        row("a text of the same name elsewhere", "future: {initial: start.py}", "future.initial", "=start.py");
    }
    void relativeOnesBecomeAbsolute()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, place);
        QFETCH(QString, path);
        const Folder folder;
        const RunConfig absolute = withAbsolutePaths(config(yaml), folder.dir.path());
        const QString wanted = path.startsWith(u'=') ? path.mid(1) : QDir::cleanPath(folder.dir.path() + u'/' + path);
        QString written;
        if (place.startsWith(u"seeding.generators[0][1]") || place == u"working_directory") // written forms without a dotted path of ours
            written = QString::fromUtf8(absolute.json).contains(wanted) ? wanted : QString();
        else if (place.endsWith(u']'))
            written = valueAt(absolute, place.left(place.lastIndexOf(u'['))).toStringList().value(place.chopped(1).section(u'[', -1).toInt());
        else
            written = valueAt(absolute, place).toString();
        QCOMPARE(written, wanted);
        QCOMPARE(withAbsolutePaths(absolute, QStringLiteral("/elsewhere")), absolute);
    }

    void homeIsWritten()
    {
        const RunConfig absolute = withAbsolutePaths(config("testing: {folder: ~/tasks/a}"), QStringLiteral("/x"));
        QCOMPARE(valueAt(absolute, QStringLiteral("testing.folder")).toString(), QDir::homePath() + QStringLiteral("/tasks/a"));
    }

    void savedBesideThemTheyAreRelative()
    {
        const Folder folder;
        const RunConfig before = config("task: x\nprogram: {initial: start.py}\ntesting: {folder: task}\n"
                                        "evaluators:\n- {kind: command, command: [./score.sh, score.py]}\n- {kind: jsonSchema, schemaFile: schema.json}\n");
        const RunConfig open = withAbsolutePaths(before, folder.dir.path());
        QVERIFY(open != before);
        QCOMPARE(withRelativePaths(open, folder.dir.path()), before);
        QCOMPARE(withRelativePaths(open, folder.dir.path() + QStringLiteral("/else")), open);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("trouble"); ///< empty: nothing is wrong
        const auto row = [](const char *name, const char *yaml, const char *place, const char *trouble) {
            QTest::newRow(name) << QByteArray(yaml) << QString::fromLatin1(place) << QString::fromLatin1(trouble);
        };
        row("all there", "program: {initial: start.py}\ntesting: {folder: task}\nevaluators: [{kind: command, command: [./score.sh]}]", "", "");
        row("bundled", "program: {initial: circle-packing/initial_program.py}\ntesting: {folder: circle-packing}", "", "");
        row("no first program", "program: {initial: nowhere.py}", "program.initial", "there is no such file");
        row("a folder as first program", "program: {initial: task}", "program.initial", "it is a folder, not a file");
        row("an empty first program", "program: {initial: empty.py}", "program.initial", "it is empty");
        row("a program that was read already", "program: {initial: nowhere.py, source: x}", "", "");
        row("no task folder", "testing: {folder: nowhere}", "testing.folder", "there is no such folder");
        row("a file as task folder", "testing: {folder: start.py}", "testing.folder", "it is a file, not a folder");
        row("no working folder", "generator: {provider: command, command: [cat], workingDirectory: nowhere}", "generator.workingDirectory", "there is no such folder");
        row("of a generator that is off", "seeding: {generators: [{provider: command, command: [./nowhere], enabled: false}, offline]}", "", "");
        row("of a step", "mutation: {generators: [offline, {provider: command, command: [./nowhere]}]}", "mutation.generators[1].command[0]", "there is no such file");
        row("no program", "evaluators: [{kind: command, command: [./score.sh]}, {kind: command, command: [bin/nowhere]}]", "evaluators[1].command[0]", "there is no such file");
        row("no program but a text", "evaluators: [{kind: command, command: [./score.py]}]", "evaluators[0].command[0]", "it is no program that can be run");
        row("no recording", "generator: {provider: replay, recording: nowhere.jsonl}", "generator.recording", "there is no such file");
        row("a recording that is not used", "generator: {provider: offline, recording: nowhere.jsonl}", "", "");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, place);
        QFETCH(QString, trouble);
        const Folder folder;
        const QList<Problem> problems = fileProblems(withAbsolutePaths(config(yaml), folder.dir.path()));
        if (trouble.isEmpty()) {
            QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(englishText(problems.constFirst())));
            return;
        }
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].path, place);
        QCOMPARE(problems[0].severity, Severity::Error);
        QCOMPARE(problems[0].arguments.value(1), trouble);
        QVERIFY(problems[0].arguments.value(0).startsWith(folder.dir.path()));
        QVERIFY(englishText(problems[0]).contains(place) && englishText(problems[0]).contains(trouble));
    }

    void unreadableOnesAreNamed()
    {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        Folder folder;
        QFile(folder.at("start.py")).setPermissions({});
        QCOMPARE(fileTrouble(folder.at("start.py")), QStringLiteral("it cannot be read"));
    }
};

QTEST_APPLESS_MAIN(tst_Paths)
#include "tst_paths.moc"
