// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/testreport.h"

#include <QHash>

namespace engine {
struct RunEvent;
}

namespace ui {

/// Test reports of a run's programs, one per candidate, with shortened outputs. A fold of events; GUI thread; constant
/// work per event.
class ReportBook
{
public:
    void apply(const engine::RunEvent &event);

    [[nodiscard]] bool isEmpty() const { return m_reports.isEmpty(); }
    [[nodiscard]] bool contains(engine::CandidateId candidate) const { return m_reports.contains(candidate); }
    [[nodiscard]] engine::TestReport report(engine::CandidateId candidate) const { return m_reports.value(candidate); }
    /// Names of the metrics seen, in the order of their first appearance.
    [[nodiscard]] const QStringList &metrics() const { return m_metrics; }
    /// Null if the candidate has no such metric.
    [[nodiscard]] std::optional<double> metric(engine::CandidateId candidate, const QString &name) const;
    /// Tested candidates in the order of their first test.
    [[nodiscard]] const QList<engine::CandidateId> &tested() const { return m_order; }
    /// Number of migrations between islands so far.
    [[nodiscard]] int migrations() const { return m_migrations; }

private:
    QHash<engine::CandidateId, engine::TestReport> m_reports;
    QList<engine::CandidateId> m_order;
    QStringList m_metrics;
    int m_migrations = 0;
};

} // namespace ui
