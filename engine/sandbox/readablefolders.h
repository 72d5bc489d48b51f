// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace engine {

/// Folders as an ordinary user may read them. That matters when Valda itself is run by root, whose folders programs
/// inside of a box could not open: they get a copy, made again when something in the folder has changed and removed with
/// this object. A folder is listed once; from then on what was found in it is looked at for changes, at most every second. Any thread, one at a time. Errors: Missing, Sandbox (too large to be copied).
class ReadableFolders
{
public:
    [[nodiscard]] Result<QString> pathOf(const QString &folder);

private:
    struct Known {
        QStringList seen;    ///< the folder, those in it and their files
        QByteArray state;    ///< differs when any of them was changed
        QElapsedTimer since; ///< it was looked at
        QString path;        ///< where it can be read
        std::shared_ptr<QTemporaryDir> copy; ///< null: the folder itself can be read
    };
    [[nodiscard]] static Result<Known> lookInto(const QString &path);

    QHash<QString, Known> m_known;
};

} // namespace engine
