// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

namespace engine {

/// The configuration with references ($NAME) in the place of secrets under `environment`, and "hidden" in the place of
/// keys in a `command`: for what is handed on of a run that was begun before these were refused. The very same when
/// there are none. Pure; any thread.
[[nodiscard]] RunConfig withoutSecrets(const RunConfig &config);

} // namespace engine
