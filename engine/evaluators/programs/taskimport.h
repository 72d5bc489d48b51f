// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"
#include "engine/types/runconfig.h"

namespace engine {

/// A task folder as a configuration of ours.
struct TaskImport {
    RunConfig config;
    QStringList notes; ///< English: what the folder's own configuration says that has no counterpart here
};

/// Reads the folder and, where there is one, its own configuration: OpenEvolve's YAML, or one of ours. Errors: Missing,
/// BadConfig.
[[nodiscard]] Result<TaskImport> importTask(const QString &path);

} // namespace engine
