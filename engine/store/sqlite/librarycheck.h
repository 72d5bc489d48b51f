// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/store/records/runhealth.h"

#include <QStringList>

namespace engine {

/// What valda check says of a library. English.
struct LibraryHealth {
    QList<RunHealth> runs; ///< in the order in which they were added
    QStringList problems;  ///< beside the runs
    QString copy;          ///< after a repair: the damaged library as it was; empty: it was not touched

    [[nodiscard]] bool isWhole() const;
};

/// Reads the whole library and says what is damaged; nothing is changed. Blocks, and takes as long as reading every event.
/// Missing when there is no library in the folder; Newer; Store "locked" when another process has it.
[[nodiscard]] Result<LibraryHealth> checkLibrary(const QString &folder);

/// Checks, and when something is damaged puts a library in the place of the damaged one that holds what is sound: of each
/// run the events before the first damaged one, with lines and indexes made again. The damaged one stays beside it.
/// Answers what was found before. Errors: as above; Damaged when nothing of it can be read.
[[nodiscard]] Result<LibraryHealth> repairLibrary(const QString &folder);

} // namespace engine
