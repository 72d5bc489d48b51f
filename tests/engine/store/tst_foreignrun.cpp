// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/foreign/foreignrun.h"
#include "engine/store/library.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/runstate.h"
#include "engine/types/state/runsummary.h"
#include "engine/types/state/standing.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test's own file could not be written");
}

QByteArray program(const char *id, const char *parent, int iteration, const char *score)
{
    return QByteArray("{\"id\":\"") + id + "\",\"code\":\"x = " + QByteArray::number(iteration) + "\",\"language\":\"python\",\"parent_id\":" + parent
        + ",\"generation\":1,\"timestamp\":" + QByteArray::number(1'700'000'000 + iteration) + ".5,\"iteration_found\":" + QByteArray::number(iteration)
        + ",\"metrics\":{\"combined_score\":" + score + ",\"note\":\"a text\"},\"metadata\":{\"island\":" + QByteArray::number(iteration % 2)
        + "},\"artifacts_json\":\"{\\\"stderr\\\": \\\"warned\\\"}\"}";
}

/// As OpenEvolve lays it out, with the task folder around it.
QString checkpoint(const QTemporaryDir &folder)
{
    write(folder.filePath(QStringLiteral("evaluator.py")), "def evaluate(path): return 1\n");
    write(folder.filePath(QStringLiteral("initial_program.py")), "x = 0\n");
    const QString at = folder.filePath(QStringLiteral("openevolve_output/checkpoints/checkpoint_2/"));
    write(folder.filePath(QStringLiteral("openevolve_output/checkpoints/checkpoint_1/programs/zz.json")), program("zz", "null", 0, "0.1"));
    write(at + QStringLiteral("metadata.json"), "{\"best_program_id\":\"b\",\"last_iteration\":2}");
    write(at + QStringLiteral("programs/c.json"), program("c", "\"b\"", 2, "0.3"));
    write(at + QStringLiteral("programs/b.json"), program("b", "\"a\"", 1, "0.7"));
    write(at + QStringLiteral("programs/a.json"), program("a", "null", 0, "0.25"));
    return at;
}

QString shinka(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("evolution_db.sqlite"));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("made"));
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        query.exec(QStringLiteral("CREATE TABLE programs (id TEXT PRIMARY KEY, code TEXT, language TEXT, parent_id TEXT, generation INTEGER, timestamp REAL, combined_score REAL, "
                                  "public_metrics TEXT, private_metrics TEXT, text_feedback TEXT, correct BOOLEAN, island_idx INTEGER, metadata TEXT)"));
        query.exec(QStringLiteral("INSERT INTO programs VALUES ('p1', 'a = 1', 'python', NULL, 0, 1700000000.0, 1.5, '{\"speed\": 2}', '{\"hidden\": 3}', 'faster', 1, 0, '{\"model_name\": \"m-1\"}')"));
        query.exec(QStringLiteral("INSERT INTO programs VALUES ('p2', 'a = 2', 'python', 'p1', 1, 1700000001.0, 9.5, NULL, NULL, NULL, 0, 1, NULL)"));
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("made"));
    return path;
}

RunState stateOf(const Archive &archive)
{
    RunState state;
    for (const RunEvent &event : archive.events)
        state.apply(event);
    return state;
}

const TestReport *reportOf(const Archive &archive, quint32 candidate)
{
    for (const RunEvent &event : archive.events) {
        const auto *tested = std::get_if<CandidateTested>(&event.body);
        if (tested && tested->report.candidate == CandidateId{candidate})
            return &tested->report;
    }
    return nullptr;
}

} // namespace

class tst_ForeignRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openEvolveCheckpoint()
    {
        QTemporaryDir folder;
        const auto archive = readForeignRun(checkpoint(folder));
        QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
        const RunState state = stateOf(*archive);
        QCOMPARE(int(state.candidates().size()), 3);
        QCOMPARE(state.candidates()[0].preview, QStringLiteral("x = 0"));
        QCOMPARE(state.candidates()[2].parents, QList<CandidateId>{{2}});
        QCOMPARE(state.candidates()[2].generation, 3);
        QCOMPARE(state.candidates()[1].score, std::optional(0.7));
        QVERIFY(state.finished());
        QCOMPARE(state.finished()->best, CandidateId{2});
        QCOMPARE(Standing::best(state), CandidateId{2});
        QCOMPARE(state.times().startedMs, qint64(1'700'000'000'500));
        const TestReport *report = reportOf(*archive, 2);
        QVERIFY(report);
        QCOMPARE(report->metrics.constFirst().value, 0.7);
        QCOMPARE(report->feedback, QStringList{QStringLiteral("note: a text")});
        QCOMPARE(report->artifacts.constFirst().text, QStringLiteral("warned"));
        QVERIFY2(state.config().json.contains("initial_program.py"), state.config().json.constData()); // so that it can go on
    }

    void theLatestCheckpointIsTaken()
    {
        QTemporaryDir folder;
        (void)checkpoint(folder);
        QVERIFY(isForeignRun(folder.path()));
        QCOMPARE(int(stateOf(*readForeignRun(folder.path())).candidates().size()), 3);
    }

    void shinkaDatabase()
    {
        QTemporaryDir folder;
        const QString path = shinka(folder);
        QVERIFY(isForeignRun(path));
        const auto archive = readForeignRun(path);
        QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
        const RunState state = stateOf(*archive);
        QCOMPARE(int(state.candidates().size()), 2);
        QCOMPARE(state.candidates()[0].generator, QStringLiteral("m-1"));
        QCOMPARE(state.finished()->best, CandidateId{1}); // the other is not correct, whatever its score
        const TestReport *report = reportOf(*archive, 1);
        QCOMPARE(report->score, 1.5);
        QVERIFY(report->metrics.constLast().secret);
        QCOMPARE(report->feedback, QStringList{QStringLiteral("faster")});
        QVERIFY(!reportOf(*archive, 2)->correct);
    }

    /// Python writes what JSON does not know. Such a program has no score, and neither has one that failed.
    void programsWithoutAScoreComeLast()
    {
        QTemporaryDir folder;
        const QString at = folder.filePath(QStringLiteral("checkpoints/checkpoint_5/"));
        write(at + QStringLiteral("metadata.json"), "{\"best_program_id\":\"inf\"}");
        int iteration = 0;
        for (const auto &[id, score] : {std::pair("low", "-3.0"), {"high", "-1.0"}, {"inf", "-Infinity"}, {"nan", "NaN"}, {"null", "null"}, {"huge", "1e999"}})
            write(at + QStringLiteral("programs/%1.json").arg(QLatin1StringView(id)), program(id, "null", iteration++, score));
        write(at + QStringLiteral("programs/failed.json"), program("failed", "null", iteration++, "0.0, \"error\": \"it crashed\""));
        write(at + QStringLiteral("programs/unmeasured.json"), "{\"id\": \"unmeasured\", \"code\": \"x\", \"iteration_found\": 99, \"metrics\": {\"error\": 0.0, \"timeout\": true}}");
        const auto archive = readForeignRun(folder.path());
        QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
        const RunState state = stateOf(*archive);
        QCOMPARE(int(state.candidates().size()), 8);
        QCOMPARE(state.finished()->best, CandidateId{2});
        double worst = 1e9;
        for (const CandidateState &candidate : state.candidates()) {
            const bool scored = candidate.id.value <= 2;
            QCOMPARE(candidate.score.has_value(), scored);
            QCOMPARE(reportOf(*archive, candidate.id.value)->correct, scored);
            QCOMPARE(reportOf(*archive, candidate.id.value)->failure.isEmpty(), scored);
            if (scored)
                worst = std::min(worst, candidate.rating.elo);
            else
                QVERIFY(candidate.rating.elo < worst);
        }
        QVERIFY2(reportOf(*archive, 3)->failure.contains(QStringLiteral("-Infinity")), qPrintable(reportOf(*archive, 3)->failure));
        QCOMPARE(reportOf(*archive, 7)->failure, QStringLiteral("it crashed"));
    }

    void featuresAreNoPartOfAnImportedScore()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("evaluator.py")), "def evaluate(path): return {}\n");
        write(folder.filePath(QStringLiteral("initial_program.py")), "x = 0\n");
        write(folder.filePath(QStringLiteral("config.yaml")), "database: {feature_dimensions: [size]}\n");
        write(folder.filePath(QStringLiteral("openevolve_output/checkpoints/checkpoint_1/programs/a.json")),
            "{\"id\": \"a\", \"code\": \"x\", \"metrics\": {\"accuracy\": 0.5, \"recall\": 0.75, \"size\": 900}}");
        QCOMPARE(stateOf(*readForeignRun(folder.path())).candidates()[0].score, std::optional(0.625));
    }

    void aScoreOfNullIsNone()
    {
        QTemporaryDir folder;
        const QString path = shinka(folder);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("changed"));
            database.setDatabaseName(path);
            database.open();
            QSqlQuery query(database);
            query.exec(QStringLiteral("UPDATE programs SET combined_score = -5, public_metrics = '{\"ratio\": NaN, \"n\": 3}', text_feedback = '[\"one\", \"two\"]' WHERE id = 'p1'"));
            query.exec(QStringLiteral("UPDATE programs SET combined_score = NULL, correct = 1, public_metrics = '{\"n\": 3}' WHERE id = 'p2'"));
            query.exec(QStringLiteral("INSERT INTO programs SELECT 'p3', code, language, NULL, 2, timestamp, 9e999, NULL, NULL, NULL, 1, 0, NULL FROM programs WHERE id = 'p1'"));
            database.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("changed"));
        const auto archive = readForeignRun(path);
        QVERIFY(archive);
        const RunState state = stateOf(*archive);
        QCOMPARE(state.finished()->best, CandidateId{1});
        QCOMPARE(state.candidates()[0].score, std::optional(-5.0));
        QCOMPARE(reportOf(*archive, 1)->feedback, (QStringList{QStringLiteral("ratio: NaN"), QStringLiteral("one"), QStringLiteral("two")}));
        for (const quint32 id : {2u, 3u}) {
            QVERIFY(!state.candidates()[id - 1].score);
            QVERIFY(!reportOf(*archive, id)->correct);
            QVERIFY(state.candidates()[id - 1].rating.elo < state.candidates()[0].rating.elo);
        }
    }

    void aFolderWithADatabase()
    {
        QTemporaryDir folder;
        QVERIFY(!isForeignRun(folder.path()));
        const QString results = folder.filePath(QStringLiteral("results_1"));
        QVERIFY(QDir().mkpath(results));
        QVERIFY(QFile::rename(shinka(folder), results + QStringLiteral("/programs.sqlite")));
        write(results + QStringLiteral("/prompts.sqlite"), "SQLite format 3");
        for (const QString &path : {results, folder.path()}) {
            QVERIFY(isForeignRun(path));
            QCOMPARE(int(stateOf(*readForeignRun(path)).candidates().size()), 2);
        }
    }

    /// A log beside the database (WAL mode) in a folder that cannot be written.
    void aDatabaseThatWasNotClosed()
    {
        QTemporaryDir folder, still;
        const QString path = shinka(folder);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("open"));
            database.setDatabaseName(path);
            database.open();
            QSqlQuery query(database);
            query.exec(QStringLiteral("PRAGMA journal_mode = WAL"));
            query.exec(QStringLiteral("INSERT INTO programs SELECT 'p3', code, language, NULL, 2, timestamp, 7, NULL, NULL, NULL, 1, 0, NULL FROM programs WHERE id = 'p1'"));
            for (const char *ending : {"", "-wal"})
                QVERIFY(QFile::copy(path + QLatin1StringView(ending), still.filePath(QStringLiteral("programs.sqlite") + QLatin1StringView(ending))));
            database.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("open"));
        QVERIFY(QFile::setPermissions(still.path(), QFile::ReadOwner | QFile::ExeOwner));
        const auto archive = readForeignRun(still.path());
        QVERIFY(QFile::setPermissions(still.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
        QCOMPARE(int(stateOf(*archive).candidates().size()), 3);
    }

    void whatIsBrokenIsRefused()
    {
        QTemporaryDir folder;
        const QString at = checkpoint(folder);
        write(at + QStringLiteral("programs/d.json"), "{\"id\": 4}");
        QCOMPARE(int(readForeignRun(at).error().kind), int(ErrorKind::Damaged));
        const QString empty = folder.filePath(QStringLiteral("empty.db"));
        write(empty, "SQLite format 3");
        QVERIFY(isForeignRun(empty));
        QCOMPARE(int(readForeignRun(empty).error().kind), int(ErrorKind::Damaged));
        QVERIFY(!isForeignRun(folder.filePath(QStringLiteral("evaluator.py"))));
    }

    void theLibraryTakesItIn()
    {
        QTemporaryDir folder, home;
        (void)checkpoint(folder);
        const auto library = Library::open(home.path());
        QVERIFY(library);
        const auto run = (*library)->importArchive(folder.path()).result();
        QVERIFY2(run, run ? "" : qPrintable(run.error().detail));
        QCOMPARE((*library)->importArchive(folder.path()).result(), run); // once only
        const auto runs = (*library)->runs().result();
        QCOMPARE(int(runs->size()), 1);
        QCOMPARE(runs->constFirst().candidates, 3);
    }
};

QTEST_GUILESS_MAIN(tst_ForeignRun)
#include "tst_foreignrun.moc"
