// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/foreign/foreignrun.h"

#include "engine/evaluators/programs/testbench.h"
#include "engine/store/statement.h"

#include <QAtomicInteger>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

#include <nlohmann/json.hpp>

#include <cmath>

namespace engine {

namespace {

using nlohmann::json;

/// A connection of its own for one look; the file is opened for reading alone.
class ForeignDatabase
{
public:
    explicit ForeignDatabase(const QString &file)
        : m_name(QStringLiteral("foreign-%1").arg(++opened))
        , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
    {
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        m_database.setDatabaseName(file);
        m_open = m_database.open();
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
    static inline QAtomicInteger<int> opened;
    QString m_name;
    QSqlDatabase m_database;
    bool m_open = false;
};

json jsonAt(const QSqlQuery &row, const char *column)
{
    return json::parse(row.value(QLatin1StringView(column)).toString().toStdString(), nullptr, false);
}

/// Columns differ between versions of theirs: what is not there is empty.
QVariant at(const QSqlQuery &row, const char *column)
{
    return row.record().contains(QLatin1StringView(column)) ? row.value(QLatin1StringView(column)) : QVariant();
}

ForeignProgram databaseProgram(const QSqlQuery &row)
{
    ForeignProgram program;
    program.id = at(row, "id").toString();
    program.parent = at(row, "parent_id").toString();
    program.code = at(row, "code").toString();
    program.bornSeconds = at(row, "timestamp").toDouble();
    program.order = at(row, "generation").toLongLong();
    program.island = at(row, "island_idx").toInt();
    program.correct = at(row, "correct").toBool();
    if (!program.correct)
        program.failure = QStringLiteral("ShinkaEvolve calls it incorrect");
    if (const double score = at(row, "combined_score").toDouble(); std::isfinite(score) && program.correct) {
        program.score = score;
        program.metrics << Metric{QStringLiteral("combined_score"), score, false, 0, 1};
    }
    if (at(row, "public_metrics").isValid())
        program.metrics << metricsOf(jsonAt(row, "public_metrics"), false, &program.feedback);
    if (at(row, "private_metrics").isValid())
        program.metrics << metricsOf(jsonAt(row, "private_metrics"), true);
    if (const QString feedback = at(row, "text_feedback").toString(); !feedback.isEmpty())
        program.feedback << feedback;
    const json metadata = at(row, "metadata").isValid() ? jsonAt(row, "metadata") : json();
    if (metadata.is_object() && metadata.contains("model_name") && metadata["model_name"].is_string())
        program.generator = QString::fromStdString(metadata["model_name"].get<std::string>());
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
