// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/resolution/resolve.h"
#include "engine/types/events/runevent.h"

namespace engine {

// Configurations of runs that start or go on. Pure but for hasAllItNeeds(), which looks at the disk.

/// The system a run was imported from; empty for runs of this program.
[[nodiscard]] QString importedFrom(const QList<RunEvent> &log);
/// Whether a run can go on: the files it names are there, and programs can still be measured. BadConfig.
[[nodiscard]] Result<> hasAllItNeeds(const QList<RunEvent> &log, const RunConfig &config, const RunPlan &plan);
/// The configuration that is in force at the end of a log.
[[nodiscard]] RunConfig configOf(const QList<RunEvent> &log);
/// With what a person gives when a run goes on; what is foreign stays so.
[[nodiscard]] RunConfig resumedConfig(const RunConfig &config, const RunConfig &overrides);
/// With a seed chosen at random where it has none.
[[nodiscard]] RunConfig withSeed(const RunConfig &config);
/// BadConfig with the first problem of a resolution that is not ok().
[[nodiscard]] Error firstError(const Resolution &resolution);

} // namespace engine
