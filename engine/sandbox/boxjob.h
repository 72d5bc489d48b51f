// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/filedescriptor.h"
#include "engine/sandbox/sandbox.h"

namespace engine {

/// The job as the launcher reads it: a memory file. `folder`: its own; `bare`: without a box around it.
/// Errors: Sandbox.
[[nodiscard]] Result<FileDescriptor> boxJob(const SandboxJob &job, const QByteArray &filter, const QString &folder, bool bare);

/// A memory file with these bytes, to be read from its beginning.
[[nodiscard]] Result<FileDescriptor> memoryFile(const QByteArray &bytes);

/// What a program inside sees of an environment: PATH, HOME and the like, and what the job adds.
[[nodiscard]] QMap<QString, QString> boxEnvironment(const QString &folder, const QMap<QString, QString> &added);

} // namespace engine
