// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace engine {

/// Folders as an ordinary user may read them. That matters when Valda itself is run by root, whose folders programs
/// inside of a box could not open: they get a copy, made again when something in the folder has changed and removed with
/// this object. Any thread, one at a time. Errors: Missing, Sandbox (too large to be copied).
class ReadableFolders
{
public:
    [[nodiscard]] Result<QString> pathOf(const QString &folder);

private:
    struct Copy {
        std::shared_ptr<QTemporaryDir> folder;
        QByteArray state;
    };
    QHash<QString, Copy> m_copies;
};

} // namespace engine
