// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

#include <QHash>

namespace ui {

/// What tests said of a run's programs: the report of each candidate, its texts cut to what a pane shows. A fold of the
/// events; GUI thread; constant work per event.
class ReportBook
{
public:
    void apply(const engine::RunEvent &event);

    [[nodiscard]] bool isEmpty() const { return m_reports.isEmpty(); }
    [[nodiscard]] bool contains(engine::CandidateId candidate) const { return m_reports.contains(candidate); }
    [[nodiscard]] engine::TestReport report(engine::CandidateId candidate) const { return m_reports.value(candidate); }
    /// Names of the metrics seen, in the order of their first appearance.
    [[nodiscard]] const QStringList &metrics() const { return m_metrics; }
    /// Nothing when it was not measured.
    [[nodiscard]] std::optional<double> metric(engine::CandidateId candidate, const QString &name) const;
    /// In the order of the tests.
    [[nodiscard]] const QList<engine::CandidateId> &tested() const { return m_order; }
    /// Those that moved as guests, and where to.
    [[nodiscard]] int migrations() const { return m_migrations; }

private:
    QHash<engine::CandidateId, engine::TestReport> m_reports;
    QList<engine::CandidateId> m_order;
    QStringList m_metrics;
    int m_migrations = 0;
};

} // namespace ui
