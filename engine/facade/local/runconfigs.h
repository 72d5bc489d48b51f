// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/resolution/resolve.h"

namespace engine {

struct RunEvent;

// Configurations of runs that start or resume. Pure, except for hasAllItNeeds(), which reads the disk.

/// The configuration with which the run was started; empty for an empty log.
[[nodiscard]] RunConfig startConfigOf(const QList<RunEvent> &log);
/// The system a run was imported from; empty for runs of this program.
[[nodiscard]] QString importedFrom(const QList<RunEvent> &log);
/// Whether a run can resume: its files exist, and programs can be measured. BadConfig otherwise.
[[nodiscard]] Result<> hasAllItNeeds(const QList<RunEvent> &log, const RunConfig &config, const RunPlan &plan);
/// The configuration in force at the end of a log.
[[nodiscard]] RunConfig configOf(const QList<RunEvent> &log);
/// The configuration with a person's overrides for resuming; the foreign mark stays.
[[nodiscard]] RunConfig resumedConfig(const RunConfig &config, const RunConfig &overrides);
/// The configuration; a missing seed is drawn at random.
[[nodiscard]] RunConfig withSeed(const RunConfig &config);
/// BadConfig with the first problem of a resolution that is not ok().
[[nodiscard]] Error firstError(const Resolution &resolution);

} // namespace engine
