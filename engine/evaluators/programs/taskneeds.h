// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"
#include "engine/evaluators/programs/testtools.h"

namespace engine {

/// Requirements of a folder's evaluator and first program: imports and started programs in their Python source.
struct TaskNeeds {
    QStringList modules; ///< "numpy", "shinka.llm"; without modules of Python's standard library
    QStringList tools;   ///< "cargo", "Rscript"
};

/// Reads source files only: the evaluator, the first program, and
/// files of the folder that they name. Conditional imports count, too.
[[nodiscard]] TaskNeeds needsOf(const TaskFolder &folder);

/// The subset that a program in the sandbox does not find: modules of `tools.python`, programs in its PATH. Starts the
/// interpreter in the sandbox, for up to 20 seconds; if it does not answer, no module counts as missing. Engine thread.
[[nodiscard]] Task<TaskNeeds> missingOf(TaskNeeds needs, TestTools tools, std::shared_ptr<Sandbox> sandbox);

/// One English sentence for modules and one for tools; empty when nothing is missing. `python`: the interpreter used.
[[nodiscard]] QStringList needsInWords(const TaskNeeds &missing, const QString &python);

/// Requirements of the plan's evaluator that a program in the sandbox does not find, as sentences of
/// needsInWords(). Empty when there is no folder with an evaluator, or when the interpreter or a
/// folder of the plan is missing. `python`: the interpreter when the plan names none. Engine thread.
[[nodiscard]] Task<QStringList> missingInWords(TestingPlan testing, std::shared_ptr<Sandbox> sandbox, QString python = QStringLiteral("/usr/bin/python3"));

} // namespace engine
