// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"

#include <QHash>

namespace engine {

/// Which runs of a library are in the trash, and since when: the small file "trash.json" beside it. The runs themselves
/// stay as they are until they are due. A file that is missing or damaged means an empty trash, so that it never loses a
/// run. One thread at a time; reads the disk once, writes it at each change. Errors: Store.
class Trash
{
public:
    static constexpr qint64 keptMs = 30LL * 24 * 3600 * 1000; ///< thirty days

    /// `folder`: of the library; empty: nothing is kept on disk.
    explicit Trash(const QString &folder);

    [[nodiscard]] bool contains(const RunId &run) const { return m_runs.contains(run); }
    /// Milliseconds since the epoch; 0: it is not in the trash.
    [[nodiscard]] qint64 sinceMs(const RunId &run) const { return m_runs.value(run); }
    [[nodiscard]] Result<> put(const RunId &run, qint64 nowMs);
    /// Out of the trash, whether it is restored or gone for good.
    [[nodiscard]] Result<> take(const RunId &run);
    /// What was put there thirty days ago or longer.
    [[nodiscard]] QList<RunId> due(qint64 nowMs) const;

private:
    [[nodiscard]] Result<> write() const;

    QString m_path;
    QHash<RunId, qint64> m_runs;
};

} // namespace engine
