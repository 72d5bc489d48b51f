// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/rating.h"
#include "engine/types/plan/forecastcheck.h"
#include "engine/types/state/runstate.h"

#include <QString>

namespace ui {

// How the models of a run write its numbers, in the person's locale.

/// "1,612 ± 38"; without an interval while nothing was judged.
[[nodiscard]] QString ratingText(const engine::Rating &rating);
/// "1.44 ± 0.03": the score with half of its 95 % interval where it was measured repeatedly.
[[nodiscard]] QString scoreText(const engine::RunState &state, const engine::CandidateState &candidate);
/// "mean of 3 measurements"; empty when there was one.
[[nodiscard]] QString measuredText(const engine::RunState &state, const engine::CandidateState &candidate);
/// "0:07", "12:31", "2:04:10": time since the start of the run.
[[nodiscard]] QString clockText(qint64 ms);
/// "240 ms", "1.2 s".
[[nodiscard]] QString latencyText(qint64 ms);
/// "#12".
[[nodiscard]] QString candidateName(engine::CandidateId candidate);
/// "Past estimates were within ±30 % in 4 of 5 of the last 12 runs."; empty while there are too few to say.
[[nodiscard]] QString accuracyText(const engine::EstimateAccuracy &accuracy);
/// Control and direction-override characters as visible escapes, so that a text cannot rearrange what is around it.
[[nodiscard]] QString harmless(const QString &text);

} // namespace ui
