// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/resolution/resolve.h"

namespace engine {

/// Whether the configuration, its steps and the application defaults name no generator at all, so that the built-in
/// offline generator runs by default. False where `provider: offline` (or --offline) is written. Pure.
[[nodiscard]] bool runsDemoByDefault(const Resolution &resolution);

} // namespace engine
