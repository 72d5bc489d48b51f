// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/environments/activeenvironment.h"

#include "engine/environments/pythonenvironment.h"

#include <QDir>

namespace engine {

QString activeEnvironment()
{
    for (const char *name : {"VIRTUAL_ENV", "CONDA_PREFIX"}) {
        const QString folder = qEnvironmentVariable(name);
        if (!folder.isEmpty())
            return findPython(folder) ? QDir::cleanPath(folder) : QString();
    }
    return {};
}

} // namespace engine
