// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/store/records/priorsource.h"
#include "engine/types/plan/runplan.h"

#include <memory>

namespace engine {

/// Which learned rule a loop starts with: an outside interface of sessions. Real: from the library's priors. Engine thread.
class RuleSource
{
public:
    RuleSource() = default;
    RuleSource(const RuleSource &) = delete;
    RuleSource &operator=(const RuleSource &) = delete;
    virtual ~RuleSource() = default;

    /// `draft`: the reply the loop begins with, if any. What cannot be read counts as nothing learned.
    [[nodiscard]] virtual Task<LearnedRule> ruleFor(LoopKey key, RefinementPlan plan, CallId draft) = 0;
};

/// Fits the rule to what the library has learned.
[[nodiscard]] std::shared_ptr<RuleSource> rulesFrom(std::shared_ptr<PriorSource> priors);

} // namespace engine
