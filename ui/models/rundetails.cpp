// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/rundetails.h"

#include "engine/types/events/runevent.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qint64 windowMs = 60'000;
constexpr qint64 leastMs = 10'000;

} // namespace

void RunDetails::apply(const engine::RunEvent &event)
{
    using namespace engine;
    std::visit(Overloaded{
        [&](const RunStarted &) { m_runningSinceMs = event.atMs; },
        [&](const RunResumed &) {
            m_runningSinceMs = event.atMs;
            m_recent.clear();
        },
        [&](const BudgetWarned &body) { m_warnedPercent = std::max(m_warnedPercent, body.percent); },
        [&](const CallFinished &body) {
            if (m_recent.empty() || m_recent.back().atMs != event.atMs)
                m_recent.push_back({.atMs = event.atMs});
            ++m_recent.back().calls;
            m_recent.back().tokens += body.end.usage.input + body.end.usage.output;
            m_recent.back().microUsd += body.end.cost.microUsd;
            while (m_recent.front().atMs < event.atMs - windowMs)
                m_recent.pop_front();
        },
        [&](const ReplyRejected &body) { ++m_rejected[int(body.reason)]; },
        [&](const CandidateScored &body) { m_scores.insert(body.candidate, body.scores); },
        [&](const MatchJudged &body) { judged(body.match); },
        [](const auto &) { },
    }, event.body);
}

void RunDetails::judged(const engine::Match &match)
{
    if (!match.first || !match.second)
        return;
    const bool tie = match.verdict == engine::Verdict::Tie;
    const bool firstWon = match.verdict == engine::Verdict::First;
    MatchCount &first = m_matches[match.first];
    (tie ? first.tied : firstWon ? first.won : first.lost) += 1;
    MatchCount &second = m_matches[match.second];
    (tie ? second.tied : firstWon ? second.lost : second.won) += 1;
    QList<engine::CandidateId> &met = m_opponents[match.first];
    if (!met.contains(match.second)) {
        met.append(match.second);
        m_opponents[match.second].append(match.first);
    }
    m_humanVotes += !match.call;
}

MatchCount RunDetails::matches(engine::CandidateId candidate) const
{
    return m_matches.value(candidate);
}

QList<engine::Score> RunDetails::scores(engine::CandidateId candidate) const
{
    return m_scores.value(candidate);
}

RecentRates RunDetails::rates(qint64 nowMs) const
{
    const qint64 from = std::max(nowMs - windowMs, m_runningSinceMs);
    const double spanMs = double(std::max(nowMs - from, leastMs));
    RecentRates rates;
    for (auto it = m_recent.rbegin(); it != m_recent.rend() && it->atMs > from; ++it) {
        rates.callsPerMinute += it->calls * 60'000.0 / spanMs;
        rates.tokensPerSecond += double(it->tokens) * 1'000.0 / spanMs;
        rates.usdPerHour += double(it->microUsd) / 1e6 * 3'600'000.0 / spanMs;
    }
    return rates;
}

} // namespace ui
