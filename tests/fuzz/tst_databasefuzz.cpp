// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Databases of ShinkaEvolve with changed bytes, pages and schemas: each is read, or refused with a sentence.

#include "engine/store/foreign/foreignrun.h"
#include "tests/fuzz/fuzzfolder.h"
#include "tests/support/mutator.h"

#include <QTest>

#include <sqlite3.h>

using namespace engine;

namespace {

const char *const columns = "(id TEXT PRIMARY KEY, code TEXT, language TEXT, parent_id TEXT, generation INTEGER, timestamp REAL, combined_score REAL, "
                            "public_metrics TEXT, private_metrics TEXT, text_feedback TEXT, correct BOOLEAN, island_idx INTEGER, metadata TEXT)";
const char *const rows = "INSERT INTO programs VALUES ('p1', 'a = 1', 'python', NULL, 0, 1700000000.0, 1.5, '{\"speed\": 2}', '{\"hidden\": 3}', 'faster', 1, 0, '{\"model_name\": \"m-1\"}');"
                         "INSERT INTO programs VALUES ('p2', 'a = 2', 'python', 'p1', 1, 1700000001.0, 9.5, NULL, NULL, '[\"one\", \"two\"]', 0, 1, NULL);"
                         "INSERT INTO programs VALUES ('p3', hex(zeroblob(400)), 'python', 'p1', 2, 1700000001.0, 2.5, '{\"n\": NaN}', NULL, NULL, 1, 1, NULL);";

QByteArray made(const test::FuzzFolder &folder, const QByteArray &sql)
{
    const QString path = folder.filePath(QStringLiteral("made"));
    QFile::remove(path);
    sqlite3 *database = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &database);
    char *why = nullptr;
    if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, &why) != SQLITE_OK)
        qWarning("%s", why);
    sqlite3_free(why);
    sqlite3_close(database);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDatabaseFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyDatabaseEndsWell()
    {
        const test::FuzzFolder folder;
        const QByteArray small = "PRAGMA page_size = 512;", table = QByteArray("CREATE TABLE programs ") + columns + ';';
        const QList<QByteArray> corpus{
            made(folder, small + table + rows),
            made(folder, small + table + rows + "CREATE INDEX i ON programs(combined_score); CREATE VIEW v AS SELECT * FROM programs; CREATE TABLE other (x); INSERT INTO other VALUES (1)"),
            made(folder, small + "CREATE TABLE programs " + columns + " WITHOUT ROWID;" + rows),
            made(folder, small + "PRAGMA encoding = 'UTF-16le';" + table + rows),
            made(folder, small + table + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO programs (id, code) SELECT 'q' || i, 'x' FROM n"),
            made(folder, small + "PRAGMA auto_vacuum = 1;" + table + rows + "CREATE TABLE gone (x); DROP TABLE gone"),
        };
        test::Mutator mutator(corpus, {"CREATE TABLE programs", "CREATE VIEW programs AS SELECT", "CREATE VIRTUAL TABLE", "GENERATED ALWAYS AS (", "WITHOUT ROWID", "table", "view", "trigger", QByteArray(4, '\0'), "\xff\xff\xff\xff",
            "\x0d", "\x05", "\x0a", "\x02", "NaN", "{", "[", "p1"}, 48 * 1024);
        mutator.setBinary(true);
        int readable = 0, refused = 0;
        const QString problem = test::fuzz(QStringLiteral("databases"), mutator, 400, [&](const QByteArray &bytes) -> QString {
            const QString path = folder.write(QStringLiteral("programs.sqlite"), bytes);
            (void)isForeignRun(path);
            Result<ForeignRun> run = readShinkaDatabase(path);
            if (!run) {
                ++refused;
                return run.error().detail.startsWith(path) && run.error().detail.size() < 1000 ? QString() : run.error().detail;
            }
            if (++readable % 10 != 0) // the rest reads further folders and resolves a configuration: slow
                return {};
            const auto archive = archiveOf(std::move(*run));
            return archive || archive.error().detail.startsWith(path) ? QString() : archive.error().detail;
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(readable > 20 && refused > 20);
    }
};

QTEST_GUILESS_MAIN(TestDatabaseFuzz)
#include "tst_databasefuzz.moc"
