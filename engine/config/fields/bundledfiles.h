// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace engine {

/// A file of the tasks that come with the program ("circle-packing/evaluator.py"); nothing when there is none.
[[nodiscard]] QByteArray bundledTaskFile(const QString &path);
/// Names of these tasks, and of the files of one.
[[nodiscard]] QStringList bundledTasks();
[[nodiscard]] QStringList bundledTaskFiles(const QString &task);
/// A script the program itself uses ("astedits.py").
[[nodiscard]] QByteArray bundledTool(const QString &name);

} // namespace engine
