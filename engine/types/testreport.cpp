// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/testreport.h"

#include <algorithm>

namespace engine {

bool wasNotMeasured(const TestReport &report)
{
    return report.outcome.end == u"cancelled" || report.outcome.end == u"unavailable";
}

void note(ScoreRecord &record, const TestReport &report)
{
    const int count = std::max(1, report.repeats);
    const Sample sample{count, report.score, report.spread * report.spread * (count - 1)};
    if (report.recheck && !report.correct)
        ++record.failures;
    else if (report.recheck)
        record.fresh.add(sample);
    else
        record.first = report.correct ? sample : Sample();
}

} // namespace engine
