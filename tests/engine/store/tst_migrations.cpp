// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/libraryfile.h"
#include "engine/store/sqlite/migrations.h"
#include "tests/support/samplerun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNumberedWithoutGap();
    void keepsACopyBeforeAnUpgrade();
    void leavesTheOldSchemaWhenAStepFails();
    void takesNoneWhenThereIsNothingToDo();
};

void TestMigrations::areNumberedWithoutGap()
{
    int version = 0;
    for (const Migration &step : migrations())
        QCOMPARE(step.version, ++version);
}

void TestMigrations::keepsACopyBeforeAnUpgrade()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.db"));
    {
        LibraryFile file;
        QVERIFY(file.open(path));
        QVERIFY(file.append({support::sampleRun(QStringLiteral("a"), 5)}).constFirst());
    }
    const QString copy = QStringLiteral("%1.v%2").arg(path).arg(newestVersion(migrations()));
    {
        Database database;
        QVERIFY(database.open(path));
        QList<Migration> steps = migrations();
        const int next = newestVersion(steps) + 1;
        steps.append({next, {QStringLiteral("ALTER TABLE run ADD COLUMN colour TEXT"), QStringLiteral("UPDATE run SET colour = 'red'")}});
        QVERIFY(migrate(database, steps));
        QCOMPARE(*database.integer(QStringLiteral("PRAGMA user_version")), next);
        QCOMPARE(*database.integer(QStringLiteral("SELECT count(*) FROM run WHERE colour = 'red'")), 1);
    }
    Database older;
    QVERIFY(older.open(copy));
    QCOMPARE(*older.integer(QStringLiteral("PRAGMA user_version")), newestVersion(migrations()));
    QVERIFY(*older.integer(QStringLiteral("SELECT count(*) FROM event")) > 30);
    Database newer;
    const Result<> refused = newer.open(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Newer);
}

void TestMigrations::leavesTheOldSchemaWhenAStepFails()
{
    QTemporaryDir folder;
    Database database;
    QVERIFY(database.open(folder.filePath(QStringLiteral("library.db"))));
    QList<Migration> steps = migrations();
    const int version = newestVersion(steps);
    steps.append({version + 1, {QStringLiteral("CREATE TABLE colour (name TEXT)"), QStringLiteral("CREATE TABLE run (id INTEGER)")}});
    const Result<> done = migrate(database, steps);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Store);
    QCOMPARE(*database.integer(QStringLiteral("PRAGMA user_version")), version);
    QCOMPARE(*database.integer(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'colour'")), 0);
}

void TestMigrations::takesNoneWhenThereIsNothingToDo()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.db"));
    for (int i = 0; i < 2; ++i) {
        Database database;
        QVERIFY(database.open(path));
    }
    QVERIFY(!QFile::exists(path + QStringLiteral(".v1")));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
