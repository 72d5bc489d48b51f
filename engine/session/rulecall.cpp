// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/rulecall.h"

#include "engine/rating/experience.h"
#include "engine/store/rulesource.h"
#include "engine/session/sessioncore.h"

namespace engine {

namespace {

/// The rule of a library without loops of that kind.
LearnedRule ruleWithoutPrior(const LoopKey &key, const RefinementPlan &plan)
{
    Prior nothing;
    nothing.key = key;
    return learnedRule(nothing, plan);
}

} // namespace

quint32 RuleCalls::schedule(RuleQuestion &question)
{
    m_keys[++m_last] = question.key;
    return m_last;
}

Task<LearnedRule> RuleCalls::perform(quint32, RuleQuestion question, StopToken)
{
    const std::shared_ptr<RuleSource> rules = m_core.world().rules;
    if (!rules)
        co_return ruleWithoutPrior(question.key, m_core.plan().refinement);
    LearnedRule rule = co_await rules->ruleFor(question.key, m_core.plan().refinement, question.draft);
    co_return rule;
}

LearnedRule RuleCalls::failed(quint32 id, const Error &)
{
    return ruleWithoutPrior(m_keys[id], m_core.plan().refinement);
}

} // namespace engine
