// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/taskneeds.h"
#include "engine/sandbox/boxsandbox.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

class tst_TaskNeeds : public QObject
{
    Q_OBJECT

    static TaskFolder folderWith(const QTemporaryDir &folder, const QMap<QString, QByteArray> &files)
    {
        for (auto it = files.begin(); it != files.end(); ++it) {
            QFile file(folder.filePath(it.key()));
            if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) < 0)
                qFatal("the test's own file could not be written");
        }
        return *TaskFolder::open(folder.path());
    }

private Q_SLOTS:
    void importsAndCommandsAreFound()
    {
        QTemporaryDir folder;
        const TaskFolder task = folderWith(folder, {{QStringLiteral("evaluator.py"), "import os, numpy as np\nfrom helper import x\nfrom scipy.stats import norm\nfrom . import nothing\n"
                                                                                      "import subprocess\ndef evaluate(p):\n    import no_such_package.part\n"
                                                                                      "    subprocess.run([\n        \"cargo\", 'build'])\n    subprocess.Popen(['python3', p])\n"
                                                                                      "    cmd = ['Rscript', p]\n    shutil.which('yosys')\n    subprocess.run(['./own.sh'])\n"},
            {QStringLiteral("helper.py"), "import other_missing\n"}, {QStringLiteral("unused.py"), "import never_seen\n"}, {QStringLiteral("initial_program.py"), "import math\n"}});
        const TaskNeeds needs = needsOf(task);
        QCOMPARE(needs.modules, (QStringList{QStringLiteral("os"), QStringLiteral("numpy"), QStringLiteral("scipy.stats"), QStringLiteral("subprocess"), QStringLiteral("no_such_package.part"),
            QStringLiteral("math"), QStringLiteral("other_missing")}));
        QCOMPARE(needs.tools, (QStringList{QStringLiteral("cargo"), QStringLiteral("Rscript"), QStringLiteral("yosys")}));
    }

    void whatIsThereIsNotMissing()
    {
        const TaskNeeds missing = asked({{QStringLiteral("os"), QStringLiteral("json.decoder"), QStringLiteral("no_such_package.part"), QStringLiteral("openevolve.evaluation_result"),
                                             QStringLiteral("shinka.core"), QStringLiteral("shinka.no_such_part")}, {QStringLiteral("sh"), QStringLiteral("no-such-tool")}}, {});
        QCOMPARE(missing.modules, (QStringList{QStringLiteral("no_such_package"), QStringLiteral("shinka.no_such_part")}));
        QCOMPARE(missing.tools, QStringList{QStringLiteral("no-such-tool")});
        const QString words = needsInWords(missing, QStringLiteral("/some/python3")).join(u' ');
        QVERIFY2(words.contains(QStringLiteral("no_such_package, shinka.no_such_part, which /some/python3 does not find")) && words.contains(QStringLiteral("no-such-tool")), qPrintable(words));
        QVERIFY(needsInWords({}, QStringLiteral("/usr/bin/python3")).isEmpty());
    }

    /// A module that only the named environment has, and one that it has not.
    void theInterpreterOfThePlanIsAsked()
    {
        QTemporaryDir environment, folder;
        const QString site = environmentIn(environment);
        write(site + QStringLiteral("/only_there/__init__.py"), "raise RuntimeError('is not imported')\n");
        const TaskFolder task = folderWith(folder, {{QStringLiteral("evaluator.py"), "import only_there.part, nowhere_else\ndef evaluate(p): return {}\n"},
            {QStringLiteral("initial_program.py"), "x = 1\n"}});
        TestingPlan testing;
        testing.folder = task.path;
        const QString without = said(testing);
        QVERIFY2(without.contains(QStringLiteral("only_there, nowhere_else, which /usr/bin/python3")), qPrintable(without));
        testing.python = environment.path();
        const QString with = said(testing);
        QVERIFY2(!with.contains(QStringLiteral("only_there")) && with.contains(QStringLiteral("nowhere_else, which %1/bin/python").arg(environment.path())), qPrintable(with));
    }

    void programsOfReadableFoldersAreFound()
    {
        QTemporaryDir tools, folder;
        write(tools.filePath(QStringLiteral("chain/bin/own-compiler")), "#!/bin/sh\n");
        QVERIFY(QFile::setPermissions(tools.filePath(QStringLiteral("chain/bin/own-compiler")), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        const TaskFolder task = folderWith(folder, {{QStringLiteral("evaluator.py"), "import subprocess\ndef evaluate(p): subprocess.run(['own-compiler', p])\n"},
            {QStringLiteral("initial_program.py"), "x = 1\n"}});
        TestingPlan testing;
        testing.folder = task.path;
        QVERIFY2(said(testing).contains(QStringLiteral("own-compiler")), qPrintable(said(testing)));
        testing.read = {tools.path()};
        QCOMPARE(said(testing), QString());
    }

    /// The interpreter that a folder of others names is run where every program of it is run: it cannot leave a trace.
    void theInterpreterIsAskedInTheSandbox()
    {
        QTemporaryDir environment, folder, elsewhere;
        const QString site = environmentIn(environment), trace = elsewhere.filePath(QStringLiteral("trace"));
        write(site + QStringLiteral("/start.pth"), "import os; os.system('touch " + trace.toUtf8() + "')\n");
        const TaskFolder task = folderWith(folder, {{QStringLiteral("evaluator.py"), "import nowhere_else\ndef evaluate(p): return {}\n"}, {QStringLiteral("initial_program.py"), "x = 1\n"}});
        TestingPlan testing;
        testing.folder = task.path;
        testing.python = environment.path();
        QVERIFY2(said(testing).contains(QStringLiteral("nowhere_else")), qPrintable(said(testing)));
        QVERIFY(!QFile::exists(trace));
    }

    void anInterpreterThatDoesNotAnswer()
    {
        TestTools tools;
        tools.python = QStringLiteral("/nowhere/python3");
        QVERIFY(QCoro::waitFor(missingOf({{QStringLiteral("no_such_package")}, {}}, tools, m_sandbox)).modules.isEmpty());
        TestingPlan testing;
        testing.folder = QDir::tempPath();
        testing.python = QStringLiteral("/nowhere/python3");
        QCOMPARE(said(testing), QString());
    }

private:
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("the test's own file could not be written");
    }

    /// A virtual environment of Debian's Python; its folder for packages.
    static QString environmentIn(const QTemporaryDir &folder)
    {
        if (QProcess::execute(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-m"), QStringLiteral("venv"), QStringLiteral("--without-pip"), folder.path()}) != 0)
            qFatal("no virtual environment could be made");
        constexpr QFile::Permissions others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | others); // programs run as another user
        const QDir library(folder.filePath(QStringLiteral("lib")));
        return library.filePath(library.entryList({QStringLiteral("python3*")}, QDir::Dirs).value(0) + QStringLiteral("/site-packages"));
    }

    TaskNeeds asked(const TaskNeeds &needs, const TestingPlan &testing)
    {
        return QCoro::waitFor(missingOf(needs, *TestTools::find(testing, QStringLiteral("/usr/bin/python3")), m_sandbox));
    }
    QString said(const TestingPlan &testing) { return QCoro::waitFor(missingInWords(testing, m_sandbox)).join(u' '); }

    std::shared_ptr<Sandbox> m_sandbox = std::make_shared<BoxSandbox>(findIsolation());
};

QTEST_GUILESS_MAIN(tst_TaskNeeds)
#include "tst_taskneeds.moc"
