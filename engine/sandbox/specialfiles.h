// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QElapsedTimer>
#include <QHash>
#include <QStringList>

namespace engine {

/// Sockets, pipes and devices in a folder and its subfolders, as relative paths. A program
/// that sees a socket can reach the server behind it, even without a network. Links are
/// not followed. Errors: Sandbox (more than 500 of them, or more than a million entries).
[[nodiscard]] Result<QStringList> specialFilesIn(const QString &folder);

/// The same with a cache: a folder is listed again after 2 s, or after 50 times the duration of a slow listing. Any thread, one at a time.
class SpecialFiles
{
public:
    [[nodiscard]] Result<QStringList> in(const QString &folder);

private:
    struct Known {
        QElapsedTimer since;
        qint64 validMs = 0;
        QStringList files;
    };
    QHash<QString, Known> m_known;
};

} // namespace engine
