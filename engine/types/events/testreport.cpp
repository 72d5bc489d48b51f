// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/testreport.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int mostRepeats = 1'000'000; ///< upper limit in one report, since logs may be foreign

} // namespace

bool wasNotMeasured(const TestReport &report)
{
    return report.outcome.end == u"cancelled" || report.outcome.end == u"unavailable";
}

void note(ScoreRecord &record, const TestReport &report)
{
    const int count = std::clamp(report.repeats, 1, mostRepeats);
    const double spread = std::isfinite(report.spread) ? report.spread : 0;
    const Sample sample{count, report.score, spread * spread * (count - 1)};
    if (report.recheck && !report.correct)
        ++record.failures;
    else if (report.recheck)
        record.fresh.add(sample);
    else
        record.first = report.correct ? sample : Sample();
}

} // namespace engine
