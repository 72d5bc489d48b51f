// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that a configuration names, and runs with missing files, as seen in a terminal.

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Outcome {
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject lastLine() const { return QJsonDocument::fromJson(out.trimmed().split('\n').constLast()).object(); }
};

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the test's own file could not be written");
}

/// A library, a folder with a task, and another folder as the working directory.
struct Desk {
    Desk()
    {
        write(at("start.py"), "def value():\n    # EVOLVE-BLOCK-START\n    x = 1.5\n    # EVOLVE-BLOCK-END\n    return x\n");
        write(at("empty.py"), "\n");
        write(at("notes.txt"), "no JSON");
        write(at("score.py"), "import sys\nprint(min(1.0, len(open(sys.argv[1]).read()) / 1000))\n");
        write(at("task/evaluator.py"), "import runpy\ndef evaluate(path):\n    return {'combined_score': runpy.run_path(path)['value']()}\n");
        QDir().mkpath(at("bare"));
    }
    [[nodiscard]] QString at(const char *name) const { return folder.filePath(QLatin1StringView(name)); }

    Outcome valda(const QStringList &words) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("VALDA_HOME"), library.path());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(elsewhere.path());
        process.start(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../bin/valda")), words);
        process.waitForFinished(60'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    /// Runs the command on a configuration in the task's parent folder.
    Outcome with(const char *command, const QByteArray &yaml, const QStringList &more = {}) const
    {
        write(at("config.yaml"), yaml);
        return valda(QStringList{QLatin1StringView(command), at("config.yaml")} + more);
    }

    QTemporaryDir library, folder, elsewhere;
};

const QByteArray offline = "task: Make value() large\nseed: 3\ngenerator: offline\npopulation: {ranking: metric}\nstop: {candidates: 4}\n";

/// A checkpoint of OpenEvolve without its task folder.
QString checkpoint(const Desk &desk)
{
    const QString at = desk.at("taken/checkpoint_1/");
    write(at + QStringLiteral("metadata.json"), "{\"best_program_id\":\"a\"}");
    write(at + QStringLiteral("programs/a.json"), "{\"id\":\"a\",\"code\":\"def value():\\n    return 1.25\\n\",\"language\":\"python\",\"parent_id\":null,\"timestamp\":1700000000,"
                                                  "\"iteration_found\":0,\"metrics\":{\"combined_score\":1.25}}");
    return at.chopped(1);
}

} // namespace

class tst_PathCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreRelativeToTheConfiguration()
    {
        const Desk desk;
        const QByteArray yaml = offline + "program: {language: python, initial: start.py}\ntesting: {folder: task}\n";
        QCOMPARE(desk.with("validate", yaml).code, 0);
        QCOMPARE(desk.with("estimate", yaml).code, 0);
        const Outcome evaluated = desk.with("evaluate", yaml, {QStringLiteral("--json")});
        QVERIFY2(evaluated.code == 0, evaluated.err.constData());
        QCOMPARE(evaluated.lastLine()[u"score"].toDouble(), 1.5);
        const Outcome ran = desk.with("run", yaml, {QStringLiteral("--json")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(ran.lastLine()[u"best"][u"score"].toDouble() >= 1.5);
        // It also resumes from another folder.
        const QString run = ran.lastLine()[u"run"].toString();
        const Outcome resumed = desk.valda({QStringLiteral("resume"), run, QStringLiteral("--max-candidates"), QStringLiteral("6"), QStringLiteral("--json")});
        QVERIFY2(resumed.code == 0, resumed.err.constData());
        QCOMPARE(resumed.lastLine()[u"candidates"].toInt(), 6);
        QCOMPARE(desk.valda({QStringLiteral("replay"), run, QStringLiteral("--verify")}).code, 0);
    }

    void filesOfACommandAreRelativeToo()
    {
        const Desk desk;
        const Outcome ran = desk.with("run", offline + "evaluators: [{kind: command, name: size, command: [python3, score.py, \"{candidate}\"], timeoutSeconds: 60}]\n", {QStringLiteral("--json")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(ran.lastLine()[u"best"][u"score"].toDouble() > 0);
        QCOMPARE(ran.lastLine()[u"matches"].toInt(), 0);
    }

    void optionsAreRelativeToWhereOneStands()
    {
        const Desk desk;
        write(desk.elsewhere.filePath(QStringLiteral("own.py")), "def value():\n    return 7.0\n");
        const QByteArray yaml = offline + "program: {language: python, initial: start.py}\ntesting: {folder: task}\nstop: {candidates: 1}\n";
        write(desk.at("config.yaml"), QByteArray(yaml).replace("stop: {candidates: 4}\n", ""));
        const Outcome ran = desk.valda({QStringLiteral("run"), desk.at("config.yaml"), QStringLiteral("--set"), QStringLiteral("program.initial=own.py"), QStringLiteral("--json")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.lastLine()[u"best"][u"score"].toDouble(), 7.0);
    }

    void whatIsMissingIsAnErrorBeforeAnythingStarts_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("path");
        const auto row = [](const char *name, const char *yaml, const char *key, const char *path) {
            QTest::newRow(name) << offline + yaml << QByteArray(key) << QByteArray(path);
        };
        row("no first program", "program: {language: python, initial: gone.py}\ntesting: {folder: task}\n", "program.initial", "gone.py");
        row("an empty one", "program: {language: python, initial: empty.py}\ntesting: {folder: task}\n", "program.initial", "empty.py");
        row("a folder", "program: {language: python, initial: task}\ntesting: {folder: task}\n", "program.initial", "task");
        row("no task folder", "program: {language: python, initial: start.py}\ntesting: {folder: gone}\n", "testing.folder", "gone");
        row("no evaluator in it", "program: {language: python, initial: start.py}\ntesting: {folder: bare}\n", "testing.folder", "bare");
        row("an evaluator of another kind", "program: {language: python, initial: start.py}\ntesting: {folder: task, kind: shinka}\n", "testing.folder", "task");
        row("no schema", "evaluators: [{kind: jsonSchema, schemaFile: gone.json}]\n", "evaluators[0].schemaFile", "gone.json");
        row("no JSON", "evaluators: [{kind: jsonSchema, schemaFile: notes.txt}]\n", "evaluators[0].schemaFile", ""); // the schema reader gives the position in the file
        row("no program of an evaluator", "evaluators: [{kind: command, command: [./gone.sh]}]\n", "evaluators[0].command[0]", "gone.sh");
        row("no working folder", "evaluators: [{kind: command, command: [cat], workingDirectory: gone}]\n", "evaluators[0].workingDirectory", "gone");
    }
    void whatIsMissingIsAnErrorBeforeAnythingStarts()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, path);
        const Desk desk;
        for (const char *command : {"validate", "estimate", "run"}) {
            const Outcome outcome = desk.with(command, yaml);
            QCOMPARE(outcome.code, 2);
            QVERIFY2(outcome.err.contains(key), outcome.err.constData());
            QVERIFY2(outcome.err.contains(desk.folder.path().toUtf8() + '/' + path), outcome.err.constData());
        }
        QVERIFY(desk.with("validate", yaml).err.contains("line "));
        QCOMPARE(desk.with("validate", yaml, {QStringLiteral("--json")}).lastLine()[u"valid"].toBool(true), false);
        QVERIFY(desk.valda({QStringLiteral("runs")}).out.isEmpty());
    }

    void anImportIsResumedWithItsTaskFolderOnly()
    {
        const Desk desk;
        const Outcome imported = desk.valda({QStringLiteral("import"), checkpoint(desk)});
        QVERIFY2(imported.code == 0, imported.err.constData());
        const QString run = QString::fromUtf8(imported.out.trimmed());
        const QStringList resume{QStringLiteral("resume"), run, QStringLiteral("--offline"), QStringLiteral("--max-candidates"), QStringLiteral("3"), QStringLiteral("--json")};
        const Outcome refused = desk.valda(resume);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("testing.folder") && refused.err.contains("openevolve"), refused.err.constData());
        QVERIFY(!desk.valda({QStringLiteral("events"), run}).out.contains("runResumed"));
        const Outcome gone = desk.valda(resume + QStringList{QStringLiteral("--set"), QStringLiteral("testing.folder=") + desk.at("gone")});
        QCOMPARE(gone.code, 2);
        QVERIFY2(gone.err.contains("testing.folder") && gone.err.contains("there is no such folder"), gone.err.constData());
        const Outcome resumed = desk.valda(resume + QStringList{QStringLiteral("--set"), QStringLiteral("testing.folder=") + desk.at("task")});
        QVERIFY2(resumed.code == 0, resumed.err.constData());
        QCOMPARE(resumed.lastLine()[u"candidates"].toInt(), 3);
        QVERIFY2(resumed.lastLine()[u"best"][u"text"].toString().contains(QStringLiteral("def value")), resumed.out.constData());
    }

    void anImportCannotBeReplayed()
    {
        const Desk desk;
        const QString run = QString::fromUtf8(desk.valda({QStringLiteral("import"), checkpoint(desk)}).out.trimmed());
        const Outcome replayed = desk.valda({QStringLiteral("replay"), run, QStringLiteral("--verify")});
        QCOMPARE(replayed.code, 2);
        QVERIFY2(replayed.err.contains("imported from openevolve") && replayed.err.contains("replayed"), replayed.err.constData());
        QVERIFY(replayed.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_PathCommands)
#include "tst_pathcommands.moc"
