// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/sandbox.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace engine {

/// Folders as an ordinary user may read them. That matters when Valda itself is run by root, whose folders programs
/// inside of a box could not open. A folder that stays at its own place is laid somewhere else for the box alone; others, and
/// where that cannot be done, get a copy without what is hidden, made again when something in the folder has changed and
/// removed with this object. Of a link the copy has the file it leads to when that lies in the folder, else nothing. The copy belongs
/// to the ordinary user alone (folders 0700, files 0600, programs 0700). It is listed once; what was found is looked at for changes at most every second. Any thread, one at a time. Errors: Missing, Sandbox (too large to be copied).
class ReadableFolders
{
public:
    [[nodiscard]] Result<> makeReadable(SandboxFolder &folder);

private:
    struct Known {
        QStringList seen;    ///< the folder, those in it and their files
        QByteArray state;    ///< differs when any of them was changed
        QElapsedTimer since; ///< it was looked at
        QString path;        ///< where it can be read
        std::shared_ptr<QTemporaryDir> copy; ///< null: the folder itself can be read
    };
    [[nodiscard]] Result<> stage(SandboxFolder &folder);
    [[nodiscard]] Result<QString> copied(const SandboxFolder &folder, bool keepLinks);
    [[nodiscard]] static Result<Known> lookInto(const SandboxFolder &folder, bool keepLinks);

    QHash<QString, Known> m_known; ///< by folder, and how it is copied
    QHash<QString, std::shared_ptr<QTemporaryDir>> m_stages; ///< empty folders for others to be laid on
};

} // namespace engine
