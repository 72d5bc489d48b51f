// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"

#include <QHash>

namespace engine {

/// What was read of a task folder once: shared by the copies of a TaskFolder, forgotten when the folder changes.
struct FolderMemo {
    QHash<QStringList, QStringList> modules; ///< files → what they import
    std::optional<QStringList> answers;      ///< files that hold the answers of test cases
};

/// Task folders as they were opened last. A folder is listed again only when an entry was added, removed or renamed, or
/// when its evaluator, its first program or its configuration is another file or has other contents; that takes a few
/// stat calls. Engine thread. Errors as TaskFolder::open; they are not kept.
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
