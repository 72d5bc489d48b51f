// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/store/records/priorsource.h"
#include "engine/types/plan/runplan.h"

#include <memory>

namespace engine {

/// Source of the learned rule for a new loop: an interface to the outside of sessions. Real: from the library's priors. Engine thread.
class RuleSource
{
public:
    RuleSource() = default;
    RuleSource(const RuleSource &) = delete;
    RuleSource &operator=(const RuleSource &) = delete;
    virtual ~RuleSource() = default;

    /// `draft`: the reply with which the loop starts, if any. An unreadable prior counts as empty.
    [[nodiscard]] virtual Task<LearnedRule> ruleFor(LoopKey key, RefinementPlan plan, CallId draft) = 0;
};

/// Fits rules to the library's priors.
[[nodiscard]] std::shared_ptr<RuleSource> rulesFrom(std::shared_ptr<PriorSource> priors);

} // namespace engine
