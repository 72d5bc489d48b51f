// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

namespace engine {

/// The configuration with references ($NAME) in place of secrets under `environment`,
/// and "hidden" in place of keys in a `command`. For exports of runs that started
/// before such values were refused. Unchanged when there are none. Pure; any thread.
[[nodiscard]] RunConfig withoutSecrets(const RunConfig &config);

} // namespace engine
