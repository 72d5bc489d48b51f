// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a session asks the library for the experience of a refinement loop.

#include "engine/session/session.h"

#include "engine/rating/experience.h"

namespace engine {

/// Suspends a step until its rule is there.
struct Session::RuleAwaiter {
    std::shared_ptr<RuleWaiting> waiting;

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle) { waiting->handle = handle; }
    void await_resume() const { }
};

Task<LearnedRule> Session::ruleFor(LoopKey key, CallId draft)
{
    auto waiting = std::make_shared<RuleWaiting>();
    fetchRule(waiting, std::move(key), draft);
    RuleAwaiter awaiter{waiting};
    co_await awaiter;
    co_return waiting->rule;
}

/// What comes from the library comes in a turn of its own.
Task<> Session::fetchRule(std::shared_ptr<RuleWaiting> waiting, LoopKey key, CallId draft)
{
    Prior nothing;
    nothing.key = key;
    LearnedRule rule = learnedRule(nothing, m_plan.refinement);
    if (m_world.rules) {
        const std::weak_ptr<int> alive = m_alive;
        rule = co_await m_world.rules->ruleFor(key, m_plan.refinement, draft);
        if (alive.expired())
            co_return;
    }
    waiting->rule = std::move(rule);
    m_turns.post([waiting] { waiting->handle.resume(); });
}

} // namespace engine
