// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/statement.h"
#include "engine/types/runevent.h"

namespace engine {

class Database;

/// The tables candidate, call, match and score: where in the log to find what. Texts are not kept a second time.
/// On the store thread. Errors: Store, Damaged.
class Projections
{
public:
    [[nodiscard]] Result<> prepare(Database &database);

    [[nodiscard]] Result<> apply(qint64 run, const RunEvent &event);

    // Sequence numbers of events; 0 when there is none.
    [[nodiscard]] Result<quint64> birthOf(qint64 run, CandidateId candidate);
    [[nodiscard]] Result<quint64> startOf(qint64 run, CallId call);
    [[nodiscard]] Result<quint64> endOf(qint64 run, CallId call);
    /// Of matches with both sides among the given (all when empty), ascending.
    [[nodiscard]] Result<QList<quint64>> matches(qint64 run, const QList<CandidateId> &among);

private:
    Result<> scored(qint64 run, const CandidateScored &body);
    Result<quint64> lookUp(Statement &statement, qint64 run, quint32 id);

    Statement m_addCandidate, m_addCall, m_endCall, m_addMatch, m_addScore;
    Statement m_birth, m_start, m_end, m_matches, m_matchesOf;
};

} // namespace engine
