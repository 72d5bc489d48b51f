// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/outside.h"
#include "engine/types/events/call.h"
#include "engine/types/events/refinement.h"

namespace engine {

/// Question to the library: what earlier loops of that kind have taught.
struct RuleQuestion {
    LoopKey key;
    CallId draft; ///< the call of the loop's first draft; none: the loop writes it
};

/// Learned rules for loops that start, as requests to the outside that cost nothing. The answer
/// is in the log as LoopStarted, which the asking step writes in the same turn. Engine thread.
class RuleCalls final : private OutsideKind<RuleQuestion, LearnedRule>
{
public:
    explicit RuleCalls(SessionCore &core) : m_core(core), m_outside(core, *this) {}

    [[nodiscard]] Task<LearnedRule> ask(RuleQuestion question) { return m_outside.ask(std::move(question)); }

private:
    [[nodiscard]] quint32 schedule(RuleQuestion &question) override;
    [[nodiscard]] Task<LearnedRule> perform(quint32 id, RuleQuestion question, StopToken stop) override;
    [[nodiscard]] LearnedRule failed(quint32 id, const Error &error) override;
    void finish(quint32 id, LearnedRule &) override { m_keys.erase(id); }

    SessionCore &m_core;
    std::map<quint32, LoopKey> m_keys; ///< of open questions
    quint32 m_last = 0;
    Outside<RuleQuestion, LearnedRule> m_outside;
};

} // namespace engine
