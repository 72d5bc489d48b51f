// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/barejob.h"

#include "engine/sandbox/box/wire.h"

namespace engine {

namespace {

/// Replaces paths of a box by paths outside of it.
QString withoutBox(const QString &words, const QString &folder, const QList<SandboxFolder> &folders)
{
    QStringList parts = words.split(u':');
    for (QString &part : parts) {
        const auto replace = [&part](const QString &inside, const QString &outside) {
            if (part == inside || part.startsWith(inside + u'/'))
                part = outside + part.mid(inside.size());
        };
        for (const SandboxFolder &each : folders)
            replace(each.to, each.from);
        replace(QString::fromLatin1(box::home), folder);
    }
    return parts.join(u':');
}

} // namespace

SandboxJob jobWithoutBox(SandboxJob job, const QString &folder)
{
    for (QString &word : job.command)
        word = withoutBox(word, folder, job.folders);
    for (SandboxFile &file : job.files)
        file.link = withoutBox(file.link, folder, job.folders);
    for (QString &value : job.environment)
        value = withoutBox(value, folder, job.folders);
    job.workingDirectory = withoutBox(job.workingDirectory, folder, job.folders);
    return job;
}

} // namespace engine
