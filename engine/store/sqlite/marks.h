// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/sqlite/statement.h"

#include <QHash>
#include <QSet>

#include <limits>
#include <optional>

namespace engine {

/// Expected contents of a part of the library, stored separately from it.
struct Mark {
    QString name;      ///< of the run or the table
    qint64 count = 0;  ///< number of the run's events, or of the table's rows
    qint64 digest = 0; ///< sum of the checksums of the run's projections, or of the table's rows
    qint64 broken = 0; ///< number of the first damaged event; 0: none known
};

/// The table `mark`: a mark for each run under its row, and for each table and the count of commits
/// under the numbers below. These are higher than those of runs, so that the changes of one commit are
/// in one page. Cached in memory; changes are written by settle(). Store thread. Errors: Store, Damaged.
class Marks
{
public:
    static constexpr qint64 Commits = std::numeric_limits<qint64>::max();
    static constexpr qint64 Spending = Commits - 1, OpenCalls = Commits - 2, Replies = Commits - 3, Priors = Commits - 4,
                            Courses = Commits - 5, Forecasts = Commits - 6, Experience = Commits - 7;
    static constexpr qint64 FirstOfTables = Commits - 31;

    [[nodiscard]] Result<> prepare(const QSqlDatabase &database);
    /// Reads them from the file; those with a wrong checksum are skipped and reported by damage().
    [[nodiscard]] Result<> load();

    /// nullptr when it is missing or damaged.
    [[nodiscard]] const Mark *find(qint64 id) const;
    [[nodiscard]] QList<qint64> runs() const; ///< rows of the runs that have a mark
    [[nodiscard]] QString damage() const { return m_damage; }

    void set(qint64 id, const Mark &mark);
    void remove(qint64 id);
    /// A missing or damaged mark stays so, because its value is unknown.
    void add(qint64 id, qint64 rows, qint64 digest);
    void setCount(qint64 id, qint64 count);
    /// An earlier broken event is kept.
    void setBroken(qint64 id, qint64 seq);

    [[nodiscard]] bool isChanged() const { return !m_changed.isEmpty(); }
    /// Writes the changes and increments the count of commits; call before a transaction ends.
    [[nodiscard]] Result<> settle();

private:
    [[nodiscard]] Mark *changing(qint64 id);
    [[nodiscard]] Result<> readAll();

    Statement m_all, m_write, m_drop;
    QHash<qint64, Mark> m_marks;
    QSet<qint64> m_changed;
    QString m_damage;
};

} // namespace engine
