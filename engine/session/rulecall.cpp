// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/rulecall.h"

#include "engine/rating/experience.h"
#include "engine/session/awaited.h"
#include "engine/session/rules.h"
#include "engine/session/sessioncore.h"

namespace engine {

namespace {

Task<> fetchRule(SessionCore *core, std::shared_ptr<Awaited<LearnedRule>> answer, LoopKey key, CallId draft)
{
    Prior nothing;
    nothing.key = key;
    LearnedRule rule = learnedRule(nothing, core->plan().refinement);
    if (core->world().rules) {
        const std::weak_ptr<int> alive = core->alive();
        rule = co_await core->world().rules->ruleFor(key, core->plan().refinement, draft);
        if (alive.expired())
            co_return;
    }
    core->turns().post([answer, rule = std::move(rule)] { answer->give(rule); });
}

} // namespace

Task<LearnedRule> ruleFor(SessionCore *core, LoopKey key, CallId draft)
{
    const auto answer = std::make_shared<Awaited<LearnedRule>>();
    fetchRule(core, answer, std::move(key), draft);
    LearnedRule rule = co_await answer->arrival();
    co_return rule;
}

} // namespace engine
