// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/edit.h"
#include "engine/config/resolution/resolve.h"

namespace ui {

// Edits of lists of generators in a configuration.

/// Number of generators that the step uses, own or inherited.
[[nodiscard]] int generatorCount(const engine::ConfigView &view, const engine::Resolution &resolution, const QString &step);
/// The configuration with inherited generators copied into the step's own list, so that one of them can be changed.
[[nodiscard]] engine::RunConfig withOwnGenerators(const engine::RunConfig &config, const engine::Resolution &resolution, const QString &step);
/// The steps that set a model of their own.
[[nodiscard]] QStringList stepsWithOwnModel(const engine::ConfigView &view);
/// The configuration without the models of stepsWithOwnModel(): all steps use the model of the run.
[[nodiscard]] engine::RunConfig withOneModel(const engine::RunConfig &config);
/// The step whose list of generators contains the path ("mutation.generators[1].model" → "mutation"), else empty.
[[nodiscard]] QString stepOfGenerator(const QString &path);

} // namespace ui
