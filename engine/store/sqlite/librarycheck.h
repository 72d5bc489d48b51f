// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/store/records/runhealth.h"

#include <QStringList>

namespace engine {

/// Result of `valda check` for a library. English.
struct LibraryHealth {
    QList<RunHealth> runs; ///< in the order in which they were added
    QStringList problems;  ///< damage outside of the runs
    QString copy;          ///< after a repair: the original damaged library; empty: not changed

    [[nodiscard]] bool isWhole() const;
};

/// Reads the whole library and reports damage; changes nothing. Blocks for the time of reading every event.
/// Missing when there is no library in the folder; Newer; Store "locked" when another process has it.
[[nodiscard]] Result<LibraryHealth> checkLibrary(const QString &folder);

/// Checks, and replaces a damaged library by one with its undamaged data: of each run the events
/// before the first damaged one, with new lines and indexes. The damaged library stays beside
/// it. Returns the result of the check. Errors: as above; Damaged when nothing can be read.
[[nodiscard]] Result<LibraryHealth> repairLibrary(const QString &folder);

} // namespace engine
