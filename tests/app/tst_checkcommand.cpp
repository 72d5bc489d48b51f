// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// valda check, and messages of other commands about a damaged library, as seen in a terminal.

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct Said {
    int code = -1;
    QByteArray out, err;
};

Said valdaSays(const QTemporaryDir &library, const QStringList &words)
{
    QProcess process;
    process.start(QDir(QCoreApplication::applicationDirPath()).filePath(s("../bin/valda")), words + QStringList{s("--library"), library.path()});
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

bool changeEvent(const QTemporaryDir &library)
{
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(s("QSQLITE"), s("tamper"));
        database.setDatabaseName(library.filePath(s("library.db")));
        QSqlQuery query;
        if (database.open())
            query = QSqlQuery(database);
        done = query.exec(s("UPDATE event SET at_ms = at_ms + 1 WHERE run = 1 AND seq = 6"));
    }
    QSqlDatabase::removeDatabase(s("tamper"));
    return done;
}

} // namespace

class TestCheckCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAndRepairsADamagedEvent()
    {
        const QTemporaryDir library;
        QCOMPARE(valdaSays(library, {s("check")}).code, 2); // no library exists
        QCOMPARE(valdaSays(library, {s("evolve"), s("Name a bicycle lock"), s("--offline"), s("--max-candidates"), s("8"), s("--seed"), s("1")}).code, 0);
        const Said whole = valdaSays(library, {s("check")});
        QCOMPARE(whole.code, 0);
        QVERIFY2(whole.out.startsWith("whole ") && whole.out.contains("the library is whole"), whole.out.constData());

        QVERIFY(changeEvent(library));
        const Said damaged = valdaSays(library, {s("check")});
        QCOMPARE(damaged.code, 6);
        QVERIFY2(damaged.out.contains("event 6 does not match its checksum"), damaged.out.constData());
        const QJsonObject json = QJsonDocument::fromJson(valdaSays(library, {s("check"), s("--json")}).out).object();
        QCOMPARE(json[u"whole"].toBool(true), false);
        QCOMPARE(json[u"runs"][0][u"events"].toInt(), 5);

        const Said repaired = valdaSays(library, {s("check"), s("--repair")});
        QCOMPARE(repaired.code, 0);
        QVERIFY2(repaired.out.contains("5 events were kept") && repaired.out.contains("library.db.damaged-1"), repaired.out.constData());
        QVERIFY(QFile::exists(library.filePath(s("library.db.damaged-1"))));
        QCOMPARE(valdaSays(library, {s("check")}).code, 0);
    }

    void anotherCommandNamesTheDamage()
    {
        const QTemporaryDir library;
        QCOMPARE(valdaSays(library, {s("evolve"), s("Name a bicycle lock"), s("--offline"), s("--max-candidates"), s("8"), s("--seed"), s("1")}).code, 0);
        const QByteArray name = valdaSays(library, {s("runs")}).out.split(' ').constFirst();
        QVERIFY(changeEvent(library));
        const Said events = valdaSays(library, {s("events"), QString::fromUtf8(name)});
        QCOMPARE(events.code, 6);
        QVERIFY2(events.err.contains("event 6 does not match its checksum; valda check --repair"), events.err.constData());
        const Said runs = valdaSays(library, {s("runs")});
        QCOMPARE(runs.code, 0);
        QVERIFY2(runs.out.contains("Damaged") && runs.err.contains("event 6 is damaged"), runs.err.constData());
    }

    void aLibraryThatLostItsChangesIsSaid()
    {
        const QTemporaryDir library;
        QCOMPARE(valdaSays(library, {s("evolve"), s("Name a bicycle lock"), s("--offline"), s("--max-candidates"), s("4"), s("--seed"), s("1")}).code, 0);
        const QString path = library.filePath(s("library.db")), older = path + s(".older");
        QVERIFY(QFile::copy(path, older));
        QCOMPARE(valdaSays(library, {s("evolve"), s("Name a bicycle lock"), s("--offline"), s("--max-candidates"), s("4"), s("--seed"), s("2")}).code, 0);
        QVERIFY(QFile::remove(path) && QFile::rename(older, path));
        const Said runs = valdaSays(library, {s("runs")});
        QCOMPARE(runs.err.count("changes that had been confirmed"), 1);
        QCOMPARE(valdaSays(library, {s("check")}).code, 6);
        QCOMPARE(valdaSays(library, {s("check"), s("--repair")}).code, 0);
        QVERIFY(valdaSays(library, {s("runs")}).err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
