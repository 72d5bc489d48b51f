// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/sandbox.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace engine {

/// Makes folders readable for an ordinary user. Needed when Valda runs as root, whose folders programs in a box could not open. A folder that
/// keeps its path is mounted elsewhere for the box; other folders, or all without the right to mount, are copied without their hidden parts.
/// A copy is made again after changes in the folder, and removed with this object. Links in a copy become the target file if it is in the
/// folder; other links are skipped. The copy belongs to the ordinary user (folders 0700, files 0600, programs 0700). A folder is listed once;
/// known entries are checked for changes at most every second. Any thread, one at a time. Errors: Missing, Sandbox (too large to copy).
class ReadableFolders
{
public:
    [[nodiscard]] Result<> makeReadable(SandboxFolder &folder);

private:
    struct Known {
        QStringList seen;    ///< the folder, its subfolders and their files
        QByteArray state;    ///< changes when any of them changes
        QElapsedTimer since; ///< since the last check
        QString path;        ///< readable path
        std::shared_ptr<QTemporaryDir> copy; ///< null: the folder itself is readable
    };
    [[nodiscard]] Result<> stage(SandboxFolder &folder);
    [[nodiscard]] Result<QString> copied(const SandboxFolder &folder, bool keepLinks);
    [[nodiscard]] static Result<Known> lookInto(const SandboxFolder &folder, bool keepLinks);

    QHash<QString, Known> m_known; ///< by folder and form of copy
    QHash<QString, std::shared_ptr<QTemporaryDir>> m_stages; ///< empty folders as mount points
};

} // namespace engine
