// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchgoals.h"

#include <QJsonDocument>

#include <cmath>
#include <cstdio>

void BenchReport::goal(const QString &name, const QString &limit, double measured, bool met)
{
    m_allMet = m_allMet && met;
    m_goals.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("limit"), limit},
        {QStringLiteral("measured"), std::isfinite(measured) ? std::round(measured * 1e4) / 1e4 : -1}, {QStringLiteral("met"), met}});
}

void BenchReport::atMost(const QString &name, double limit, double measured)
{
    goal(name, QStringLiteral("≤ %1").arg(limit), measured, measured <= limit);
}

void BenchReport::atLeast(const QString &name, double limit, double measured)
{
    goal(name, QStringLiteral("≥ %1").arg(limit), measured, measured >= limit);
}

int BenchReport::finish(bool json) const
{
    if (json) {
        const QJsonObject all{{QStringLiteral("rows"), m_rows}, {QStringLiteral("goals"), m_goals}};
        std::fputs(QJsonDocument(all).toJson().constData(), stdout);
        return m_allMet ? 0 : 1;
    }
    std::printf("\n%-78s %10s %10s\n", "goal", "limit", "measured");
    for (const QJsonValue &value : m_goals) {
        const QJsonObject goal = value.toObject();
        const QString limit = goal[QStringLiteral("limit")].toString();
        std::printf("%-78s %*s %10.3f  %s\n", qPrintable(goal[QStringLiteral("name")].toString()), 12, qPrintable(limit),
            goal[QStringLiteral("measured")].toDouble(), goal[QStringLiteral("met")].toBool() ? "met" : "MISSED");
    }
    return m_allMet ? 0 : 1;
}
