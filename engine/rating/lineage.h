// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/rating/evidence.h"
#include "engine/types/plan/step.h"

#include <map>

namespace engine {

struct Candidate;

/// Skills of all candidates of the run, and the gain of each operator over the
/// parents (ranking.md §5): input for priors of children. Indices are ids − 1.
class Lineage
{
public:
    struct Skill {
        double mean = 0, variance = 1;
        int games = 0;
    };

    void born(const Candidate &candidate, const TermPrior &prior);
    /// Stores its skill at retirement.
    void left(CandidateId id, const Skill &skill);
    /// For a number without a candidate, as a foreign log may contain: the prior of any candidate.
    [[nodiscard]] Skill last(CandidateId id) const { return id && id.value <= m_last.size() ? m_last[id.value - 1] : Skill(); }

    /// Adds a retired child to its operator's gain.
    void count(Step step, double gain);
    /// Mean gain of children of the step over their parents, shrunk to 0 by
    /// four pseudo-children; `living` adds those not retired: sum and number.
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
