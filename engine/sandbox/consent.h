// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

namespace engine {

/// Whether the person has agreed, for this library, that programs may run without isolation where there is none. Kept
/// in the library's folder, so that it goes with nothing else. No agreement when it cannot be read.
[[nodiscard]] bool unprotectedAllowed(const QString &library);

/// Errors: Store. `missing` is what the person was told.
[[nodiscard]] Result<> allowUnprotected(const QString &library, const QString &missing);
[[nodiscard]] Result<> forbidUnprotected(const QString &library);

} // namespace engine
