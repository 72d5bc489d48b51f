// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"

#include <QByteArray>

namespace engine {

/// The result object of a run, one compact line without a line end: type "result", run, recipe, reason, best (null when
/// nothing was born), candidates, matches, calls, failedCalls, tokensIn, tokensOut, costUsd (with costIsLowerBound when
/// a price was unknown), seconds (active). `best` of a measured program has `measurements`, `scoreHalfWidth` (half of the
/// 95 % interval, null while the noise is unknown) and `repeats` (null while not checked; `notChecked` says why it cannot
/// be); its rating is null before the first comparison. Of a refine run also trajectory, iterations, converged, bestScore, finalScore, and as reason that of
/// its loop. `trouble`: what made much of the run come to nothing, a list of kind, count, total and sentence, left out when
/// nothing did. `reason` is the state's name while the run has not ended. Pure; any thread.
[[nodiscard]] QByteArray resultJson(const RunId &run, const RunState &state, const QString &bestText, const QList<Score> &bestScores);

/// By what the candidate stands where it does, "1.440 ± 0.030" (score) or "1612 ± 35" (rating).
[[nodiscard]] QString standText(const RunState &state, const CandidateState &candidate);

/// Which candidate the result is about: the best by Standing; none when nothing was born.
[[nodiscard]] CandidateId resultBest(const RunState &state);

} // namespace engine
