// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/foreign/foreignrun.h"

#include "engine/base/pythonjson.h"
#include "engine/evaluators/programs/measuring.h"
#include "engine/evaluators/programs/testbench.h"
#include "engine/base/foreignjson.h"
#include "engine/store/statement.h"

#include <QAtomicInteger>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

using nlohmann::json;

/// A connection of its own for one look; the file is opened for reading alone. A database in WAL mode cannot be read in
/// a folder that cannot be written: then a copy of it is read.
class ForeignDatabase
{
public:
    explicit ForeignDatabase(const QString &file)
        : m_name(QStringLiteral("foreign-%1").arg(++opened))
        , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
    {
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        m_open = open(file) || open(copied(file));
    }
    ForeignDatabase(const ForeignDatabase &) = delete;
    ForeignDatabase &operator=(const ForeignDatabase &) = delete;
    ~ForeignDatabase()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const QSqlDatabase &handle() const { return m_database; }

private:
    bool open(const QString &file)
    {
        m_database.close();
        m_database.setDatabaseName(file);
        if (!m_database.open())
            return false;
        QSqlQuery first(m_database);
        return first.exec(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    }

    /// With what its log holds beside it.
    QString copied(const QString &file)
    {
        const QString copy = m_copies.filePath(QStringLiteral("programs.sqlite"));
        for (const char *ending : {"", "-wal"}) {
            const QString from = file + QLatin1StringView(ending), to = copy + QLatin1StringView(ending);
            if (QFile::copy(from, to))
                QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
        }
        return copy;
    }

    static inline QAtomicInteger<int> opened;
    QTemporaryDir m_copies;
    QString m_name;
    QSqlDatabase m_database;
    bool m_open = false;
};

/// Columns differ between versions of theirs: what is not there is empty.
QVariant at(const QSqlQuery &row, const char *column)
{
    return row.record().contains(QLatin1StringView(column)) ? row.value(QLatin1StringView(column)) : QVariant();
}

json jsonAt(const QSqlQuery &row, const char *column)
{
    return parsePythonJson(at(row, column).toString().toUtf8());
}

/// A text, or a list of them as JSON.
QStringList feedbackOf(const QString &written)
{
    const json list = written.startsWith(u'[') ? parsePythonJson(written.toUtf8()) : json();
    QStringList texts;
    for (const json &each : list.is_array() ? list : json::array()) {
        if (each.is_string())
            texts << QString::fromStdString(each.get<std::string>());
    }
    return !texts.isEmpty() || written.isEmpty() ? texts : QStringList{written};
}

/// NULL, and what SQLite keeps of NaN and infinities, is no score.
void readScore(const QSqlQuery &row, ForeignProgram &program)
{
    const QVariant written = at(row, "combined_score");
    bool isNumber = false;
    const double score = written.toDouble(&isNumber);
    program.correct = at(row, "correct").toBool();
    if (!program.correct) {
        program.failure = QStringLiteral("ShinkaEvolve calls it incorrect");
    } else if (written.isNull() || !isNumber || !std::isfinite(score)) {
        program.correct = false;
        program.failure = QStringLiteral("its combined_score is %1, which is no finite number").arg(written.isNull() ? QStringLiteral("NULL") : written.toString());
    } else {
        program.score = score;
        program.metrics << Metric{QStringLiteral("combined_score"), score, false, 0, 1};
    }
}

ForeignProgram databaseProgram(const QSqlQuery &row)
{
    ForeignProgram program;
    program.id = at(row, "id").toString();
    program.parent = at(row, "parent_id").toString();
    program.code = at(row, "code").toString();
    program.bornSeconds = std::clamp(at(row, "timestamp").toDouble(), 0.0, 1e12);
    program.order = at(row, "generation").toLongLong();
    program.island = at(row, "island_idx").toInt();
    readScore(row, program);
    mergeMetrics(program.metrics, metricsOf(jsonAt(row, "public_metrics"), false, &program.feedback));
    mergeMetrics(program.metrics, metricsOf(jsonAt(row, "private_metrics"), true));
    program.feedback << feedbackOf(at(row, "text_feedback").toString());
    program.generator = textOf(jsonAt(row, "metadata"), "model_name");
    return program;
}

} // namespace

Result<ForeignRun> readShinkaDatabase(const QString &file)
{
    ForeignRun run;
    run.system = QStringLiteral("shinka");
    run.folder = file;
    const ForeignDatabase database(file);
    if (!database.isOpen())
        return fail(ErrorKind::Damaged, QStringLiteral("%1 cannot be opened as a database").arg(file));
    QSqlQuery rows(database.handle());
    rows.setForwardOnly(true);
    if (!rows.exec(QStringLiteral("SELECT * FROM programs")))
        return fail(ErrorKind::Damaged, QStringLiteral("%1 is no database of ShinkaEvolve: it has no programs").arg(file));
    while (rows.next()) {
        const ForeignProgram program = databaseProgram(rows);
        if (program.id.isEmpty())
            return fail(ErrorKind::Damaged, QStringLiteral("%1: a program has no id").arg(file));
        run.programs << program;
        if (run.language.isEmpty())
            run.language = at(rows, "language").toString();
    }
    return run;
}

} // namespace engine
