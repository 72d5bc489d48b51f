// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/childrecord.h"

#include "engine/rating/ladder.h"
#include "engine/types/events/runevent.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int verdictsWanted = 2; ///< ranking.md §8

double thousandths(double x) { return std::round(x * 1000) / 1000; }

Candidate lineOf(const CandidateState &state)
{
    Candidate candidate;
    candidate.id = state.id;
    candidate.step = state.step;
    candidate.parents = state.parents;
    return candidate;
}

} // namespace

void ChildRecord::apply(const RunEvent &event)
{
    std::visit(Overloaded{
        [&](const CallFinished &body) {
            if (!body.end.error)
                m_cost.insert(body.end.call, body.end.cost);
        },
        [&](const ReplyRejected &body) { m_cost.remove(body.call); },
        [&](const CandidateBorn &body) {
            const Candidate &born = body.candidate;
            const Money cost = m_cost.take(born.call);
            if (born.call && !born.arm && !born.parents.isEmpty())
                m_open.append(Open{.id = born.id, .microUsd = double(cost.microUsd)});
        },
        [&](const MatchJudged &body) { judged(body.match); },
        [&](const CandidateRetired &body) {
            if (Open *open = find(body.candidate))
                open->left = m_anyDue = true;
        },
        [&](const ChildMeasured &body) {
            m_open.removeIf([&](const Open &open) { return open.id == body.candidate; });
            m_anyDue = std::any_of(m_open.begin(), m_open.end(), [](const Open &open) { return open.left || open.verdicts >= verdictsWanted; });
        },
        [](const auto &) { },
    }, event.body);
}

/// Each of the k shown pays 1/k of the question, spread over its k − 1 verdicts.
void ChildRecord::judged(const Match &match)
{
    if (match.call && match.call != m_judging) {
        m_judging = match.call;
        m_judgingCost = m_cost.take(match.call);
        m_judgingCost += m_cost.take(match.secondCall);
    }
    const double part = match.call ? double(m_judgingCost.microUsd) / double(match.shown * (match.shown - 1)) : 0;
    for (const CandidateId id : {match.first, match.second}) {
        Open *open = find(id);
        if (!open)
            continue;
        ++open->verdicts;
        open->microUsd += part;
        m_anyDue |= open->verdicts >= verdictsWanted;
    }
}

ChildRecord::Open *ChildRecord::find(CandidateId id)
{
    const auto at = std::lower_bound(m_open.begin(), m_open.end(), id, [](const Open &open, CandidateId other) { return open.id < other; });
    return at != m_open.end() && at->id == id ? &*at : nullptr;
}

QList<ChildMeasured> ChildRecord::due(const Ladder &ladder, const RunState &state) const
{
    QList<ChildMeasured> out;
    if (!m_anyDue)
        return out;
    for (const Open &open : m_open) {
        if (!open.left && open.verdicts < verdictsWanted)
            continue;
        ChildMeasured child{open.id, 0, 0.5, Money{qint64(std::llround(open.microUsd))}};
        const auto against = open.verdicts ? ladder.improvement(lineOf(*state.candidate(open.id))) : std::nullopt;
        if (against) {
            child.gain = thousandths(against->gain);
            child.chance = thousandths(against->chance);
        }
        out.append(child);
    }
    return out;
}

} // namespace engine
