// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/lineage.h"

#include "engine/types/events/candidate.h"

namespace engine {

namespace {

constexpr int pseudoChildren = 4;

} // namespace

void Lineage::born(const Candidate &candidate, const TermPrior &prior)
{
    m_last.resize(std::max(m_last.size(), size_t(candidate.id.value)));
    m_last[candidate.id.value - 1] = {prior.mean, 1 / prior.precision, 0};
}

void Lineage::left(CandidateId id, const Skill &skill)
{
    m_last[id.value - 1] = skill;
}

void Lineage::count(Step step, double gain)
{
    Sum &sum = m_gains[step];
    sum.gain += gain;
    ++sum.count;
}

double Lineage::gain(Step step, double livingSum, int livingCount) const
{
    const auto past = m_gains.find(step);
    const Sum sum = past == m_gains.end() ? Sum() : past->second;
    return (sum.gain + livingSum) / (pseudoChildren + sum.count + livingCount);
}

} // namespace engine
