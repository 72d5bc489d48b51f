// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/config/document/readwrite.h"

namespace ui {

// Configurations as files. YAML or JSON by the name's ending. Any thread.

/// Reads and parses; paths in it are relative to the file's folder and come back absolute. BadConfig is not an Error here but a problem in the result. Missing, Store, Damaged (too large).
[[nodiscard]] engine::Result<engine::ParsedConfig> readConfigFile(const QString &path);
/// Replaces the file as a whole or leaves it as it was; paths below its folder are written relative to that. Store.
[[nodiscard]] engine::Result<> writeConfigFile(const QString &path, const engine::RunConfig &config);
/// The command that does the same in a terminal, quoted for a POSIX shell.
[[nodiscard]] QString cliCommand(const engine::RunConfig &config);

// The copy that is kept while a document has unsaved changes; one per profile.
[[nodiscard]] QString recoveryPath();
[[nodiscard]] engine::Result<engine::ParsedConfig> readRecovery(); ///< as readConfigFile(), paths as they were
void writeRecovery(const engine::RunConfig &config);
void removeRecovery();

} // namespace ui
