// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QLockFile>

#include <memory>

namespace engine {

/// Creates a missing folder (0700) and keeps other processes out of its library
/// during the lifetime of the lock. Store, "locked", with the process that has it.
[[nodiscard]] Result<std::unique_ptr<QLockFile>> lockLibrary(const QString &folder);

} // namespace engine
