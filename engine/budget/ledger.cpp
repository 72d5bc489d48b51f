// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/budget/ledger.h"

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr int warnings[] = {80, 50};

} // namespace

Ledger::Ledger(BudgetPlan caps)
    : m_caps(caps)
{
}

void Ledger::apply(const RunEvent &event)
{
    if (const auto *body = std::get_if<CallStarted>(&event.body))
        started(event, body->call);
    else if (const auto *body = std::get_if<CallFinished>(&event.body))
        finished(event, body->end);
    else if (const auto *body = std::get_if<CallDropped>(&event.body))
        dropped(event, body->call);
    else if (const auto *body = std::get_if<BudgetWarned>(&event.body))
        m_warned[body->cap] = body->percent;
    else if (std::holds_alternative<RunResumed>(event.body))
        m_heldUntilMs = 0; // the cap may have been raised: ask the gate again
}

void Ledger::started(const RunEvent &event, const Call &call)
{
    m_open.insert(call.id, call);
    m_reserved += call.reserved;
    m_reservedTokens += call.reservedTokens;
    refill(event.atMs);
    m_level -= call.reserved.microUsd * hourMs;
}

/// The call was not sent: undo its reserve.
void Ledger::dropped(const RunEvent &event, CallId id)
{
    const Call call = m_open.take(id);
    m_reserved -= call.reserved;
    m_reservedTokens -= call.reservedTokens;
    refill(event.atMs);
    m_level = std::min<qint64>(0, m_level + call.reserved.microUsd * hourMs);
}

void Ledger::finished(const RunEvent &event, const CallEnd &end)
{
    const Call call = m_open.take(end.call);
    m_reserved -= call.reserved;
    m_reservedTokens -= call.reservedTokens;
    m_spent += end.cost;
    m_tokens += end.usage.input + end.usage.output;
    ++m_calls;
    refill(event.atMs);
    m_level = std::min<qint64>(0, m_level + (call.reserved - end.cost).microUsd * hourMs);
    if (end.error && end.error->kind == ErrorKind::OverBudget && end.error->retryAfter)
        m_heldUntilMs = event.atMs + end.error->retryAfter->count();
    if (!m_caps.perHour || end.cost == Money())
        return;
    m_lastHour.push_back({event.atMs, end.cost});
    m_lastHourSum += end.cost;
    while (m_lastHour.front().atMs <= event.atMs - hourMs) {
        m_lastHourSum -= m_lastHour.front().cost;
        m_lastHour.pop_front();
    }
}

qint64 Ledger::levelAt(qint64 nowMs) const
{
    if (!m_caps.perHour)
        return 0;
    const qint64 refilled = (nowMs - m_levelMs) * m_caps.perHour->microUsd;
    return std::min<qint64>(0, m_level + refilled);
}

void Ledger::refill(qint64 nowMs)
{
    m_level = levelAt(nowMs);
    m_levelMs = nowMs;
}

qint64 Ledger::throttledUntil(qint64 nowMs) const
{
    const Money cap = *m_caps.perHour;
    if (cap.microUsd <= 0)
        return nowMs + hourMs;
    qint64 until = nowMs;
    if (const qint64 level = levelAt(nowMs); level < 0)
        until = nowMs + (-level + cap.microUsd - 1) / cap.microUsd;
    Money inWindow = m_lastHourSum + m_reserved;
    for (auto old = m_lastHour.begin(); old != m_lastHour.end(); ++old) {
        if (old->atMs <= nowMs - hourMs || inWindow > cap) {
            inWindow -= old->cost;
            until = std::max(until, old->atMs + hourMs);
        } else {
            break;
        }
    }
    return until;
}

Ledger::Permission Ledger::permit(Money money, qint64 tokens, qint64 nowMs) const
{
    const auto beyond = [this](EndReason cap) {
        return Permission{m_open.isEmpty() ? Answer::Never : Answer::Later, 0, cap};
    };
    if (m_caps.calls && m_calls + m_open.size() + 1 > *m_caps.calls)
        return beyond(EndReason::Calls);
    if (m_caps.tokens && m_tokens + m_reservedTokens + tokens > *m_caps.tokens)
        return beyond(EndReason::Tokens);
    if (m_caps.total && m_spent + m_reserved + money > *m_caps.total)
        return beyond(EndReason::Money);
    if (money > Money() && nowMs < m_heldUntilMs)
        return {Answer::NotUntil, m_heldUntilMs, EndReason::Money, true};
    if (m_caps.perHour && money > Money()) {
        if (const qint64 until = throttledUntil(nowMs); until > nowMs)
            return {Answer::NotUntil, until, EndReason::Money};
    }
    return {};
}

int Ledger::percent(const QString &cap) const
{
    if (cap == u"usd" && m_caps.total && m_caps.total->microUsd > 0)
        return int(100.0 * double(m_spent.microUsd) / double(m_caps.total->microUsd));
    if (cap == u"calls" && m_caps.calls && *m_caps.calls > 0)
        return int(100 * m_calls / *m_caps.calls);
    if (cap == u"tokens" && m_caps.tokens && *m_caps.tokens > 0)
        return int(100 * m_tokens / *m_caps.tokens);
    return 0;
}

std::optional<BudgetWarned> Ledger::warning() const
{
    for (const QString &cap : {QStringLiteral("usd"), QStringLiteral("calls"), QStringLiteral("tokens")}) {
        const int reached = percent(cap);
        for (const int step : warnings) {
            if (reached >= step && m_warned.value(cap) < step)
                return BudgetWarned{cap, step};
            if (reached >= step)
                break;
        }
    }
    return {};
}

} // namespace engine
