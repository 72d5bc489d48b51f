// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/scorerecord.h"
#include "engine/base/id.h"

#include <QList>

#include <optional>

namespace engine {

struct CandidateState;
class RunState;

/// Repeated measurements of programs in a run.
struct Measurements {
    CandidateId probe;       ///< the first program that worked: its score was not selected as a maximum, so its repetitions show the noise
    qint64 probeMs = 0;      ///< duration of its measurement; 0: unknown
    int checksInARow = 0;    ///< since the last new candidate or the last start, without those of the probe
    qint64 checkMsInARow = 0; ///< total duration of these
    Noise withinReports;     ///< from measurements that are the mean of several
    QList<CandidateId> again; ///< candidates that were measured more than once
};

/// Noise of the evaluator's scores, from repeated measurements. `candidates`: all, by number.
[[nodiscard]] Noise noiseOf(const Measurements &measurements, const QList<CandidateState> &candidates);
[[nodiscard]] Noise noiseOf(const RunState &state);
/// Half of the 95 % interval of the candidate's score, adjusted for the selection of
/// the highest of several; nullopt while unknown. Linear in the number of candidates.
[[nodiscard]] std::optional<double> scoreHalfWidth(const RunState &state, const CandidateState &candidate);

} // namespace engine
