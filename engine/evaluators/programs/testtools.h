// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/sandbox/sandbox.h"
#include "engine/types/plan/runplan.h"

namespace engine {

/// Additions to a run's sandbox besides the system: the configured interpreter, packages and tool chains.
struct TestTools {
    QString python;                        ///< path of the interpreter in the sandbox
    QList<SandboxFolder> folders;          ///< each mounted at its own path
    QMap<QString, QString> environment;    ///< PATH with the tools, and variables that tools read
    QList<SandboxFile> files;              ///< "python", when the interpreter's folder has no program of that name

    /// Finds the tools that the plan requires on this machine. `python`: the interpreter
    /// when the plan names none. Errors as findPython() and readableFolder().
    [[nodiscard]] static Result<TestTools> find(const TestingPlan &testing, const QString &python);
};

/// One sentence with module, interpreter and setting when the
/// text reports a missing Python module; otherwise empty.
[[nodiscard]] QString missingModule(const QString &text, const QString &python);

} // namespace engine
