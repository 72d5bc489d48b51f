// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/generatorrecord.h"

#include "engine/types/events/runevent.h"

namespace engine {

GeneratorRecord::GeneratorRecord(const RunPlan &plan)
{
    for (const Step step : {Step::Mutation, Step::Crossover}) {
        const QList<GeneratorPlan> &generators = plan.step(step).generators;
        for (int i = 0; i < generators.size(); ++i)
            m_rows.append({step, i, generators[i].label(), generators[i].temperature, generators[i].weight, 0, {}});
    }
    m_bandit = GeneratorBandit(arms(), plan.bandit.forget);
}

int GeneratorRecord::armOf(Step step, int generator) const
{
    for (int arm = 0; arm < m_rows.size(); ++arm) {
        if (m_rows[arm].step == step && m_rows[arm].generator == generator)
            return arm;
    }
    return -1;
}

void GeneratorRecord::apply(const RunEvent &event)
{
    std::visit(Overloaded{
        [&](const CallStarted &body) {
            const int arm = body.call.arm ? -1 : armOf(body.call.step, body.call.generator);
            if (arm < 0)
                return;
            m_calls.insert(body.call.id, arm);
            ++m_rows[arm].asked;
        },
        [&](const CallDropped &body) {
            if (m_calls.contains(body.call))
                --m_rows[m_calls.take(body.call)].asked;
        },
        [&](const CallFinished &body) {
            if (body.end.error)
                m_calls.remove(body.end.call);
            else if (m_calls.contains(body.end.call))
                m_costs.insert(body.end.call, body.end.cost);
        },
        [&](const ReplyRejected &body) { // paid for, but no candidate was created
            const int arm = m_calls.contains(body.call) ? m_calls.take(body.call) : -1;
            if (arm >= 0)
                m_bandit.learn({arm, false, 0, m_costs.take(body.call).usd()});
        },
        [&](const CandidateBorn &body) {
            m_costs.remove(body.candidate.call);
            if (const auto arm = m_calls.constFind(body.candidate.call); arm != m_calls.constEnd())
                m_children.insert(body.candidate.id, *arm);
            m_calls.remove(body.candidate.call);
        },
        [&](const ChildMeasured &body) {
            const int arm = m_children.contains(body.candidate) ? m_children.take(body.candidate) : -1;
            if (arm >= 0)
                m_bandit.learn({arm, isImprovement(body.gain, body.chance), body.gain, body.cost.usd()});
        },
        [](const auto &) { },
    }, event.body);
}

QList<GeneratorRow> GeneratorRecord::rows() const
{
    QList<GeneratorRow> rows = m_rows;
    const std::vector<ArmEvidence> evidence = m_bandit.evidence();
    for (int arm = 0; arm < rows.size(); ++arm)
        rows[arm].evidence = evidence[size_t(arm)];
    return rows;
}

} // namespace engine
