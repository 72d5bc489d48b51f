// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/store/records/runhealth.h"
#include "engine/types/plan/money.h"

#include <QHash>
#include <QStringList>

namespace engine {

class LibraryFile;
class RunLog;
struct RunRow;
struct RunSummary;

/// Looks for damage in a library, and copies undamaged data into it from another one. Lives on the file's thread, shorter than the file.
class LibraryRescue
{
public:
    explicit LibraryRescue(LibraryFile &file) : m_file(file) {}

    /// Reads the whole run, its line in the list and its projections; changes nothing.
    [[nodiscard]] Result<RunHealth> inspect(const RunRow &row);
    /// English: damage outside of the runs.
    [[nodiscard]] QStringList damage();
    /// Copies the undamaged events of a run of another library into the
    /// file, up to the first damaged one; adds their cost to `spent` by day.
    [[nodiscard]] Result<> takeRun(LibraryFile &from, const RunRow &row, QHash<qint64, Money> &spent);
    /// Copies the undamaged data outside of the runs.
    [[nodiscard]] Result<> takeShared(LibraryFile &from, const QHash<qint64, Money> &spent);

private:
    [[nodiscard]] QString derivedDamage(const RunLog &log, const RunSummary &summary);
    [[nodiscard]] Result<> takeEvents(LibraryFile &from, const RunLog &source, const RunLog &log, QHash<qint64, Money> &spent);

    LibraryFile &m_file;
};

} // namespace engine
