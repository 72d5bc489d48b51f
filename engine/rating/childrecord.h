// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"

#include <QHash>

namespace engine {

struct ChildMeasured;
class Ladder;
struct Match;
struct RunEvent;

/// Children not yet compared with their parents, with their cost including judging: a fold of the events.
/// Excludes children of control arms and of people. Work per event is linear in the open children.
class ChildRecord
{
public:
    void apply(const RunEvent &event);

    /// Children with two verdicts, or retired, in the order of creation.
    [[nodiscard]] QList<ChildMeasured> due(const Ladder &ladder, const RunState &state) const;

private:
    struct Open {
        CandidateId id;
        int verdicts = 0;
        bool left = false;
        double microUsd = 0;
    };
    void judged(const Match &match);
    [[nodiscard]] Open *find(CandidateId id);

    QList<Open> m_open;
    QHash<CallId, Money> m_cost; ///< of finished calls whose reply is not used yet
    CallId m_judging;            ///< call of the last verdict: a ranking has several
    Money m_judgingCost;
    bool m_anyDue = false;
};

} // namespace engine
