// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/sqlite/statement.h"

#include <QHash>
#include <QSet>

#include <limits>
#include <optional>

namespace engine {

/// What the library must hold, kept apart from what it holds.
struct Mark {
    QString name;      ///< of the run or the table
    qint64 count = 0;  ///< the run's events; the table's rows
    qint64 digest = 0; ///< sum of the checksums of the run's projections; of the table's rows
    qint64 broken = 0; ///< the first event known to be damaged; 0: none
};

/// The table `mark`: a mark for each run under its row, and for each table and the count of commits under the numbers
/// below. These are higher than any run's, so that what one commit changes lies in one page. Kept in memory; changes are
/// written by settle(). On the store thread. Errors: Store, Damaged.
class Marks
{
public:
    static constexpr qint64 Commits = std::numeric_limits<qint64>::max();
    static constexpr qint64 Spending = Commits - 1, OpenCalls = Commits - 2, Replies = Commits - 3, Priors = Commits - 4,
                            Courses = Commits - 5, Forecasts = Commits - 6, Experience = Commits - 7;
    static constexpr qint64 FirstOfTables = Commits - 31;

    [[nodiscard]] Result<> prepare(const QSqlDatabase &database);
    /// Reads them from the file; those whose checksum is wrong are left out and told by damage().
    [[nodiscard]] Result<> load();

    /// Nothing when it is missing or damaged.
    [[nodiscard]] const Mark *find(qint64 id) const;
    [[nodiscard]] QList<qint64> runs() const; ///< rows of the runs that have one
    [[nodiscard]] QString damage() const { return m_damage; }

    void set(qint64 id, const Mark &mark);
    void remove(qint64 id);
    /// A mark that is missing or damaged stays so: what it must say is not known.
    void add(qint64 id, qint64 rows, qint64 digest);
    void setCount(qint64 id, qint64 count);
    /// The first one stays.
    void setBroken(qint64 id, qint64 seq);

    [[nodiscard]] bool isChanged() const { return !m_changed.isEmpty(); }
    /// Writes what changed and one more commit; before a transaction ends.
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
