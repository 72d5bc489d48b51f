// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"

#include <QHash>

namespace engine {

/// Data read once from a task folder; shared by copies of its TaskFolder, discarded when the folder changes.
struct FolderMemo {
    QHash<QStringList, QStringList> modules; ///< files → modules they import
    std::optional<QStringList> answers;      ///< files that hold the answers of test cases
};

/// Cache of opened task folders. A folder is read again only when an entry was added, removed or
/// renamed, or when its evaluator, first program or configuration is another file or has changed;
/// the check takes a few stat calls. Engine thread. Errors as TaskFolder::open; they are not cached.
class FolderCache
{
public:
    [[nodiscard]] Result<TaskFolder> open(const QString &path, const QString &kind);

private:
    struct Opened {
        TaskFolder folder;
        QList<qint64> stamp;
    };
    QHash<QString, Opened> m_opened; ///< by kind and path
};

} // namespace engine
