// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Task folders with paths to the outside, as seen in a terminal: the program neither reads, shows nor waits for outside
// files.

#include "tests/app/foreigndesk.h"

#include <QElapsedTimer>
#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using test::ForeignDesk;
using test::Outcome;

namespace {

const QByteArray secret = "a text that stays in its own folder 5a1f";

void fillTask(const ForeignDesk &desk, const QByteArray &config = {})
{
    test::write(desk.at(QStringLiteral("outside/secret.txt")), secret);
    test::write(desk.at(QStringLiteral("outside/secret.json")), "{\"type\": \"object\", \"title\": \"" + secret + "\"}");
    test::write(desk.at(QStringLiteral("task/evaluator.py")), "def evaluate(path):\n    return {'combined_score': float(len(open(path).read()))}\n");
    test::write(desk.at(QStringLiteral("task/initial_program.py")), "def run():\n    return 1\n");
    if (!config.isEmpty())
        test::write(desk.at(QStringLiteral("task/config.yaml")), "valda: 1\ntask: Improve it\ngenerator: offline\nstop: {candidates: 2}\n" + config);
}

/// Checks that the output does not contain the secret and that no run exists.
void checkSecretIsKept(const ForeignDesk &desk, const Outcome &outcome)
{
    QVERIFY(!outcome.out.contains(secret) && !outcome.err.contains(secret));
    const Outcome runs = desk.valda({QStringLiteral("runs")});
    QVERIFY2(runs.out.isEmpty(), runs.out.constData());
}

void link(const QString &target, const QString &name)
{
    QFile::remove(name);
    if (!QFile::link(target, name))
        qFatal("no link for the test");
}

} // namespace

class tst_FolderCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersThatShowTheMachine_data()
    {
        QTest::addColumn<QString>("folder");
        for (const char *folder : {"/", "/etc", "/proc/self", "/tmp", "/home", "/dev", "/task/../", "~", "LINK"})
            QTest::newRow(folder) << QString::fromLatin1(folder);
    }
    /// Also refused in a person's own configuration.
    void foldersThatShowTheMachine()
    {
        QFETCH(QString, folder);
        const ForeignDesk desk;
        fillTask(desk);
        link(QStringLiteral("/"), desk.at(QStringLiteral("everything")));
        folder.replace(QStringLiteral("LINK"), desk.at(QStringLiteral("everything")));
        for (const bool isOwn : {true, false}) {
            const QString config = desk.at(isOwn ? QStringLiteral("own.yaml") : QStringLiteral("task/config.yaml"));
            test::write(config, "valda: 1\ntask: Improve it\ngenerator: offline\nstop: {candidates: 2}\nprogram: {language: python, initial: "
                    + desk.at(QStringLiteral("task/initial_program.py")).toUtf8() + "}\ntesting: {kind: command, command: [ls, /task], folder: \"" + folder.toUtf8() + "\"}\n");
            for (const char *command : {"validate", "run", "evaluate"}) {
                const Outcome outcome = desk.valda({QLatin1StringView(command), isOwn ? config : desk.at(QStringLiteral("task"))});
                QVERIFY2(outcome.code != 0, outcome.out.constData());
                QVERIFY2(outcome.err.contains("folder") || outcome.err.contains("--trust"), outcome.err.constData());
                checkSecretIsKept(desk, outcome);
            }
        }
    }

    void pathsOutOfTheFolder_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("the first program above") << QByteArray("program: {initial: ../outside/secret.txt}\n") << QByteArray("outside/secret.txt");
        QTest::newRow("by its whole path") << QByteArray("program: {initial: OUTSIDE/secret.txt}\n") << QByteArray("outside/secret.txt");
        QTest::newRow("through a link to a folder") << QByteArray("program: {initial: away/secret.txt}\n") << QByteArray("outside/secret.txt");
        QTest::newRow("a schema") << QByteArray("evaluators: [{kind: jsonSchema, schemaFile: ../outside/secret.json}]\n") << QByteArray("outside/secret.json");
        QTest::newRow("recorded replies") << QByteArray("seeding: {generators: [{provider: replay, recording: ../outside/secret.txt}]}\n") << QByteArray("outside/secret.txt");
        QTest::newRow("a readable folder") << QByteArray("testing: {read: [../outside]}\n") << QByteArray("/outside");
        QTest::newRow("a readable folder through a link") << QByteArray("testing: {read: [away]}\n") << QByteArray("/outside");
        QTest::newRow("the task folder itself") << QByteArray("testing: {folder: ../outside, kind: command, command: [cat, secret.txt]}\n") << QByteArray("/outside");
        QTest::newRow("an interpreter") << QByteArray("testing: {python: ../outside/python3}\n") << QByteArray("/outside/python3");
    }
    void pathsOutOfTheFolder()
    {
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, named);
        const ForeignDesk desk;
        fillTask(desk, config.replace("OUTSIDE", desk.at(QStringLiteral("outside")).toUtf8()));
        link(desk.at(QStringLiteral("outside")), desk.at(QStringLiteral("task/away")));
        const Outcome outcome = desk.valda({QStringLiteral("run"), desk.at(QStringLiteral("task"))});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains(named), outcome.err.constData());
        checkSecretIsKept(desk, outcome);
    }

    /// With consent to its digest an outside file is read; the digest of another file is not accepted.
    void anAgreedFileIsRead()
    {
        const ForeignDesk desk;
        fillTask(desk, "program: {initial: ../outside/start.py}\n");
        test::write(desk.at(QStringLiteral("outside/start.py")), "def run():\n    return 22\n");
        const QString folder = desk.at(QStringLiteral("task"));
        const QStringList digests = desk.valda({QStringLiteral("run"), folder}).digests();
        QCOMPARE(digests.size(), 1);
        const Outcome agreed = desk.valda({QStringLiteral("run"), folder, QStringLiteral("--trust"), digests[0], QStringLiteral("--json")});
        QVERIFY2(agreed.code == 0, agreed.err.constData());
        QVERIFY(agreed.out.contains("return 22"));
        QFile::remove(desk.at(QStringLiteral("outside/start.py")));
        link(desk.at(QStringLiteral("outside/secret.txt")), desk.at(QStringLiteral("outside/start.py")));
        const Outcome other = desk.valda({QStringLiteral("run"), folder, QStringLiteral("--trust"), digests[0]});
        QCOMPARE(other.code, 2);
        QVERIFY(!other.out.contains(secret));
    }

    void linksInTheFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("target");
        QTest::newRow("the first program") << QStringLiteral("initial_program.py") << QStringLiteral("outside/secret.txt");
        QTest::newRow("by a relative link") << QStringLiteral("initial_program.py") << QStringLiteral("../outside/secret.txt");
        QTest::newRow("over another link") << QStringLiteral("initial_program.py") << QStringLiteral("task/hop");
        QTest::newRow("the evaluator") << QStringLiteral("evaluator.py") << QStringLiteral("outside/secret.txt");
        QTest::newRow("the configuration") << QStringLiteral("config.yaml") << QStringLiteral("outside/secret.txt");
        QTest::newRow("a device") << QStringLiteral("initial_program.py") << QStringLiteral("/dev/zero");
    }
    void linksInTheFolder()
    {
        QFETCH(QString, name);
        QFETCH(QString, target);
        const ForeignDesk desk;
        fillTask(desk);
        link(desk.at(QStringLiteral("outside/secret.txt")), desk.at(QStringLiteral("task/hop")));
        link(target.startsWith(u'/') || target.startsWith(u'.') ? target : desk.at(target), desk.at(QStringLiteral("task/") + name));
        for (const char *command : {"validate", "evaluate", "run"}) {
            const Outcome outcome = desk.valda({QLatin1StringView(command), desk.at(QStringLiteral("task")), QStringLiteral("--json")});
            QVERIFY2(outcome.code >= 0, outcome.err.constData());
            QVERIFY2(!outcome.out.contains(secret), outcome.out.constData());
            if (name != u"config.yaml")
                QVERIFY2(outcome.code != 0, command);
        }
    }

    void whatIsNoFileIsNotWaitedFor_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"initial_program.py", "config.yaml", "evaluator.py"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatIsNoFileIsNotWaitedFor()
    {
        QFETCH(QString, name);
        const ForeignDesk desk;
        fillTask(desk);
        const QByteArray path = QFile::encodeName(desk.at(QStringLiteral("task/") + name));
        QFile::remove(QFile::decodeName(path));
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        test::write(desk.at(QStringLiteral("own.yaml")), "task: x\ngenerator: offline\nprogram: {language: python, initial: " + path + "}\nevaluators: [{kind: jsonSchema, schemaFile: " + path + "}]\n");
        for (const QString &what : {desk.at(QStringLiteral("task")), desk.at(QStringLiteral("own.yaml"))}) {
            const Outcome outcome = desk.valda({QStringLiteral("validate"), what});
            QVERIFY2(outcome.code >= 0, "it waited for a pipe");
        }
    }

    /// Programs cannot reach a server socket in the task folder or in a readable folder.
    void socketsAreHidden()
    {
        const ForeignDesk desk;
        fillTask(desk);
        test::write(desk.at(QStringLiteral("task/evaluator.py")), "import socket, os\ndef evaluate(path):\n    found = 0\n    for at in ('/task/s.sock', '/task/deep/er/s.sock', 'READ/s.sock'):\n        s = None\n        try:\n            s = socket.socket(socket.AF_UNIX)\n"
                "            s.connect(at)\n            found += 1\n        except OSError:\n            pass\n    return {'combined_score': float(found), 'listed': float(len(os.listdir('READ')))}\n");
        const QString read = desk.at(QStringLiteral("read"));
        test::write(read + QStringLiteral("/data.txt"), "x");
        QFile evaluator(desk.at(QStringLiteral("task/evaluator.py")));
        QVERIFY(evaluator.open(QIODevice::ReadOnly));
        const QByteArray text = evaluator.readAll().replace("READ", read.toUtf8());
        evaluator.close();
        test::write(evaluator.fileName(), text);
        QList<int> servers;
        for (const QString &path : {desk.at(QStringLiteral("task/s.sock")), desk.at(QStringLiteral("task/deep/er/s.sock")), read + QStringLiteral("/s.sock")}) {
            QDir().mkpath(QFileInfo(path).path());
            const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            const QByteArray name = QFile::encodeName(path);
            QVERIFY(name.size() < qsizetype(sizeof address.sun_path));
            std::copy(name.begin(), name.end(), address.sun_path);
            QCOMPARE(::bind(server, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
            QCOMPARE(::chmod(name.constData(), 0777), 0);
            QCOMPARE(::listen(server, 4), 0);
            servers << server;
        }
        for (const QStringList &more : {QStringList(), {QStringLiteral("--fresh")}}) {
            const Outcome outcome = desk.valda(QStringList{QStringLiteral("evaluate"), desk.at(QStringLiteral("task")), QStringLiteral("--read"), read, QStringLiteral("--json")} + more);
            QVERIFY2(outcome.code == 0, outcome.err + outcome.out);
            QCOMPARE(outcome.lastLine()[u"score"].toDouble(-1), 0.0);
        }
        for (const int server : servers) {
            QCOMPARE(::accept(server, nullptr, nullptr), -1);
            ::close(server);
        }
    }
};

QTEST_GUILESS_MAIN(tst_FolderCommands)
#include "tst_foldercommands.moc"
