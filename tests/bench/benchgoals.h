// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

/// Measurements of a bench and their goals.
class BenchReport
{
public:
    void row(const QJsonObject &row) { m_rows.append(row); }
    void atMost(const QString &name, double limit, double measured);
    void atLeast(const QString &name, double limit, double measured);

    /// Prints the goals as a table, or everything as one JSON document. Returns the exit code: 1 when a goal was
    /// missed.
    [[nodiscard]] int finish(bool json) const;

private:
    void goal(const QString &name, const QString &limit, double measured, bool met);

    QJsonArray m_rows;
    QJsonArray m_goals;
    bool m_allMet = true;
};
