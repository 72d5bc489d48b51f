// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/foldercache.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

class TestFolderCache : public QObject
{
    Q_OBJECT

    static void write(const QTemporaryDir &folder, const char *name, const QByteArray &text)
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void aFolderIsReadOnceUntilItChanges()
    {
        const QTemporaryDir folder;
        write(folder, "evaluator.py", "import numpy\n");
        write(folder, "initial_program.py", "x = 1\n");
        FolderCache cache;
        const auto open = [&] { return cache.open(folder.path(), QStringLiteral("auto")); };
        const Result<TaskFolder> first = open();
        QVERIFY(first);
        const QStringList files{first->evaluator, first->initial};
        QCOMPARE(importedModules(*first, files), QStringList{QStringLiteral("numpy")});
        std::shared_ptr<FolderMemo> memo = first->memo;
        for (int i = 0; i < 10; ++i)
            QVERIFY(open()->memo == memo);
        QCOMPARE(memo->modules.size(), 1);

        write(folder, "evaluator.py", "import numpy\nimport scipy\n");
        QVERIFY(open()->memo != memo);
        QCOMPARE(importedModules(*open(), files), QStringList({QStringLiteral("numpy"), QStringLiteral("scipy")}));
        memo = open()->memo;
        write(folder, "scipy.py", "");  // now a file of the folder
        QVERIFY(open()->memo != memo);
        QCOMPARE(importedModules(*open(), files), QStringList{QStringLiteral("numpy")});
        memo = open()->memo;
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("initial_program.py"))));
        QVERIFY(open()->memo != memo);
        QVERIFY(open()->initial.isEmpty());
    }

    void kindsAreKeptApart()
    {
        const QTemporaryDir folder;
        write(folder, "evaluator.py", "");
        write(folder, "evaluate.py", "");
        FolderCache cache;
        QCOMPARE(cache.open(folder.path(), QStringLiteral("openevolve"))->kind, QStringLiteral("openevolve"));
        QCOMPARE(cache.open(folder.path(), QStringLiteral("shinka"))->kind, QStringLiteral("shinka"));
        QCOMPARE(cache.open(folder.path(), QStringLiteral("openevolve"))->kind, QStringLiteral("openevolve"));
    }

    void failuresAreNotKept()
    {
        const QTemporaryDir parent;
        const QString path = parent.filePath(QStringLiteral("task"));
        FolderCache cache;
        QVERIFY(!cache.open(path, QStringLiteral("auto")));
        QVERIFY(QDir().mkpath(path));
        QVERIFY(!cache.open(path, QStringLiteral("auto")));
        QFile file(path + QStringLiteral("/evaluator.py"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(cache.open(path, QStringLiteral("auto")));
    }
};

QTEST_GUILESS_MAIN(TestFolderCache)
#include "tst_foldercache.moc"
