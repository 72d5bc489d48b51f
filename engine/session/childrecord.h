// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"
#include "engine/types/state/runstate.h"

#include <QHash>

namespace engine {

class Ladder;

/// Which children have yet to be measured against their parents, and what each has cost with its judging: a fold of the
/// events. Children of control arms and of people are not measured. Work per event: the children that are open.
class ChildRecord
{
public:
    void apply(const RunEvent &event);

    /// Those with two verdicts, or that have left, in the order of birth.
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
    QHash<CallId, Money> m_cost; ///< of finished calls whose reply has not been used
    CallId m_judging;            ///< the call of the last verdict: a ranking is several
    Money m_judgingCost;
    bool m_anyDue = false;
};

} // namespace engine
