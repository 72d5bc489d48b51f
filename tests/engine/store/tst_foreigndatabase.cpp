// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Databases made to run something, to lie or to take long: each is refused with a sentence that names the file, soon, and
// nothing beside it changes.

#include "engine/store/foreign/foreigndatabase.h"
#include "engine/store/foreign/foreignrun.h"
#include "engine/store/library.h"
#include "tests/support/cputimer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sqlite3.h>

#include <sys/stat.h>

using namespace engine;

namespace {

using Bytes = QByteArray;

const char *const theirs = "CREATE TABLE programs (id TEXT PRIMARY KEY, code TEXT, language TEXT, parent_id TEXT, generation INTEGER, timestamp REAL, combined_score REAL, "
                           "public_metrics TEXT, private_metrics TEXT, text_feedback TEXT, correct BOOLEAN, island_idx INTEGER, metadata TEXT)";
const char *const one = "INSERT INTO programs (id, code, timestamp, combined_score, correct) VALUES ('p1', 'a = 1', 1700000000, 1.5, 1)";
/// Puts a row in the schema that SQLite would not write.
const char *const open = "PRAGMA writable_schema = ON";

bool make(const QString &path, const QList<Bytes> &statements)
{
    sqlite3 *database = nullptr;
    bool ok = sqlite3_open(QFile::encodeName(path).constData(), &database) == SQLITE_OK;
    for (const Bytes &sql : statements) {
        char *why = nullptr;
        if (ok && sqlite3_exec(database, sql.constData(), nullptr, nullptr, &why) != SQLITE_OK) {
            qWarning("%s: %s", sql.left(80).constData(), why);
            ok = false;
        }
        sqlite3_free(why);
    }
    return sqlite3_close(database) == SQLITE_OK && ok;
}

Bytes contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
}

void write(const QString &path, const Bytes &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test's own file could not be written");
}

Bytes many(int count, const std::function<Bytes(int)> &each)
{
    Bytes all = "BEGIN;";
    for (int i = 0; i < count; ++i)
        all += each(i) + ';';
    return all + "COMMIT";
}

} // namespace

class TestForeignDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefused_data()
    {
        QTest::addColumn<QList<Bytes>>("statements");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QList<Bytes> &statements, const char *sentence) { QTest::newRow(name) << statements << QString::fromLatin1(sentence); };
        const Bytes endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, 'x' AS code FROM n";
        row("a view without an end", {"CREATE VIEW programs AS " + endless}, "is a view");
        row("a view that calls itself a table", {"CREATE VIEW programs AS " + endless, open, "UPDATE sqlite_master SET type = 'table'"}, "cannot be read as a database");
        row("a view that calls itself a table with pages", {"CREATE TABLE other (x)", "CREATE VIEW programs AS " + endless, open, "UPDATE sqlite_master SET type = 'table', rootpage = 2 WHERE name = 'programs'"}, "cannot be read as a database");
        row("a view under the name of another", {theirs, one, open, "INSERT INTO sqlite_master VALUES ('view', 'other', 'other', 0, 'CREATE VIEW programs AS " + Bytes(endless).replace("'", "''") + "')"}, "cannot be read as a database");
        row("a view under the name of a table", {"CREATE TABLE programs (id)", open, "UPDATE sqlite_master SET sql = 'CREATE VIEW programs AS " + Bytes(endless).replace("'", "''") + "'"}, "cannot be read as a database");
        row("a hidden view and a row in its name", {"CREATE TABLE programs (id)", open, "UPDATE sqlite_master SET sql = 'CREATE TABLE elsewhere (id)'",
            "INSERT INTO sqlite_master VALUES ('view', 'v', 'v', 0, 'CREATE VIEW programs AS " + Bytes(endless).replace("'", "''") + "')"}, "");
        row("a virtual table", {open, "INSERT INTO sqlite_master VALUES ('table', 'programs', 'programs', 0, 'CREATE VIRTUAL TABLE programs USING fts5(id, code)')"}, "is a virtual table");
        row("a virtual table with pages", {"CREATE TABLE other (x)", open, "INSERT INTO sqlite_master VALUES ('table', 'programs', 'programs', 2, 'CREATE VIRTUAL TABLE programs USING fts5(id, code)')"}, "is a virtual table");
        row("a hidden virtual table", {"CREATE TABLE programs (id)", open, "UPDATE sqlite_master SET sql = 'CREATE TABLE elsewhere (id)'",
            "INSERT INTO sqlite_master VALUES ('table', 'v', 'v', 0, 'CREATE VIRTUAL TABLE programs USING rtree(id, a, b)')"}, "");
        row("a trigger of that name", {"CREATE TABLE other (x)", "CREATE TRIGGER programs AFTER INSERT ON other BEGIN SELECT 1; END"}, "is a trigger");
        row("a computed id", {"CREATE TABLE programs (n, id TEXT GENERATED ALWAYS AS (hex(zeroblob(30000000))) VIRTUAL, code TEXT)", "INSERT INTO programs (n, code) VALUES (1, 'x')"}, "is computed");
        row("a computed code", {"CREATE TABLE programs (id TEXT, code TEXT AS (upper(id) || hex(zeroblob(1000))) STORED)"}, "is computed");
        row("no such table", {"CREATE TABLE program (id TEXT)"}, "has no table \"programs\"");
        row("no such columns", {"CREATE TABLE programs (a, b)"}, "none of the columns");
        row("a row of 80 MiB", {theirs, one, "UPDATE programs SET public_metrics = zeroblob(80000000)"}, "larger than 64 MiB");
        row("a text of 9 MiB", {theirs, one, "UPDATE programs SET code = hex(zeroblob(4800000))"}, "column code holds 9600000 bytes");
        row("rows without an end", {theirs, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100100) INSERT INTO programs (id, code) SELECT i, 'x' FROM n"}, "more than 100000 rows");
        row("12,000 tables", {theirs, one, many(12'000, [](int i) { return "CREATE TABLE t" + Bytes::number(i) + " (x)"; })}, "more than 10000 tables");
        row("a schema nested deep", {theirs, one, open, "UPDATE sqlite_master SET sql = 'CREATE TABLE programs (id TEXT, code TEXT CHECK (" + Bytes(2000, '(') + "1" + Bytes(2000, ')') + "))' WHERE name = 'programs'"}, "cannot be read as a database");
        row("600 columns", {"CREATE TABLE programs (id TEXT, code TEXT" + [] { Bytes all; for (int i = 0; i < 600; ++i) all += ", c" + Bytes::number(i); return all; }() + ")"}, "cannot be read as a database");
        row("an id of NULL", {theirs, "INSERT INTO programs (code) VALUES ('x')"}, "has no id");
    }

    void isRefused()
    {
        QFETCH(const QList<Bytes>, statements);
        QFETCH(const QString, sentence);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("programs.sqlite"));
        QVERIFY(make(path, statements));
        QFile::setPermissions(path, QFile::ReadOwner);
        const auto before = QFileInfo(path).lastModified();
        const test::CpuTimer clock;
        const auto run = readForeignRun(path);
        QVERIFY(!run);
        QVERIFY2(clock.elapsed() < 60'000, "it took long");
        QVERIFY2(run.error().detail.startsWith(path), qPrintable(run.error().detail));
        QVERIFY2(run.error().detail.contains(sentence), qPrintable(run.error().detail));
        QVERIFY2(run.error().detail.size() < 600, qPrintable(run.error().detail));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{QStringLiteral("programs.sqlite")});
        QCOMPARE(QFileInfo(path).lastModified(), before);
    }

    /// Triggers, views and other tables beside the programs do not matter.
    void isReadBesideOthers()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a b?c#d%41.sqlite"));
        QVERIFY(make(path, {theirs, one, "CREATE TABLE other (x)", "CREATE VIEW best AS SELECT * FROM programs", "CREATE TRIGGER t AFTER INSERT ON programs BEGIN DELETE FROM other; END",
            "CREATE INDEX i ON programs(combined_score)", "UPDATE programs SET timestamp = 'nan', island_idx = 9e99, generation = -5, public_metrics = '" + Bytes(100'000, '[') + "'"}));
        const auto run = readForeignRun(path);
        QVERIFY2(run, run ? "" : qPrintable(run.error().detail));
        QCOMPARE(int(run->events.size()), 6); // started, born, tested, scored, rated, finished
    }

    /// Pages that point to the same page again and again make more rows than there are atoms.
    void pagesInCircles()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("programs.sqlite"));
        QVERIFY(make(path, {"PRAGMA page_size = 4096", "CREATE TABLE programs (id TEXT, code TEXT)", "INSERT INTO programs VALUES ('p', 'x')",
            "CREATE TABLE a (x)", "CREATE TABLE b (x)", "CREATE TABLE c (x)", "CREATE TABLE d (x)"}));
        Bytes bytes = contentOf(path);
        const auto page = [&](int number) { return bytes.data() + (number - 1) * 4096; };
        std::memcpy(page(6), page(2), 4096); // the leaf
        for (int number = 2; number < 6; ++number) { // each has 400 times the next
            char *at = page(number);
            std::memset(at, 0, 4096);
            at[0] = 5;
            qToBigEndian(quint16(400), at + 3);
            qToBigEndian(quint16(4096 - 400 * 5), at + 5);
            qToBigEndian(quint32(number + 1), at + 8);
            for (int cell = 0; cell < 400; ++cell) {
                const int offset = 4096 - (cell + 1) * 5;
                qToBigEndian(quint16(offset), at + 12 + cell * 2);
                qToBigEndian(quint32(number + 1), at + offset);
                at[offset + 4] = char(cell % 100);
            }
        }
        write(path, bytes);
        const test::CpuTimer clock;
        const auto run = readForeignRun(path);
        QVERIFY(!run);
        QVERIFY2(run.error().detail.contains(QStringLiteral("rows")) || run.error().detail.contains(QStringLiteral("cannot be read")), qPrintable(run.error().detail));
        QVERIFY(clock.elapsed() < 60'000);
    }

    /// SQLite would play it back, and then delete the file that it names.
    void aJournalThatNamesAnotherFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("programs.sqlite")), journal = path + QStringLiteral("-journal"), victim = folder.filePath(QStringLiteral("precious.txt"));
        QVERIFY(make(path, {theirs, one}));
        write(victim, "precious");
        const Bytes magic = Bytes::fromHex("d9d505f920a163d7"), name = QFile::encodeName(victim);
        Bytes content = magic + Bytes::fromHex("00000000000000000000000100000200 00001000") + Bytes(512 - 28, '\0');
        int sum = 0;
        for (const char c : name)
            sum += c;
        Bytes numbers(12, '\0');
        qToBigEndian(quint32(name.size()), numbers.data());
        qToBigEndian(quint32(sum), numbers.data() + 4);
        content += Bytes::fromHex("00000001") + name + numbers.left(8) + magic;
        write(journal, content);
        const auto run = readForeignRun(path);
        QVERIFY(!run);
        QVERIFY2(run.error().detail.contains(QStringLiteral("-journal")), qPrintable(run.error().detail));
        QCOMPARE(contentOf(journal), content);
        QCOMPARE(contentOf(victim), Bytes("precious"));
        // The same beside a library.
        QVERIFY(Library::open(folder.filePath(QStringLiteral("home"))));
        const QString beside = folder.filePath(QStringLiteral("home/library.db-journal"));
        write(beside, content);
        const auto library = Library::open(folder.filePath(QStringLiteral("home")));
        QVERIFY(!library);
        QVERIFY2(library.error().detail.contains(beside), qPrintable(library.error().detail));
        QCOMPARE(contentOf(beside), content);
        QCOMPARE(contentOf(victim), Bytes("precious"));
    }

    void aLibraryWithTriggers_data()
    {
        QTest::addColumn<Bytes>("sql");
        QTest::newRow("trigger") << Bytes("CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM reply; END");
        QTest::newRow("view") << Bytes("CREATE VIEW v AS SELECT * FROM event");
        QTest::newRow("view in the place of a table") << Bytes("DROP TABLE reply; CREATE VIEW reply AS SELECT 1 AS id, 2 AS key, 3 AS at_ms, 4 AS body, 5 AS sum");
        QTest::newRow("virtual table") << Bytes("PRAGMA writable_schema = ON; INSERT INTO sqlite_master VALUES ('table', 'x', 'x', 0, 'CREATE VIRTUAL TABLE x USING fts5(y)')");
    }

    void aLibraryWithTriggers()
    {
        QFETCH(const Bytes, sql);
        QTemporaryDir home;
        QVERIFY(Library::open(home.path()));
        const QString file = home.filePath(QStringLiteral("library.db"));
        QVERIFY(make(file, {sql}));
        const auto library = Library::open(home.path());
        QVERIFY(!library);
        QVERIFY2(library.error().detail.contains(QStringLiteral("triggers, views or virtual tables")), qPrintable(library.error().detail));
    }

    /// What waits, never ends or is none at all.
    void noRegularFile()
    {
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe.sqlite")), device = folder.filePath(QStringLiteral("zero.db"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), device));
        for (const QString &path : {pipe, device, folder.path()}) {
            QVERIFY(!isForeignRun(path));
            QVERIFY(!readForeignTable(path, QStringLiteral("programs"), {QStringLiteral("id")}, [](const ForeignRow &) { return Result<>(); }));
        }
    }

    void itsTimeIsLimited()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("programs.sqlite"));
        QVERIFY(make(path, {theirs, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90000) INSERT INTO programs (id, code) SELECT i, 'x' FROM n"}));
        ForeignLimits limits;
        limits.cpuMs = 5;
        qint64 rows = 0;
        const auto read = readForeignTable(path, QStringLiteral("programs"), {QStringLiteral("id")}, [&](const ForeignRow &) { ++rows; return Result<>(); }, limits);
        QVERIFY(!read && read.error().detail.contains(QStringLiteral("was ended after")));
        QVERIFY(rows < 90'000);
        rows = 0;
        QVERIFY(readForeignTable(path, QStringLiteral("programs"), {QStringLiteral("id")}, [&](const ForeignRow &) { ++rows; return Result<>(); }));
        QCOMPARE(rows, qint64(90'000));
    }

    void itsBytesAreLimited()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("programs.sqlite"));
        QVERIFY(make(path, {theirs, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO programs (id, code) SELECT i, hex(zeroblob(20000)) FROM n"}));
        ForeignLimits limits;
        limits.totalBytes = 1 << 20;
        qint64 rows = 0;
        const auto read = readForeignTable(path, QStringLiteral("programs"), {QStringLiteral("code")}, [&](const ForeignRow &) { ++rows; return Result<>(); }, limits);
        QVERIFY(!read && read.error().detail.contains(QStringLiteral("hold more than 1 MiB")));
        QCOMPARE(rows, qint64(26));
    }

    void aLogThatIsGarbage()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("programs.sqlite"));
        QVERIFY(make(path, {theirs, one}));
        write(path + QStringLiteral("-wal"), Bytes(100'000, '\x37'));
        const Bytes before = contentOf(path);
        const auto run = readForeignRun(path); // nothing in it counts
        QVERIFY2(run, run ? "" : qPrintable(run.error().detail));
        QCOMPARE(contentOf(path), before);
        QCOMPARE(int(QDir(folder.path()).entryList(QDir::Files).size()), 2);
        ForeignLimits limits;
        limits.logBytes = 50'000;
        const auto read = readForeignTable(path, QStringLiteral("programs"), {QStringLiteral("id")}, [](const ForeignRow &) { return Result<>(); }, limits);
        QVERIFY(!read && read.error().detail.contains(QStringLiteral("too large to be copied")));
    }
};

QTEST_GUILESS_MAIN(TestForeignDatabase)
#include "tst_foreigndatabase.moc"
