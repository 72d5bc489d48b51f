// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/problem.h"
#include "engine/types/plan/runconfig.h"

#include <QStringList>

namespace engine {

// Files and folders that a configuration names: program.initial, testing.folder, python and read, schemaFile, workingDirectory, recording,
// and programs and their files in the commands of generators and evaluators. They are meant relative to the folder of the
// configuration's file. Names of bundled tasks are no paths. Any thread.

/// With absolute paths: what is relative is taken from `folder`; "~/" is the home folder.
[[nodiscard]] RunConfig withAbsolutePaths(const RunConfig &config, const QString &folder);
/// For a file that is saved in `folder`: what lies below it is written relative to it.
[[nodiscard]] RunConfig withRelativePaths(const RunConfig &config, const QString &folder);

/// An error for each file or folder that the run would need and that is missing, unreadable, empty or of the other kind.
/// Reads the disk. Paths in problems are those of the canonical form.
[[nodiscard]] QList<Problem> fileProblems(const RunConfig &config);

/// The files whose text a run takes in: the first program while its text is not in the configuration, schemas, recordings.
/// As written. Names of bundled files are none.
[[nodiscard]] QStringList filesTakenIn(const RunConfig &config);

/// Why a file cannot be read, in English ("there is no such file", "it is empty" …); empty when it can.
[[nodiscard]] QString fileTrouble(const QString &path);

} // namespace engine
