// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/reportbook.h"

#include "engine/types/events/runevent.h"

#include <algorithm>

namespace ui {

using namespace engine;

namespace {

constexpr qsizetype longestKept = 32'768; ///< characters of an output; exports have the whole output

} // namespace

void ReportBook::apply(const RunEvent &event)
{
    m_migrations += std::holds_alternative<CandidateMigrated>(event.body);
    const auto *body = std::get_if<CandidateTested>(&event.body);
    if (!body || body->report.recheck || body->report.outcome.end == u"cancelled" || body->report.outcome.end == u"unavailable")
        return;
    TestReport report = body->report;
    report.outcome.output.truncate(longestKept);
    report.outcome.errors.truncate(longestKept);
    for (const Metric &metric : report.metrics) {
        if (!m_metrics.contains(metric.name))
            m_metrics.append(metric.name);
    }
    if (!m_reports.contains(report.candidate))
        m_order.append(report.candidate);
    m_reports.insert(report.candidate, std::move(report));
}

std::optional<double> ReportBook::metric(CandidateId candidate, const QString &name) const
{
    const auto report = m_reports.constFind(candidate);
    if (report == m_reports.constEnd())
        return {};
    const auto found = std::find_if(report->metrics.begin(), report->metrics.end(), [&](const Metric &metric) { return metric.name == name; });
    return found == report->metrics.end() ? std::nullopt : std::optional(found->value);
}

} // namespace ui
