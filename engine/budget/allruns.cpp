// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/budget/allruns.h"

#include <QDateTime>

namespace engine {

namespace {

constexpr qint64 settlingMs = 10'000; ///< ms until a refused call may be asked again while calls are in flight: most of their reserve is released

QDate dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).date();
}

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

QDate nextMonth(QDate today)
{
    return QDate(today.year(), today.month(), 1).addMonths(1);
}

/// Sum over the days of one month: at most 31 rows.
Money monthSum(const QMap<qint64, Money> &days, QDate today)
{
    Money sum;
    const qint64 end = nextMonth(today).toJulianDay();
    for (auto day = days.lowerBound(QDate(today.year(), today.month(), 1).toJulianDay()); day != days.end() && day.key() < end; ++day)
        sum += day.value();
    return sum;
}

QString dollars(Money money)
{
    return QString::number(money.usd(), 'f', 2);
}

} // namespace

qint64 spendingDay(qint64 ms)
{
    return dayOf(ms).toJulianDay();
}

void AllRuns::load(const SpendingBook &book)
{
    m_spent.clear();
    m_left.clear();
    m_open.clear();
    m_inFlight = {};
    for (const auto &[day, money] : book.days)
        m_spent[day] += money;
    for (const SpendingBook::OpenCall &call : book.open) {
        const QDate day = dayOf(call.atMs);
        m_open.insert({call.run, call.call}, {day, call.reserved, true});
        m_left[day.toJulianDay()] += call.reserved;
    }
}

AllRuns::Sums AllRuns::sums(QDate today) const
{
    const qint64 day = today.toJulianDay();
    return {m_spent.value(day), monthSum(m_spent, today), m_inFlight + m_left.value(day), m_inFlight + monthSum(m_left, today)};
}

Spending AllRuns::spending(qint64 nowMs) const
{
    const QDate today = dayOf(nowMs);
    const Sums sum = sums(today);
    return {sum.day, sum.month, sum.openMonth, startOf(today.addDays(1)), startOf(nextMonth(today))};
}

std::optional<SpendingGate::Refusal> AllRuns::reserve(const RunId &run, CallId call, Money most, qint64 nowMs)
{
    if (most <= Money())
        return {};
    const QDate today = dayOf(nowMs);
    const Sums sum = sums(today);
    if (m_caps.perMonth && sum.month + sum.openMonth + most > *m_caps.perMonth) {
        const qint64 opens = sum.month + most > *m_caps.perMonth ? startOf(nextMonth(today)) : nowMs + settlingMs;
        return Refusal{opens, QStringLiteral("the cap of $%1 a month over all runs does not allow it").arg(dollars(*m_caps.perMonth))};
    }
    if (m_caps.perDay && sum.day + sum.openDay + most > *m_caps.perDay) {
        const qint64 opens = sum.day + most > *m_caps.perDay ? startOf(today.addDays(1)) : nowMs + settlingMs;
        return Refusal{opens, QStringLiteral("the cap of $%1 a day over all runs does not allow it").arg(dollars(*m_caps.perDay))};
    }
    forget({run, call});
    m_open.insert({run, call}, {today, most});
    m_inFlight += most;
    return {};
}

void AllRuns::settle(const RunId &run, CallId call, Money cost, qint64 nowMs)
{
    forget({run, call});
    if (cost > Money())
        m_spent[spendingDay(nowMs)] += cost;
}

void AllRuns::forget(const std::pair<RunId, CallId> &key)
{
    const auto open = m_open.constFind(key);
    if (open == m_open.constEnd())
        return;
    (open->left ? m_left[open->day.toJulianDay()] : m_inFlight) -= open->reserved;
    m_open.erase(open);
}

} // namespace engine
