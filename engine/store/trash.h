// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"

#include <QHash>

namespace engine {

/// The runs of a library in the trash, with their times: the small file "trash.json" beside it. The runs
/// themselves are unchanged until they are due. A missing or damaged file means an empty trash, so that it never
/// causes the loss of a run. One thread at a time; reads the disk once, writes it at each change. Errors: Store.
class Trash
{
public:
    static constexpr qint64 keptMs = 30LL * 24 * 3600 * 1000; ///< thirty days

    /// `folder`: of the library; empty: nothing is written to disk.
    explicit Trash(const QString &folder);

    [[nodiscard]] bool contains(const RunId &run) const { return m_runs.contains(run); }
    /// Milliseconds since the epoch; 0: not in the trash.
    [[nodiscard]] qint64 sinceMs(const RunId &run) const { return m_runs.value(run); }
    [[nodiscard]] Result<> put(const RunId &run, qint64 nowMs);
    /// Removes the run from the trash, after it was restored or deleted.
    [[nodiscard]] Result<> take(const RunId &run);
    /// Runs that were put into the trash at least thirty days ago.
    [[nodiscard]] QList<RunId> due(qint64 nowMs) const;

private:
    [[nodiscard]] Result<> write() const;

    QString m_path;
    QHash<RunId, qint64> m_runs;
};

} // namespace engine
