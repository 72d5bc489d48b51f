// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/callpurpose.h"
#include "engine/types/plan/step.h"

namespace engine {

class Session;

/// The next action: a step, one of its generators, and its candidates.
struct Action {
    Step step = Step::Seeding;
    int generator = 0;
    QList<CandidateId> about;
    CallPurpose purpose = {};
    int island = 0;    ///< of a child
    bool test = false;  ///< run and measure the candidate; no call
    bool again = false; ///< with `test`: a repeated measurement
    bool measure = false; ///< score by the evaluators of texts; no call of its own
};

} // namespace engine
