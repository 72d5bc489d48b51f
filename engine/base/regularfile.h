// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArray>

#include <memory>

class QFile;
class QIODevice;

namespace engine {

/// Reads a file that a configuration or a folder names. A pipe, a device or a socket is refused without waiting for it;
/// links are followed. Errors: Missing, BadConfig (not a regular file, or larger than `most` bytes). Any thread.
[[nodiscard]] Result<QByteArray> readRegularFile(const QString &path, qint64 most);

/// Opens such a file for reading in pieces. Errors as above.
[[nodiscard]] Result<std::unique_ptr<QFile>> openRegularFile(const QString &path);

/// What is there up to its end, or the first `most` + 1 bytes: of a pipe or a device, too.
[[nodiscard]] QByteArray readAtMost(QIODevice &device, qint64 most);

/// Whether the path leads to a regular file that this process may read. Opens it, and reads nothing.
[[nodiscard]] bool isReadableFile(const QString &path);

} // namespace engine
