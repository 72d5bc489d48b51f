// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

namespace engine {

// A configuration that the person did not write has the mark "foreign: true": it was imported with a run, found in
// a folder, or opened in the window. The mark stays in the log of the run, in its exports and in configurations
// made from it. What such a configuration would do with the person's rights needs consent first (engine/consent).

/// Adds the mark, whatever value the configuration has for it.
[[nodiscard]] RunConfig withForeignMark(const RunConfig &config);
/// Whether the configuration has the mark; any value except false and null counts.
[[nodiscard]] bool isForeign(const RunConfig &config);
/// `over` merged over `config`; the mark stays, whatever `over` contains.
[[nodiscard]] RunConfig mergedKeepingMark(const RunConfig &config, const RunConfig &over);

} // namespace engine
