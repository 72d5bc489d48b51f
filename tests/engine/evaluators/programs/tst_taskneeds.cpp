// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/taskneeds.h"

#include <QFile>
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
        const TaskNeeds missing = missingOf({{QStringLiteral("os"), QStringLiteral("json.decoder"), QStringLiteral("no_such_package.part"), QStringLiteral("openevolve.evaluation_result"),
                                                 QStringLiteral("shinka.core"), QStringLiteral("shinka.no_such_part")}, {QStringLiteral("sh"), QStringLiteral("no-such-tool")}});
        QCOMPARE(missing.modules, (QStringList{QStringLiteral("no_such_package"), QStringLiteral("shinka.no_such_part")}));
        QCOMPARE(missing.tools, QStringList{QStringLiteral("no-such-tool")});
        const QString words = needsInWords(missing).join(u' ');
        QVERIFY2(words.contains(QStringLiteral("no_such_package, shinka.no_such_part")) && words.contains(QStringLiteral("no-such-tool")), qPrintable(words));
        QVERIFY(needsInWords({}).isEmpty());
    }

    void anInterpreterThatDoesNotAnswer()
    {
        QVERIFY(missingOf({{QStringLiteral("no_such_package")}, {}}, QStringLiteral("/nowhere/python3")).modules.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_TaskNeeds)
#include "tst_taskneeds.moc"
