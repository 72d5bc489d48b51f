// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/problem.h"
#include "engine/types/plan/runconfig.h"

#include <QStringList>

namespace engine {

// Files and folders that a configuration names: program.initial, program.folder, testing.folder, python and read, schemaFile,
// workingDirectory, recording, and programs and their files in the commands of generators and evaluators. Relative
// paths refer to the folder of the configuration's file. Names of bundled tasks are no paths. Any thread.

/// Makes paths absolute: relative ones start at `folder`; "~/" is the home folder.
[[nodiscard]] RunConfig withAbsolutePaths(const RunConfig &config, const QString &folder);
/// For a file saved in `folder`: paths below it become relative to it.
[[nodiscard]] RunConfig withRelativePaths(const RunConfig &config, const QString &folder);

/// An error for each file or folder that the run needs and that is missing, unreadable, empty
/// or of the wrong type. Reads the disk. Paths in problems are those of the canonical form.
[[nodiscard]] QList<Problem> fileProblems(const RunConfig &config);

/// The files whose text becomes part of a run: the first program, or its files, while their text is not
/// in the configuration, schemas, recordings. As written; without names of bundled files.
[[nodiscard]] QStringList filesTakenIn(const RunConfig &config);

/// Reason, in English, why a file cannot be read ("there is no such file", "it is empty" …); empty when it can be.
[[nodiscard]] QString fileTrouble(const QString &path);

} // namespace engine
