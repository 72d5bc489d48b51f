// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/problem.h"

namespace engine {

struct RunPlan;

/// Missing or contradictory values of a resolved plan; paths as in a configuration, without lines.
[[nodiscard]] QList<Problem> planProblems(const RunPlan &plan);

/// Whether a rule or cap certainly ends the run. A money cap does not count, since
/// prices may be unknown or 0; nor does a target, which may never be reached.
[[nodiscard]] bool endsForSure(const RunPlan &plan);

} // namespace engine
