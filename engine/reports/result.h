// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"

#include <QByteArray>

namespace engine {

struct Score;

/// The result object of a run, one compact line without a line end: type "result", run, recipe, reason, best (null when there
/// are no candidates), candidates, matches, calls, failedCalls, tokensIn, tokensOut, costUsd (with costIsLowerBound when a
/// price was unknown), seconds (active). `best` of a measured program has `measurements`, `scoreHalfWidth` (half of the 95 %
/// interval, null while the noise is unknown) and `repeats` (null while not checked; `notChecked` says why it cannot be); its
/// rating is null before the first comparison. A refine run also has trajectory, iterations, converged, bestScore,
/// finalScore, and the reason of its loop. `trouble`: the main causes of failures in the run, a list of kind, count, total
/// and sentence, absent when there were none. `reason` is the state's name while the run has not ended. Pure; any thread.
[[nodiscard]] QByteArray resultJson(const RunId &run, const RunState &state, const QString &bestText, const QList<Score> &bestScores);

/// The value that ranks the candidate: "1.440 ± 0.030" (score) or "1612 ± 35" (rating).
[[nodiscard]] QString standText(const RunState &state, const CandidateState &candidate);

/// The candidate of the result: the best by Standing; none when there are no candidates.
[[nodiscard]] CandidateId resultBest(const RunState &state);

} // namespace engine
