// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace test {

/// A temporary folder, in memory if possible: a test may write a million inputs to it.
class FuzzFolder
{
public:
    FuzzFolder() : m_folder((QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/valda-fuzz-XXXXXX")) { }

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// Writes a file, creates its folders and returns its path. Calls qFatal on failure.
    QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = filePath(name);
        QFile file(path);
        const bool opened = file.open(QIODevice::WriteOnly) || (QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly));
        if (!opened || file.write(content) != content.size())
            qFatal("an input could not be written: %s", qPrintable(file.errorString()));
        return path;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace test
