// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/sandbox.h"

namespace engine {

QString toName(SandboxLimit limit)
{
    switch (limit) {
    case SandboxLimit::Wall: return QStringLiteral("wallTime");
    case SandboxLimit::Cpu: return QStringLiteral("cpuTime");
    case SandboxLimit::Memory: return QStringLiteral("memory");
    case SandboxLimit::Processes: return QStringLiteral("processes");
    case SandboxLimit::FileSize: return QStringLiteral("fileSize");
    case SandboxLimit::Disk: return QStringLiteral("diskSpace");
    case SandboxLimit::Files: return QStringLiteral("fileCount");
    case SandboxLimit::Output: return QStringLiteral("output");
    }
    return {};
}

std::optional<QByteArray> SandboxOutcome::file(const QString &path) const
{
    for (const WrittenFile &file : files) {
        if (file.path == path)
            return file.content;
    }
    return {};
}

} // namespace engine
