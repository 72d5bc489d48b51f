// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"

namespace engine {

/// What the evaluator of a folder and its first program need, by what their Python source imports and starts.
struct TaskNeeds {
    QStringList modules; ///< "numpy", "shinka.llm"; without those of Python's library that every interpreter has
    QStringList tools;   ///< "cargo", "Rscript"
};

/// Looks at the source alone: the evaluator, the first program, and files of the folder that these name. What a file
/// only needs in some case counts too.
[[nodiscard]] TaskNeeds needsOf(const TaskFolder &folder);

/// Of these, what a program in the sandbox does not find. Starts `python` once to ask for the modules; up to 5 seconds.
[[nodiscard]] TaskNeeds missingOf(const TaskNeeds &needs, const QString &python = QStringLiteral("/usr/bin/python3"));

/// One English sentence for modules and one for tools; none when nothing is missing.
[[nodiscard]] QStringList needsInWords(const TaskNeeds &missing, const QString &python = QStringLiteral("/usr/bin/python3"));

} // namespace engine
