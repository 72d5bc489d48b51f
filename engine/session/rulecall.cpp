// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/rulecall.h"

#include "engine/rating/experience.h"
#include "engine/session/rules.h"
#include "engine/session/sessioncore.h"

namespace engine {

namespace {

struct Waiting {
    std::coroutine_handle<> handle;
    LearnedRule rule;
};

/// Suspends a step until its rule is available.
struct RuleAwaiter {
    std::shared_ptr<Waiting> waiting;

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle) { waiting->handle = handle; }
    void await_resume() const { }
};

Task<> fetchRule(SessionCore *core, std::shared_ptr<Waiting> waiting, LoopKey key, CallId draft)
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
    waiting->rule = std::move(rule);
    core->turns().post([waiting] { waiting->handle.resume(); });
}

} // namespace

Task<LearnedRule> ruleFor(SessionCore *core, LoopKey key, CallId draft)
{
    auto waiting = std::make_shared<Waiting>();
    fetchRule(core, waiting, std::move(key), draft);
    RuleAwaiter awaiter{waiting};
    co_await awaiter;
    co_return waiting->rule;
}

} // namespace engine
