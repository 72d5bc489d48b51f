// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"

#include <QHash>

#include <compare>

namespace engine {

/// Sort key of a candidate; a greater place comes first. A value.
struct Place {
    bool alive = true;
    bool chosen = false;   ///< it is the result of the loop that is the run
    bool works = true;     ///< not a failed program
    bool known = false;    ///< it has the value of the ranking: a score, or a score or a verdict
    double value = 0;      ///< score or rating, depending on the ranking
    double second = 0;     ///< tie-breaker between equal values: the score
    quint32 id = 0;        ///< older candidates come first

    [[nodiscard]] std::partial_ordering operator<=>(const Place &other) const;
    bool operator==(const Place &) const = default;
};

/// The place by the ranking. `judged`: the candidate has verdicts.
[[nodiscard]] Place placeOf(Ranking ranking, CandidateId id, std::optional<double> score, double elo, bool judged);

/// Order of all candidates of a run: the single definition of "best candidate" for results, reports,
/// tables and rules. Living candidates come before retired ones, working programs before failed
/// ones, measured candidates before others. A value, computed from the state at its creation.
class Standing
{
public:
    explicit Standing(const RunState &state);

    /// All candidates, best first.
    [[nodiscard]] const QList<CandidateId> &order() const { return m_order; }
    /// From 1; 0 for retired and unknown candidates.
    [[nodiscard]] int rank(CandidateId id) const { return m_ranks.value(id); }
    /// The first of the order; none without living candidates.
    [[nodiscard]] CandidateId best() const { return m_best; }

    /// The same without the order: linear time.
    [[nodiscard]] static CandidateId best(const RunState &state);
    /// The living candidate with the highest place, whether or not its score was confirmed.
    [[nodiscard]] static CandidateId leader(const RunState &state);

private:
    QList<CandidateId> m_order;
    QHash<CandidateId, int> m_ranks;
    CandidateId m_best;
};

} // namespace engine
