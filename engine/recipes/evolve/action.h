// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/callpurpose.h"
#include "engine/types/plan/step.h"

namespace engine {

class Session;

/// The next thing to do: a step, one of its generators, and whom it is about.
struct Action {
    Step step = Step::Seeding;
    int generator = 0;
    QList<CandidateId> about;
    CallPurpose purpose = {};
    int island = 0;    ///< of a child
    bool test = false;  ///< no call: run and measure it
    bool again = false; ///< with `test`: a further measurement
    bool measure = false; ///< no call of its own: the evaluators of texts
};

} // namespace engine
