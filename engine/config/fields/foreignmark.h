// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

namespace engine {

// A configuration that the person did not write carries the mark "foreign: true": it was imported with a run, found in a
// folder, or opened in the window. It stays in the log of the run, in its exports and in configurations made from it. What such a
// configuration wants to do with the person's rights is asked for first (engine/consent).

/// With the mark, whatever the configuration says of itself.
[[nodiscard]] RunConfig withForeignMark(const RunConfig &config);
/// Whether it has the mark; any value but false and null counts.
[[nodiscard]] bool isForeign(const RunConfig &config);
/// `over` laid on `config`; what is foreign stays foreign, whatever `over` says.
[[nodiscard]] RunConfig mergedKeepingMark(const RunConfig &config, const RunConfig &over);

} // namespace engine
