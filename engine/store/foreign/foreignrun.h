// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/archives/archive.h"

#include <QStringList>

namespace engine {

// Runs of other systems, read as finished runs of ours: looked at like any other, and continued where their task folder
// is known. Nothing of theirs is executed or changed. Any thread.

/// Whether the path is one: an OpenEvolve checkpoint (or a folder that holds some), a ShinkaEvolve database, or a folder
/// that holds one (programs.sqlite; older: evolution_db.sqlite), itself or in one of its folders.
[[nodiscard]] bool isForeignRun(const QString &path);

/// Errors: Missing, Damaged with the place, BadConfig (no program in it).
[[nodiscard]] Result<Archive> readForeignRun(const QString &path);

/// One program of theirs.
struct ForeignProgram {
    QString id, parent;
    QStringList inspirations;
    QString code;
    QString generator;
    double bornSeconds = 0; ///< since 1970; 0: unknown
    qint64 order = 0;       ///< the iteration it was found in
    int island = 0;
    bool correct = true;
    QString failure;
    QList<Metric> metrics;
    QStringList feedback;
    QList<Artifact> artifacts;
    std::optional<double> score; ///< none: it was not measured, or what was measured is no finite number
};

struct ForeignRun {
    QString system; ///< "openevolve", "shinka"
    QString folder; ///< where it was found
    QString language;
    QString best;   ///< id; empty: the highest score
    QList<ForeignProgram> programs;
};

/// The events of a run that would have come to the same.
[[nodiscard]] Result<Archive> archiveOf(ForeignRun run);

/// `features`: metrics that place a program on the grid and are no part of its score.
[[nodiscard]] Result<ForeignRun> readOpenEvolveCheckpoint(const QString &folder, const QStringList &features);
[[nodiscard]] Result<ForeignRun> readShinkaDatabase(const QString &file);

} // namespace engine
