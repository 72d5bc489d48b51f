// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/budget/allruns.h"
#include "engine/store/sqlite/replytable.h"
#include "engine/store/sqlite/sealedtable.h"
#include "engine/types/events/runevent.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace engine {

class Database;

/// What the library keeps beside the runs: money spent by the day, replies for the next time, forecasts and what became of
/// them, and what calls took in past runs. Removing a run leaves all of it. A table that is damaged is not read, and what
/// happens to it does not keep runs from being written. On the store thread. Errors: Store, Damaged.
class SharedTables
{
public:
    [[nodiscard]] Result<> prepare(Database &database);

    /// Books what an event of a run of this library costs; within the transaction that writes the event.
    [[nodiscard]] Result<> note(const RunEvent &event);
    /// Writes what was booked and is still open, before the transaction ends.
    [[nodiscard]] Result<> settle();
    /// After a transaction was rolled back: knows again what the file knows.
    [[nodiscard]] Result<> recall();
    [[nodiscard]] Result<SpendingBook> spending();

    [[nodiscard]] Result<std::optional<QByteArray>> reply(const QByteArray &key);
    [[nodiscard]] Result<> keepReply(const QByteArray &key, const QByteArray &body, qint64 atMs);
    [[nodiscard]] Result<qint64> replies();
    [[nodiscard]] Result<> clearReplies();

    struct Forecast {
        RunId run;
        QByteArray body;
        QByteArray outcome; ///< empty: not known yet
    };
    [[nodiscard]] Result<> keepForecast(const RunId &run, const QByteArray &body, qint64 atMs);
    [[nodiscard]] Result<> keepOutcome(const RunId &run, const QByteArray &outcome);
    [[nodiscard]] Result<> dropForecast(const RunId &run);
    /// The newest first, at most so many.
    [[nodiscard]] Result<QList<Forecast>> forecasts(int most);

    struct Experience {
        RunId run;
        QString step, label;
        QByteArray body;
    };
    [[nodiscard]] Result<> keepExperience(const QList<Experience> &rows, qint64 atMs);
    [[nodiscard]] Result<QList<Experience>> experience(int most);

    /// Damaged with each table that is not whole.
    [[nodiscard]] QStringList damage();
    /// Writes what is sound in another library into this one, within the caller's transaction; what runs have spent by the
    /// day is at least `counted`.
    [[nodiscard]] Result<> takeOver(SharedTables &from, const QHash<qint64, Money> &counted);

private:
    [[nodiscard]] Result<> inTransaction(const std::function<Result<>()> &work);
    [[nodiscard]] Result<> addSpent(qint64 day, Money money);
    [[nodiscard]] QList<SealedTable *> sealed() { return {&m_spending, &m_openCalls, &m_forecasts, &m_experience}; }

    Database *m_database = nullptr;
    SealedTable m_spending, m_openCalls, m_forecasts, m_experience;
    ReplyTable m_replies;
    using CallKey = std::pair<RunId, CallId>;
    struct Reserved {
        qint64 atMs = 0;
        Money money;
    };
    QSet<CallKey> m_opened;            ///< in the file
    QHash<CallKey, Reserved> m_begun;  ///< … not yet
    QHash<qint64, Money> m_spent;      ///< in this transaction, by day
};

} // namespace engine
