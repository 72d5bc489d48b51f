// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/runstate.h"

#include <QByteArray>

namespace engine {

/// The result object of a run, one compact line without a line end: type "result", run, recipe, reason, best (null when
/// nothing was born), candidates, matches, calls, failedCalls, tokensIn, tokensOut, costUsd (with costIsLowerBound when
/// a price was unknown), seconds (active); of a refine run also trajectory, iterations, converged, bestScore, finalScore,
/// and as reason that of its loop. `trouble`: what made much of the run come to nothing, a list of kind, count, total and
/// sentence, left out when nothing did. The rating is null before the first comparison. `reason` is the state's name while the run has not ended. Pure; any thread.
[[nodiscard]] QByteArray resultJson(const RunId &run, const RunState &state, const QString &bestText, const QList<Score> &bestScores);

/// Whom the result is about: the best named when the run ended, else the leader; none when nothing was born.
[[nodiscard]] CandidateId resultBest(const RunState &state);

} // namespace engine
