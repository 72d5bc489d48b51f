// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/budget/allruns.h"
#include "engine/store/sqlite/replytable.h"
#include "engine/store/sqlite/sealedtable.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace engine {

class Database;
struct RunEvent;

/// Data of the library outside of the runs: spending by day, cached replies, forecasts with their
/// outcomes, and usage of calls in past runs. Removing a run keeps all of it. A damaged table is
/// not read, and does not prevent runs from being written. Store thread. Errors: Store, Damaged.
class SharedTables
{
public:
    [[nodiscard]] Result<> prepare(Database &database);

    /// Books the cost of an event of a run of this library; call within the transaction that writes the event.
    [[nodiscard]] Result<> note(const RunEvent &event);
    /// Writes pending bookings; call before the transaction ends.
    [[nodiscard]] Result<> settle();
    /// Call after a rollback: reads the state of the file again.
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
    /// Newest first, at most `most`.
    [[nodiscard]] Result<QList<Forecast>> forecasts(int most);

    struct Experience {
        RunId run;
        QString step, label;
        QByteArray body;
    };
    [[nodiscard]] Result<> keepExperience(const QList<Experience> &rows, qint64 atMs);
    [[nodiscard]] Result<QList<Experience>> experience(int most);

    /// Damaged with each damaged table.
    [[nodiscard]] QStringList damage();
    /// Copies the undamaged data of another library, within the caller's
    /// transaction; spending by day becomes at least `counted`.
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
    QSet<CallKey> m_opened;            ///< reserves in the file
    QHash<CallKey, Reserved> m_begun;  ///< reserves not in the file yet
    QHash<qint64, Money> m_spent;      ///< in this transaction, by day
};

} // namespace engine
