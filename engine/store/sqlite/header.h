// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

namespace engine {

/// "Vald" in the header of the file distinguishes a library from other SQLite files.
inline constexpr qint32 libraryApplicationId = 0x56616c64;

/// Reads the first 100 bytes of a library without SQLite, which would create
/// files beside it. An empty file is accepted. Errors: Damaged, Newer, Store.
[[nodiscard]] Result<> checkHeader(const QString &path);
[[nodiscard]] Error newerError(const QString &path, int version);

/// Damaged when a journal beside the file names a super-journal, because SQLite would delete the file of that name.
[[nodiscard]] Result<> checkJournal(const QString &path);

} // namespace engine
