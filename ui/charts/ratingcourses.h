// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"
#include "ui/charts/curvefeeder.h"

namespace ui {

class RunAnalysis;

/// The best five judged living candidates, best first, followed by `chosen` if it was judged and is not among them.
[[nodiscard]] QList<engine::CandidateId> shownCandidates(const engine::RunState &state, engine::CandidateId chosen);

/// Rating curves of candidates over one axis, with their 95 % bands. All curves have the same x values from their first
/// rating on.
[[nodiscard]] ChartContent ratingCourses(const RunAnalysis &analysis, const QList<engine::CandidateId> &candidates, ChartAxis axis);

} // namespace ui
