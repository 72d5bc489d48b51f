// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/foreign/foreigndatabase.h"

#include "engine/base/regularfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

#include <sqlite3.h>

#include <ctime>
#include <memory>
#include <optional>

namespace engine {

namespace {

constexpr int mostRowBytes = 64 << 20;   ///< of one row, including columns that are not read
constexpr int mostSchemaText = 1 << 20;  ///< of one statement in the schema
constexpr int mostColumns = 500;
constexpr qint64 mostSchemaRows = 10'000;
constexpr int opsBetweenLooks = 100;     ///< SQLite steps between checks of the time; one step on the schema may take milliseconds

qint64 cpuMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

QString quoted(const QString &name)
{
    return u'"' + QString(name).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// A rollback journal that SQLite would play back, which changes the database and may delete a file named in it.
bool isHotJournal(const QString &path)
{
    const auto file = openRegularFile(path);
    return file && (*file)->read(8) == QByteArray::fromHex("d9d505f920a163d7");
}

/// One connection. Its work ends at its time limit.
class ForeignConnection
{
public:
    ForeignConnection(QString file, const ForeignLimits &limits) : m_file(std::move(file)), m_limits(limits), m_cpuStart(cpuMs()) { m_wall.start(); }
    ForeignConnection(const ForeignConnection &) = delete;
    ForeignConnection &operator=(const ForeignConnection &) = delete;
    ~ForeignConnection() { sqlite3_close_v2(m_handle); }

    [[nodiscard]] Result<> open()
    {
        if (const auto file = openRegularFile(m_file); !file)
            return fail(file.error());
        if (isHotJournal(m_file + QStringLiteral("-journal")))
            return fail(ErrorKind::BadConfig, QStringLiteral("%1 was not closed in the middle of a change (there is a -journal beside it): open it once with the program that wrote it").arg(m_file));
        const auto log = openRegularFile(m_file + QStringLiteral("-wal"));
        const bool hasLog = log && (*log)->size() > 0;
        if (hasLog) {
            if (const Result<> copied = copy(); !copied)
                return copied;
        }
        const QString path = hasLog ? m_copies->filePath(QStringLiteral("copy")) : m_file;
        // Immutable: ignores locks, journals and logs.
        const QByteArray address = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + (hasLog ? "" : "?immutable=1");
        if (sqlite3_open_v2(address.constData(), &m_handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
            return failed();
        return wallIn();
    }

    /// Damaged unless the name is that of an ordinary table.
    [[nodiscard]] Result<> checkTable(const QString &table)
    {
        qint64 rows = 0;
        QString kind;
        bool found = false;
        const Result<> read = each(QStringLiteral("SELECT type, name, rootpage, substr(sql, 1, 13) FROM main.sqlite_master"), [&](sqlite3_stmt *row) -> Result<> {
            if (++rows > mostSchemaRows)
                return refused(QStringLiteral("it has more than %1 tables and indexes").arg(mostSchemaRows));
            const QString name = text(row, 1);
            if (name.compare(table, Qt::CaseInsensitive) != 0)
                return {};
            const bool isTable = text(row, 0) == u"table" && sqlite3_column_int64(row, 2) > 0 && text(row, 3).startsWith(u"CREATE TABLE");
            if (!isTable)
                kind = text(row, 0) == u"table" ? QStringLiteral("virtual table") : text(row, 0);
            found = found || isTable;
            return {};
        });
        if (!read)
            return read;
        if (!kind.isEmpty())
            return refused(QStringLiteral("\"%1\" in it is a %2, and no table that holds rows").arg(table, kind.left(40)));
        return found ? Result<>() : refused(QStringLiteral("it has no table \"%1\"").arg(table));
    }

    /// The wanted columns that the table has and that are stored (not generated).
    [[nodiscard]] Result<QStringList> columnsOf(const QString &table, const QStringList &wanted)
    {
        QStringList there;
        const Result<> read = each(QStringLiteral("PRAGMA main.table_xinfo(%1)").arg(quoted(table)), [&](sqlite3_stmt *row) -> Result<> {
            const QString name = text(row, 1);
            if (!wanted.contains(name, Qt::CaseInsensitive))
                return {};
            if (sqlite3_column_int(row, 6) != 0)
                return refused(QStringLiteral("its column \"%1\" is computed, and not stored").arg(name));
            there << name;
            return {};
        });
        return read ? Result<QStringList>(there) : fail(read.error());
    }

    /// From now on allows only reading this table, without functions.
    void allowOnly(const QString &table)
    {
        m_table = table.toUtf8();
        sqlite3_set_authorizer(m_handle, &ForeignConnection::authorize, this);
    }

    [[nodiscard]] Result<> each(const QString &sql, const std::function<Result<>(sqlite3_stmt *)> &take)
    {
        sqlite3_stmt *made = nullptr;
        const QByteArray utf8 = sql.toUtf8();
        if (sqlite3_prepare_v2(m_handle, utf8.constData(), int(utf8.size()), &made, nullptr) != SQLITE_OK)
            return failed();
        const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(made, &sqlite3_finalize);
        for (;;) {
            const int step = sqlite3_step(made);
            if (step == SQLITE_DONE)
                return {};
            if (step != SQLITE_ROW)
                return failed();
            if (const Result<> taken = take(made); !taken)
                return taken;
        }
    }

    static QString text(sqlite3_stmt *row, int column)
    {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
        return bytes ? QString::fromUtf8(bytes, sqlite3_column_bytes(row, column)) : QString();
    }

    [[nodiscard]] bool isOver() const { return m_wall.elapsed() > m_limits.wallMs || cpuMs() - m_cpuStart > m_limits.cpuMs; }
    [[nodiscard]] tl::unexpected<Error> ended() const { return refused(QStringLiteral("reading it was ended after %1 s; no run takes that long").arg(double(m_wall.elapsed()) / 1000, 0, 'f', 1)); }
    [[nodiscard]] tl::unexpected<Error> refused(const QString &why) const { return fail(ErrorKind::BadConfig, QStringLiteral("%1: %2").arg(m_file, why)); }

private:
    /// Sets limits of SQLite before it reads the schema.
    Result<> wallIn()
    {
        for (const auto &[what, most] : {std::pair(SQLITE_LIMIT_LENGTH, mostRowBytes), {SQLITE_LIMIT_SQL_LENGTH, mostSchemaText}, {SQLITE_LIMIT_COLUMN, mostColumns},
                 {SQLITE_LIMIT_EXPR_DEPTH, 100}, {SQLITE_LIMIT_COMPOUND_SELECT, 10}, {SQLITE_LIMIT_VDBE_OP, 100'000}, {SQLITE_LIMIT_FUNCTION_ARG, 20},
                 {SQLITE_LIMIT_ATTACHED, 0}, {SQLITE_LIMIT_TRIGGER_DEPTH, 1}, {SQLITE_LIMIT_WORKER_THREADS, 0}})
            sqlite3_limit(m_handle, what, most);
        for (const auto &[what, on] : {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1), {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                 {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, {SQLITE_DBCONFIG_DQS_DDL, 0}, {SQLITE_DBCONFIG_DQS_DML, 0}})
            sqlite3_db_config(m_handle, what, on, nullptr);
        sqlite3_drop_modules(m_handle, nullptr); // virtual tables cannot be opened
        sqlite3_progress_handler(m_handle, opsBetweenLooks, &ForeignConnection::endIfOver, this);
        for (const char *sql : {"PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0", "PRAGMA temp_store = MEMORY"}) {
            if (const Result<> set = each(QLatin1StringView(sql), [](sqlite3_stmt *) { return Result<>(); }); !set)
                return set;
        }
        return {};
    }

    /// Copies the database with its log, so that SQLite merges them in the copy.
    Result<> copy()
    {
        m_copies.emplace();
        for (const char *ending : {"", "-wal"}) {
            const auto from = openRegularFile(m_file + QLatin1StringView(ending));
            if (!from)
                return fail(from.error());
            if ((*from)->size() > m_limits.logBytes)
                return refused(QStringLiteral("it was not closed, and is too large to be copied (%1 bytes of at most %2): open it once with the program that wrote it").arg((*from)->size()).arg(m_limits.logBytes));
            QFile to(m_copies->filePath(QStringLiteral("copy")) + QLatin1StringView(ending));
            if (!to.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
                return fail(ErrorKind::Store, QStringLiteral("%1: %2").arg(to.fileName(), to.errorString()));
            for (QByteArray piece = (*from)->read(1 << 20); !piece.isEmpty(); piece = (*from)->read(1 << 20)) {
                if (to.write(piece) != piece.size())
                    return fail(ErrorKind::Store, QStringLiteral("%1: %2").arg(to.fileName(), to.errorString()));
            }
        }
        return {};
    }

    [[nodiscard]] tl::unexpected<Error> failed() const
    {
        const int code = sqlite3_errcode(m_handle) & 0xff;
        if (code == SQLITE_INTERRUPT)
            return ended();
        if (code == SQLITE_TOOBIG)
            return refused(QStringLiteral("a row in it is larger than %1 MiB").arg(mostRowBytes >> 20));
        if (code == SQLITE_AUTH)
            return refused(QStringLiteral("reading it would run what it holds (%1)").arg(QString::fromUtf8(sqlite3_errmsg(m_handle)).left(200)));
        return fail(ErrorKind::Damaged, QStringLiteral("%1 cannot be read as a database: %2").arg(m_file, QString::fromUtf8(sqlite3_errmsg(m_handle)).left(200)));
    }

    static int endIfOver(void *self) { return static_cast<const ForeignConnection *>(self)->isOver(); }

    static int authorize(void *self, int action, const char *first, const char *, const char *, const char *inside)
    {
        const auto *connection = static_cast<const ForeignConnection *>(self);
        if (action == SQLITE_SELECT && !inside)
            return SQLITE_OK;
        const bool reads = action == SQLITE_READ && !inside && first && qstricmp(first, connection->m_table.constData()) == 0;
        return reads ? SQLITE_OK : SQLITE_DENY;
    }

    QString m_file;
    ForeignLimits m_limits;
    QElapsedTimer m_wall;
    qint64 m_cpuStart;
    QByteArray m_table;
    std::optional<QTemporaryDir> m_copies; ///< a folder that only this user can enter
    sqlite3 *m_handle = nullptr;
};

QVariant valueOf(sqlite3_stmt *row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER: return qint64(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT: return sqlite3_column_double(row, column);
    case SQLITE_TEXT: return ForeignConnection::text(row, column);
    case SQLITE_BLOB: return QByteArray(static_cast<const char *>(sqlite3_column_blob(row, column)), sqlite3_column_bytes(row, column));
    default: return {};
    }
}

} // namespace

Result<> readForeignTable(const QString &file, const QString &table, const QStringList &columns,
    const std::function<Result<>(const ForeignRow &)> &take, const ForeignLimits &limits)
{
    ForeignConnection database(file, limits);
    Result<> ready = database.open();
    if (ready)
        ready = database.checkTable(table);
    if (!ready)
        return ready;
    const Result<QStringList> names = database.columnsOf(table, columns);
    if (!names)
        return fail(names.error());
    if (names->isEmpty())
        return database.refused(QStringLiteral("its table \"%1\" has none of the columns that are read").arg(table));
    database.allowOnly(table);
    QStringList list;
    for (const QString &name : *names)
        list << quoted(name);
    qint64 rows = 0, bytes = 0;
    const QString sql = QStringLiteral("SELECT %1 FROM main.%2 NOT INDEXED LIMIT %3").arg(list.join(u','), quoted(table)).arg(limits.rows + 1);
    return database.each(sql, [&](sqlite3_stmt *row) -> Result<> {
        if (database.isOver())
            return database.ended();
        if (++rows > limits.rows)
            return database.refused(QStringLiteral("it has more than %1 rows").arg(limits.rows));
        ForeignRow values;
        for (int i = 0; i < int(names->size()); ++i) {
            const int type = sqlite3_column_type(row, i);
            const qint64 size = type == SQLITE_TEXT || type == SQLITE_BLOB ? sqlite3_column_bytes(row, i) : 8;
            bytes += size;
            if (size > limits.cellBytes)
                return database.refused(QStringLiteral("row %1, column %2 holds %3 bytes, more than %4").arg(rows).arg((*names)[i]).arg(size).arg(limits.cellBytes));
            if (bytes > limits.totalBytes)
                return database.refused(QStringLiteral("its rows hold more than %1 MiB").arg(limits.totalBytes >> 20));
            values.insert((*names)[i].toLower(), valueOf(row, i));
        }
        return take(values);
    });
}

} // namespace engine
