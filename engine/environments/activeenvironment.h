// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <optional>

namespace engine {

/// The folder of the Python environment that this process was started in (VIRTUAL_ENV, else CONDA_PREFIX). Empty when there
/// is none, or none that can be used.
[[nodiscard]] QString activeEnvironment();

/// What the person answered, for this library, when asked whether programs may read that environment; nothing: not asked.
[[nodiscard]] std::optional<bool> environmentAnswer(const QString &library, const QString &environment);
/// Errors: Store.
[[nodiscard]] Result<> keepEnvironmentAnswer(const QString &library, const QString &environment, bool granted);

} // namespace engine
