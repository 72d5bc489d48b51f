// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArray>

#include <memory>

class QFile;
class QIODevice;

namespace engine {

/// Reads a file that a configuration or a folder names. A pipe, device or socket is refused at once, without blocking;
/// links are followed. Errors: Missing, BadConfig (not a regular file, or larger than `most` bytes). Any thread.
[[nodiscard]] Result<QByteArray> readRegularFile(const QString &path, qint64 most);

/// Opens such a file for reading in pieces. Errors: as readRegularFile().
[[nodiscard]] Result<std::unique_ptr<QFile>> openRegularFile(const QString &path);

/// Reads up to the end, at most `most` + 1 bytes; also from a pipe or device.
[[nodiscard]] QByteArray readAtMost(QIODevice &device, qint64 most);

/// Whether the path leads to a regular file that this process may read. Opens the file without reading.
[[nodiscard]] bool isReadableFile(const QString &path);

} // namespace engine
