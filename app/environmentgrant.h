// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/runconfig.h"

#include <QString>

#include <functional>
#include <optional>

namespace app {

/// Asks the person whether the programs of this library's runs may read that environment. Nothing: cannot be asked.
using AskForEnvironment = std::function<std::optional<bool>(const QString &environment)>;

/// The configuration with the active Python environment as testing.python: where it tests programs, names no interpreter,
/// and the person grants it. Asked once for a library and an environment; the answer is kept.
[[nodiscard]] engine::RunConfig withActiveEnvironment(const engine::RunConfig &config, const QString &library, const AskForEnvironment &ask);

/// The folder of the active environment when it is granted; else empty.
[[nodiscard]] QString grantedEnvironment(const QString &library, const AskForEnvironment &ask);

} // namespace app
