// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

namespace engine {

class Database;

/// Gives every row of a library of schema 3 its checksum and makes the marks: what is there counts as sound. Part of the
/// migration to schema 4, in its transaction. Errors: Store, Damaged.
[[nodiscard]] Result<> sealLibrary(Database &database);

} // namespace engine
