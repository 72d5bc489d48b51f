// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

namespace engine {

class Database;

/// Adds checksums to every row of a library of schema 3 and makes the marks; existing data counts
/// as undamaged. Part of the migration to schema 4, in its transaction. Errors: Store, Damaged.
[[nodiscard]] Result<> sealLibrary(Database &database);

} // namespace engine
