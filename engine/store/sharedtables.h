// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/budget/allruns.h"
#include "engine/store/statement.h"
#include "engine/types/runevent.h"

#include <QHash>
#include <QSet>

namespace engine {

class Database;

/// What the library keeps beside the runs: money spent by the day, replies for the next time, forecasts and what became of
/// them, and what calls took in past runs. Removing a run leaves all of it. On the store thread. Errors: Store, Damaged.
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
    /// The oldest go when there are too many.
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

private:
    Statement m_addSpent, m_open, m_close, m_days, m_openCalls;
    Statement m_reply, m_keepReply, m_dropOldReplies, m_replyCount, m_clearReplies;
    Statement m_keepForecast, m_keepOutcome, m_dropForecast, m_forecasts, m_keepExperience, m_experience;
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
