// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"

#include <compare>

namespace engine {

/// What decides where a candidate stands; the greater one stands before. A value.
struct Place {
    bool alive = true;
    bool chosen = false;   ///< what the loop that is the run would return
    bool works = true;     ///< not a failed program
    bool known = false;    ///< it has what the ranking goes by: a score, or a score or a verdict
    double value = 0;      ///< score or rating, by the ranking
    double second = 0;     ///< decides between equal values: the score
    quint32 id = 0;        ///< the older one stands before

    [[nodiscard]] std::partial_ordering operator<=>(const Place &other) const;
    bool operator==(const Place &) const = default;
};

/// The place by the ranking. `judged`: there are verdicts about it.
[[nodiscard]] Place placeOf(Ranking ranking, CandidateId id, std::optional<double> score, double elo, bool judged);

/// Who stands where in a run: the only answer to "which candidate is the best", for results, reports, tables and rules.
/// The living stand before the retired, working programs before failed ones, measured candidates before others. A value, of
/// the state at the time it is made.
class Standing
{
public:
    explicit Standing(const RunState &state);

    /// All candidates, best first.
    [[nodiscard]] const QList<CandidateId> &order() const { return m_order; }
    /// From 1; 0 for retired and unknown ones.
    [[nodiscard]] int rank(CandidateId id) const { return m_ranks.value(id); }
    /// The first of the order; none while no candidate lives.
    [[nodiscard]] CandidateId best() const { return m_best; }

    /// The same without the order: linear time.
    [[nodiscard]] static CandidateId best(const RunState &state);
    /// The living one with the highest place, whether or not its score was confirmed.
    [[nodiscard]] static CandidateId leader(const RunState &state);

private:
    QList<CandidateId> m_order;
    QHash<CandidateId, int> m_ranks;
    CandidateId m_best;
};

} // namespace engine
