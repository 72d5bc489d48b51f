// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/state/measurements.h"

#include "engine/types/state/runstate.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

/// Number of comparable scores among which the candidate's may be the highest: of candidates measured again as
/// leaders, or, for one not measured again, of all living ones. 1 for a score that is not the highest of these.
int comparedWith(const RunState &state, const CandidateState &candidate, const Noise &noise)
{
    const Measurements &measurements = state.measurements();
    if (candidate.measured.goesByFresh(noise))
        return int(std::count_if(measurements.again.begin(), measurements.again.end(), [&](CandidateId id) { return id != measurements.probe || id == candidate.id; }));
    int scored = 0;
    for (const CandidateId id : state.living()) {
        const CandidateState &other = *state.candidate(id);
        scored += other.score && !other.failed;
        if (other.score && !other.failed && *other.score > *candidate.score)
            return 1;
    }
    return std::max(1, scored);
}

} // namespace

Noise noiseOf(const Measurements &measurements, const QList<CandidateState> &candidates)
{
    Noise noise = measurements.withinReports;
    for (const CandidateId id : measurements.again) {
        const ScoreRecord &measured = candidates.at(id.value - 1).measured;
        // The first score of a leader was selected as the highest of many: only repeated measurements show the noise.
        const Sample sample = id == measurements.probe ? measured.all() : measured.fresh;
        const Sample known = id == measurements.probe ? measured.first : Sample();
        const bool varies = sample.count > 1 && !isSameScore(sample.mean, sample.mean + std::sqrt(sample.squares / sample.count));
        noise.add(varies ? sample.squares - known.squares : 0, std::max(0, sample.count - std::max(1, known.count)));
    }
    return noise;
}

Noise noiseOf(const RunState &state)
{
    return noiseOf(state.measurements(), state.candidates());
}

std::optional<double> scoreHalfWidth(const RunState &state, const CandidateState &candidate)
{
    const Noise noise = noiseOf(state);
    return candidate.score ? noise.halfWidth(candidate.measured.count(noise), comparedWith(state, candidate, noise)) : std::nullopt;
}

} // namespace engine
