// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/problem.h"

namespace engine {

struct RunPlan;

/// What a settled plan lacks, or says against itself; paths as in a configuration, without lines.
[[nodiscard]] QList<Problem> planProblems(const RunPlan &plan);

/// Whether a rule or cap ends the run, however it goes. A money cap does not count: what a model costs may not be known, or
/// be nothing; and a target may never be met.
[[nodiscard]] bool endsForSure(const RunPlan &plan);

} // namespace engine
