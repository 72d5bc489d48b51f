// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/store/sqlite/statement.h"

#include <QHash>

namespace engine {

struct CandidateScored;
class Database;
struct RunEvent;

/// The tables candidate, call, match and score: an index into the log, without texts. The run's mark holds the sum
/// of their checksums, except for scores, which are read from the events. Store thread. Errors: Store, Damaged.
class Projections
{
public:
    [[nodiscard]] Result<> prepare(Database &database);

    /// Call within the transaction that writes the event. An open call is written by settle().
    [[nodiscard]] Result<> apply(qint64 run, const RunEvent &event);
    /// Call before the transaction ends.
    [[nodiscard]] Result<> settle();
    /// Call after a rollback.
    void forget() { m_started.clear(); }

    /// Value of the mark by the contents of the tables.
    [[nodiscard]] Result<qint64> digest(qint64 run);

    // Sequence numbers of events; 0 when there is none.
    [[nodiscard]] Result<quint64> birthOf(qint64 run, CandidateId candidate);
    [[nodiscard]] Result<quint64> startOf(qint64 run, CallId call);
    [[nodiscard]] Result<quint64> endOf(qint64 run, CallId call);
    /// Of matches between the given candidates (all when empty), ascending.
    [[nodiscard]] Result<QList<quint64>> matches(qint64 run, const QList<CandidateId> &among);

private:
    void mark(qint64 run, qint64 table, std::initializer_list<qint64> row);
    Result<> scored(qint64 run, const CandidateScored &body);
    Result<quint64> lookUp(Statement &statement, qint64 run, quint32 id);

    using CallKey = std::pair<qint64, CallId>; ///< run and call

    Database *m_database = nullptr;
    Statement m_allCandidates, m_allCalls, m_allMatches;
    Statement m_addCandidate, m_addCall, m_addOpenCall, m_endCall, m_addMatch, m_addScore;
    Statement m_birth, m_start, m_end, m_matches, m_matchesOf;
    QHash<CallKey, qint64> m_started; ///< calls started in this transaction, with their events
};

} // namespace engine
