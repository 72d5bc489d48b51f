// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"
#include "engine/types/plan/runconfig.h"

namespace engine {

/// A task folder converted to a configuration of Valda.
struct TaskImport {
    RunConfig config;  ///< with the foreign mark
    QStringList notes; ///< English: parts of the folder's own configuration without counterpart
    QString folder;    ///< absolute path of the folder, without links
};

/// Reads the folder and its own configuration, if it has one: OpenEvolve's YAML, one of Valda, or a
/// mixture. `path` is the folder, or a configuration file in it or one level below, which then
/// replaces config.yaml. `program` is the first program, as a path or as a file of the folder; empty:
/// found by its name. Errors: Missing; BadConfig with file and line for an invalid configuration.
[[nodiscard]] Result<TaskImport> importTask(const QString &path, const QString &program = {});

/// The language as a value of program.language: empty for a text, "other" for languages without a value.
[[nodiscard]] QString programLanguage(const QString &theirs);

/// Whether the file is the configuration of a task folder of another system:
/// it has OpenEvolve's keys, and an evaluator is beside it or one level above.
[[nodiscard]] bool isTaskConfig(const QString &file);

} // namespace engine
