// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace engine {

/// A file of a bundled task ("circle-packing/evaluator.py"); empty when there is none.
[[nodiscard]] QByteArray bundledTaskFile(const QString &path);
/// Names of the bundled tasks, and of the files of one, also in its folders ("src/a.py"); sorted.
[[nodiscard]] QStringList bundledTasks();
[[nodiscard]] QStringList bundledTaskFiles(const QString &task);
/// A bundled script for the program's own use ("astedits.py").
[[nodiscard]] QByteArray bundledTool(const QString &name);

} // namespace engine
