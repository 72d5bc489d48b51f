// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/state/runstate.h"
#include "engine/types/state/runsummary.h"

namespace engine {

/// End of a log: the next event must continue it.
struct LogEnd {
    quint64 seq = 0;
    quint32 candidates = 0;

    /// Advances over the event. Errors: Store, when the event does not follow.
    [[nodiscard]] Result<> pass(const RunEvent &event);
    /// The same; errors also when the event names a candidate that is not born yet.
    [[nodiscard]] Result<> passForeign(const RunEvent &event);
};

/// State of a run that is being written, from which its line in the list of runs is made. The
/// same fold as elsewhere, so that the list always agrees with the open run. Store thread.
class RunFold
{
public:
    explicit RunFold(qint64 row) : m_row(row) { }

    /// The event must have passed end().
    void apply(const RunEvent &event);

    [[nodiscard]] qint64 row() const { return m_row; } ///< in the table of runs; 0 until it exists
    void setRow(qint64 row) { m_row = row; }
    [[nodiscard]] LogEnd end() const { return {m_state.lastSeq(), quint32(m_state.candidates().size())}; }
    /// Without run and pinned, which are not in the log.
    [[nodiscard]] RunSummary summary() const;

private:
    void configure(const RunConfig &config);

    qint64 m_row;
    RunState m_state;
    QString m_name;
    QString m_recipe;
    std::optional<int> m_wanted;
};

} // namespace engine
