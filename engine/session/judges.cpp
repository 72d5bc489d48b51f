// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/judges.h"

#include "engine/rating/ladder.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double verdictsToBelieve = 30; ///< with fewer verdicts, a judge's ρ is mostly its prior

double hundredths(double x) { return std::round(x * 100) / 100; }

JudgeTerms &rowOf(QList<JudgeTerms> &rows, const QString &judge)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const JudgeTerms &each) { return each.judge == judge; });
    return row != rows.end() ? *row : (rows.append(JudgeTerms{judge}), rows.last());
}

} // namespace

QList<JudgeTerms> judgeTerms(const Ladder &ladder)
{
    QList<JudgeTerms> rows;
    for (const VoiceFigures &voice : ladder.voices()) {
        JudgeTerms &row = rowOf(rows, voice.judge);
        row.repeat = hundredths(voice.rho);
        if (voice.kind == VerdictKind::List) {
            row.listSlope = hundredths(std::exp(voice.terms.logSlope));
            if (row.verdicts == 0) // a judge that only ranks lists
                row.position = hundredths(voice.terms.position);
        } else {
            row.slope = hundredths(std::exp(voice.terms.logSlope));
            row.position = hundredths(voice.terms.position);
            row.length = hundredths(voice.terms.length);
        }
        row.verdicts += int(std::lround(voice.verdicts));
    }
    return rows;
}

bool isLimitedByJudge(const RunPlan &plan, const Ladder &ladder)
{
    QStringList labels;
    for (const GeneratorPlan &judge : plan.evaluation.generators) {
        if (judge.weight > 0 && !labels.contains(judge.label()))
            labels << judge.label();
    }
    double verdicts = 0;
    std::vector<double> rho;
    for (const VoiceFigures &voice : ladder.voices()) {
        if (!labels.contains(voice.judge))
            continue;
        verdicts += voice.verdicts;
        rho = {voice.rho};
    }
    return labels.size() == 1 && verdicts >= verdictsToBelieve && judgeLimit(rho, true) != JudgeLimit::None;
}

} // namespace engine
