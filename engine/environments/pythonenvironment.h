// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QStringList>

namespace engine {

/// A Python interpreter with everything of it that must be readable for it to start and to import its packages.
struct PythonEnvironment {
    QString interpreter;   ///< absolute, as it is to be started
    QStringList folders;   ///< absolute, outside of /usr; each is needed at its own place
    QStringList programs;  ///< folders for PATH
};

/// Follows an interpreter to its files without running it: the links that lead to it, pyvenv.cfg of a virtual environment
/// with the installation it is made from, and the installation of a conda, pyenv, uv or own build. `written` may also be the
/// folder of an environment; "~/…" is in the home, and a name without a slash is looked for in PATH. Errors: Missing,
/// BadConfig (a script instead of an interpreter, no installation around it, or a folder that must not be shown).
[[nodiscard]] Result<PythonEnvironment> findPython(const QString &written);

} // namespace engine
