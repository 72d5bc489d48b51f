// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/tally.h"

namespace engine {

namespace {

constexpr int hopeless = 1'000'000;

bool isFatal(ErrorKind kind)
{
    return kind == ErrorKind::Auth || kind == ErrorKind::NotFound || kind == ErrorKind::Quota || kind == ErrorKind::BadConfig;
}

/// What says nothing about the generator: our own doing.
bool isOurs(ErrorKind kind)
{
    return kind == ErrorKind::Cancelled || kind == ErrorKind::OverBudget;
}

} // namespace

void Tally::apply(const RunEvent &event)
{
    std::visit(Overloaded{
        [&](const CallStarted &body) {
            const Call &call = body.call;
            m_calls = std::max(m_calls, call.id.value);
            m_retries += call.attempt > 1;
            if (call.requestKey && call.attempt == 1)
                ++m_repeats[call.requestKey];
            m_open.insert(call.id, {call.step, call.generator});
            if (call.step == Step::Evaluation && call.candidates.size() == 2)
                m_asked[call.candidates[0]].insert({call.label, call.candidates[1]});
        },
        [&](const CallFinished &body) { finished(body.end); },
        [&](const ReplyRejected &body) {
            if (m_evaluations.remove(body.call))
                ++m_answered;
            else
                ++m_fruitless;
        },
        [&](const MatchJudged &body) {
            m_answered += bool(body.match.call);
            m_evaluations.remove(body.match.call);
            m_evaluations.remove(body.match.secondCall);
        },
        [&](const CandidateBorn &) { m_fruitless = 0; },
        [&](const CandidateRetired &body) {
            m_asked.remove(body.candidate);
            for (auto &seconds : m_asked)
                seconds.removeIf([&](const auto &entry) { return entry.second == body.candidate; });
        },
        [&](const RunResumed &) {
            m_failures.clear();
            m_fruitless = 0;
        },
        [](const auto &) { },
    }, event.body);
}

void Tally::finished(const CallEnd &end)
{
    const Open call = m_open.take(end.call);
    int &failures = m_failures[{call.step, call.generator}];
    if (!end.error) {
        failures = 0;
        if (call.step == Step::Evaluation)
            m_evaluations.insert(end.call);
        return;
    }
    if (isOurs(end.error->kind))
        return;
    failures += isFatal(end.error->kind) ? hopeless : 1;
    m_lastFailure = end.error->detail;
}

bool Tally::asked(const QString &judge, CandidateId first, CandidateId second) const
{
    const auto seconds = m_asked.constFind(first);
    return seconds != m_asked.constEnd() && seconds->contains({judge, second});
}

} // namespace engine
