// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"
#include "ui/charts/curvefeeder.h"

namespace ui {

class RunAnalysis;

/// The best five of the living that were judged, best first, and the chosen one when it is not among them.
[[nodiscard]] QList<engine::CandidateId> shownCandidates(const engine::RunState &state, engine::CandidateId chosen);

/// The ratings of some candidates over one axis with their bands; all curves have a point wherever one of them moved.
[[nodiscard]] ChartContent ratingCourses(const RunAnalysis &analysis, const QList<engine::CandidateId> &candidates, ChartAxis axis);

} // namespace ui
