// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"
#include "engine/types/plan/runconfig.h"

namespace engine {

/// A task folder as a configuration of ours.
struct TaskImport {
    RunConfig config;  ///< with the mark of what is foreign
    QStringList notes; ///< English: what the folder's own configuration says that has no counterpart here
    QString folder;    ///< the folder itself: absolute, without links
};

/// Reads the folder and, where there is one, its own configuration: OpenEvolve's YAML, one of ours, or a mixture. `path`
/// is the folder, or a configuration file in it or one level below it, which then counts instead of config.yaml.
/// `program` names the first program, as a path or as a file of the folder; empty: found by its name. Errors: Missing;
/// BadConfig with file and line for a configuration that cannot be read.
[[nodiscard]] Result<TaskImport> importTask(const QString &path, const QString &program = {});

/// The language as program.language has it: empty for a text, "other" for what the field does not know.
[[nodiscard]] QString programLanguage(const QString &theirs);

/// Whether the file is the configuration of a task folder of another system: OpenEvolve's keys, and an evaluator beside
/// it or one level above.
[[nodiscard]] bool isTaskConfig(const QString &file);

} // namespace engine
