// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/rating.h"
#include "engine/types/plan/forecastcheck.h"
#include "engine/types/state/runstate.h"

#include <QString>

namespace ui {

// Number formats of the run's models, in the locale of the program.

/// "1,612 ± 38"; without an interval if there was no match.
[[nodiscard]] QString ratingText(const engine::Rating &rating);
/// "1.44 ± 0.03": the score; after repeated measurements with half of its 95 % interval.
[[nodiscard]] QString scoreText(const engine::RunState &state, const engine::CandidateState &candidate);
/// "mean of 3 measurements"; empty after one measurement.
[[nodiscard]] QString measuredText(const engine::RunState &state, const engine::CandidateState &candidate);
/// "0:07", "12:31", "2:04:10": time since the start of the run.
[[nodiscard]] QString clockText(qint64 ms);
/// "240 ms", "1.2 s".
[[nodiscard]] QString latencyText(qint64 ms);
/// "#12".
[[nodiscard]] QString candidateName(engine::CandidateId candidate);
/// "Recent money estimates were off by up to 40 % (last 12 runs)."; empty for fewer than 3 runs.
[[nodiscard]] QString accuracyText(const engine::EstimateAccuracy &accuracy);
/// Replaces control and direction-override characters by visible symbols, so that a text cannot change the layout of
/// other text.
[[nodiscard]] QString harmless(const QString &text);

} // namespace ui
