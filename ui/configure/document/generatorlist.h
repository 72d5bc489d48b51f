// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/edit.h"
#include "engine/config/resolution/resolve.h"

namespace ui {

// Lists of generators, as edits of a configuration.

/// How many generators the step uses, its own or inherited ones.
[[nodiscard]] int generatorCount(const engine::ConfigView &view, const engine::Resolution &resolution, const QString &step);
/// The same configuration with inherited generators written out as the step's own, so that one of them can be changed.
[[nodiscard]] engine::RunConfig withOwnGenerators(const engine::RunConfig &config, const engine::Resolution &resolution, const QString &step);
/// The steps that choose a model of their own instead of the run's.
[[nodiscard]] QStringList stepsWithOwnModel(const engine::ConfigView &view);
/// The same configuration with these choices taken away, so that the run's model serves every step.
[[nodiscard]] engine::RunConfig withOneModel(const engine::RunConfig &config);
/// The step when the path leads into its list of generators ("mutation.generators[1].model" → "mutation"), else empty.
[[nodiscard]] QString stepOfGenerator(const QString &path);

} // namespace ui
