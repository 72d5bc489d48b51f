// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/filedescriptor.h"
#include "engine/sandbox/sandbox.h"

namespace engine {

/// The job in the launcher's format, as a memory file. `folder`:
/// working folder; `bare`: without a box. Errors: Sandbox.
[[nodiscard]] Result<FileDescriptor> boxJob(const SandboxJob &job, const QByteArray &filter, const QString &folder, bool bare);

/// A memory file with these bytes, positioned at its beginning.
[[nodiscard]] Result<FileDescriptor> memoryFile(const QByteArray &bytes);

/// Environment of a program in a box: PATH, HOME and similar, plus the variables of the job.
[[nodiscard]] QMap<QString, QString> boxEnvironment(const QString &folder, const QMap<QString, QString> &added);

} // namespace engine
