// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/evidence.h"
#include "engine/types/events/candidate.h"

#include <map>

namespace engine {

/// What became of everybody, and what each operator adds to the skill of the parents (ranking.md §5): priors of children.
/// Indices are ids − 1.
class Lineage
{
public:
    struct Skill {
        double mean = 0, variance = 1;
        int games = 0;
    };

    void born(const Candidate &candidate, const TermPrior &prior);
    /// Its skill as known when it left.
    void left(CandidateId id, const Skill &skill);
    [[nodiscard]] const Skill &last(CandidateId id) const { return m_last[id.value - 1]; }

    /// A finished child's share in its operator's gain.
    void count(Step step, double gain);
    /// Mean gain of children of the step over their parents, drawn to 0 by four pseudo-children; `living` adds those that
    /// have not left: sum and number.
    [[nodiscard]] double gain(Step step, double livingSum, int livingCount) const;

private:
    struct Sum {
        double gain = 0;
        int count = 0;
    };
    std::vector<Skill> m_last;
    std::map<Step, Sum> m_gains;
};

} // namespace engine
