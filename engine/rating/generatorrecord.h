// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/rating/bandit.h"
#include "engine/types/plan/runplan.h"

#include <QHash>

namespace engine {

struct RunEvent;

/// Results of one generator of one step.
struct GeneratorRow {
    Step step = Step::Mutation;
    int generator = 0; ///< index in its step
    QString label;
    std::optional<double> temperature;
    double weight = 1;
    int asked = 0;     ///< calls that were started
    ArmEvidence evidence;
};

/// Results of the generators of children: a fold of the events,
/// for the bandit and for display. Constant work per event.
class GeneratorRecord
{
public:
    GeneratorRecord() = default; ///< of no run
    explicit GeneratorRecord(const RunPlan &plan);
    void apply(const RunEvent &event);

    [[nodiscard]] QList<GeneratorRow> rows() const;
    /// Index of an arm, −1 when the plan does not have it; arms are in the order of rows().
    [[nodiscard]] int armOf(Step step, int generator) const;
    [[nodiscard]] std::pair<Step, int> generatorOf(int arm) const { return {m_rows[arm].step, m_rows[arm].generator}; }
    [[nodiscard]] const GeneratorBandit &bandit() const { return m_bandit; }
    [[nodiscard]] int arms() const { return int(m_rows.size()); }

private:
    QList<GeneratorRow> m_rows; ///< without evidence
    GeneratorBandit m_bandit{0};
    QHash<CallId, int> m_calls; ///< call → arm, until the reply was used
    QHash<CallId, Money> m_costs;
    QHash<CandidateId, int> m_children;
};

} // namespace engine
