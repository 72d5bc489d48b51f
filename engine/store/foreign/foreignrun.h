// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/archives/archive.h"

#include <QStringList>

namespace engine {

// Runs of other systems, converted to finished runs. They can be viewed like any other, and continued when their task folder
// is known. Their files are neither executed nor changed. Any thread.

/// Whether the path is a run of another system: an OpenEvolve checkpoint (or a folder with some), a ShinkaEvolve
/// database (programs.sqlite; older: evolution_db.sqlite), or a folder with one, directly or in a subfolder.
[[nodiscard]] bool isForeignRun(const QString &path);

/// Errors: Missing, Damaged with the place, BadConfig (it contains no program).
[[nodiscard]] Result<Archive> readForeignRun(const QString &path);

/// One program of another system.
struct ForeignProgram {
    QString id, parent;
    QStringList inspirations;
    QString code;
    QString generator;
    double bornSeconds = 0; ///< since 1970; 0: unknown
    qint64 order = 0;       ///< iteration in which it was created
    int island = 0;
    bool correct = true;
    QString failure;
    QList<Metric> metrics;
    QStringList feedback;
    QList<Artifact> artifacts;
    std::optional<double> score; ///< nullopt: not measured, or not finite
};

struct ForeignRun {
    QString system; ///< "openevolve", "shinka"
    QString folder; ///< folder in which the run was found
    QString language;
    QString best;   ///< id; empty: the highest score counts
    QList<ForeignProgram> programs;
};

/// Events of a run with the same result.
[[nodiscard]] Result<Archive> archiveOf(ForeignRun run);

/// `features`: metrics that are axes of the grid and no part of the score.
[[nodiscard]] Result<ForeignRun> readOpenEvolveCheckpoint(const QString &folder, const QStringList &features);
[[nodiscard]] Result<ForeignRun> readShinkaDatabase(const QString &file);

} // namespace engine
