// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/base/stop.h"
#include "engine/providers/interface/priority.h"
#include "engine/types/plan/runplan.h"

#include <functional>

namespace engine {

/// What every request to a provider says beside its content.
struct ProviderRequest {
    CallId call;
    RunId run;             ///< for the round robin when several runs share an endpoint
    Step step = Step::Seeding;
    GeneratorPlan generator; ///< kind, endpoint, model, key, settings
    Priority priority = Priority::Bulk;
    quint32 loop = 0;      ///< id of the refinement loop; 0: none
    int evaluator = 0;     ///< Scoring: as in Call
    qint64 deadlineMs = 0; ///< time at which the call is cancelled, ms since 1970; 0: none
    quint64 seed = 0;      ///< of this call, derived from the run's
    std::function<void()> sent = {}; ///< called before the request is sent, by a provider whose calls may queue; may be empty
    StopToken noFurther = {}; ///< stops the wait for another server, not a request in flight
};

} // namespace engine
