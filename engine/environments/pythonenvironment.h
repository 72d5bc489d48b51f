// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QStringList>

namespace engine {

/// A Python interpreter with every folder that must be readable for it to start and import its packages.
struct PythonEnvironment {
    QString interpreter;   ///< absolute path to start
    QStringList folders;   ///< absolute, outside of /usr; each must be mounted at the same path
    QStringList programs;  ///< folders for PATH
};

/// Finds the files of an interpreter without running it: the links that lead to it, the pyvenv.cfg of a virtual
/// environment with its base installation, and the installation of conda, pyenv, uv or a custom build. `written` may also
/// be the folder of an environment; "~/…" is in the home; a name without a slash is searched in PATH. Errors: Missing,
/// BadConfig (a script instead of an interpreter, no installation around it, or a folder that must not be shown).
[[nodiscard]] Result<PythonEnvironment> findPython(const QString &written);

} // namespace engine
