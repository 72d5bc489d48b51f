// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/agreements.h"
#include "engine/types/plan/runconfig.h"

#include <QString>

#include <functional>
#include <optional>

namespace app {

/// Asks the person whether programs of this library's runs may read that environment. nullopt: cannot ask.
using AskForEnvironment = std::function<std::optional<bool>(const QString &environment)>;

/// testing.python for a configuration that tests programs and names no interpreter: the active Python environment, if
/// the person grants it; else empty. Asked once per library and environment; the answer is stored with the agreements.
[[nodiscard]] QString environmentFor(const engine::RunConfig &config, engine::Agreements agreements, const AskForEnvironment &ask);

/// The folder of the active environment if it is granted; else empty.
[[nodiscard]] QString grantedEnvironment(engine::Agreements agreements, const AskForEnvironment &ask);

} // namespace app
