// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"
#include "engine/evaluators/programs/testtools.h"

namespace engine {

/// What the evaluator of a folder and its first program need, by what their Python source imports and starts.
struct TaskNeeds {
    QStringList modules; ///< "numpy", "shinka.llm"; without those of Python's library that every interpreter has
    QStringList tools;   ///< "cargo", "Rscript"
};

/// Looks at the source alone: the evaluator, the first program, and files of the folder that these name. What a file
/// only needs in some case counts too.
[[nodiscard]] TaskNeeds needsOf(const TaskFolder &folder);

/// Of these, what a program in the sandbox does not find: modules of `tools.python`, programs on its path. The interpreter is
/// asked inside of the sandbox, for up to 20 seconds; no module counts as missing when it does not answer. Engine thread.
[[nodiscard]] Task<TaskNeeds> missingOf(TaskNeeds needs, TestTools tools, std::shared_ptr<Sandbox> sandbox);

/// One English sentence for modules and one for tools; none when nothing is missing. `python`: the interpreter asked.
[[nodiscard]] QStringList needsInWords(const TaskNeeds &missing, const QString &python);

/// What the plan's evaluator needs and a program in the sandbox does not find, in such sentences. None where there is no
/// folder with an evaluator, or the interpreter or a folder that the plan names is not there. `python`: the interpreter
/// when the plan names none. Engine thread.
[[nodiscard]] Task<QStringList> missingInWords(TestingPlan testing, std::shared_ptr<Sandbox> sandbox, QString python = QStringLiteral("/usr/bin/python3"));

} // namespace engine
