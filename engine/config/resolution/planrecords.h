// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/field.h"
#include "engine/types/plan/runplan.h"

namespace engine {

/// The plan from resolved values; a member whose value is missing keeps its default. Pure.
[[nodiscard]] GeneratorPlan generatorPlan(const Values &values);

} // namespace engine
