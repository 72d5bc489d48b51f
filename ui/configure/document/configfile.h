// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/document/readwrite.h"

namespace ui {

// Configurations as files, YAML or JSON depending on the suffix of the name. Any thread.

/// Reads and parses a file. Relative paths in it are resolved against its folder. An invalid configuration is not an
/// Error, but a problem in the result. Errors: Missing, Store, Damaged (larger than 4 MiB).
[[nodiscard]] engine::Result<engine::ParsedConfig> readConfigFile(const QString &path);
/// Replaces the file atomically. Paths below its folder are written relative to the folder. Errors: Store.
[[nodiscard]] engine::Result<> writeConfigFile(const QString &path, const engine::RunConfig &config);
/// The shell command that starts the same run, quoted for a POSIX shell.
[[nodiscard]] QString cliCommand(const engine::RunConfig &config);

// The recovery copy of a document with unsaved changes; one per profile.
[[nodiscard]] QString recoveryPath();
[[nodiscard]] engine::Result<engine::ParsedConfig> readRecovery(); ///< as readConfigFile(), but with unchanged paths
void writeRecovery(const engine::RunConfig &config);
void removeRecovery();

} // namespace ui
