// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/sandbox/sandbox.h"
#include "engine/types/plan/runplan.h"

namespace engine {

/// What programs of a run find inside beside the system: the interpreter, packages and tool chains that were named.
struct TestTools {
    QString python;                        ///< interpreter inside
    QList<SandboxFolder> folders;          ///< each at its own place
    QMap<QString, QString> environment;    ///< PATH with their programs, and what tools look for in the home
    QList<SandboxFile> files;              ///< "python", where the interpreter has no program of that name beside it

    /// Looks at the machine as the plan asks for. `python`: the interpreter when none is named. Errors as findPython()
    /// and readableFolder().
    [[nodiscard]] static Result<TestTools> find(const TestingPlan &testing, const QString &python);
};

/// When the text says that a module of Python is not there: one sentence with the module, the interpreter and the setting;
/// otherwise empty.
[[nodiscard]] QString missingModule(const QString &text, const QString &python);

} // namespace engine
