// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rating/judgelimits.h"

#include <cmath>

namespace engine {

namespace {

constexpr double alike = 0.2;       ///< ρ above which a single judge is the limit
constexpr double worthwhile = 0.7;  ///< minimum slope of lists relative to pairs; below, pairs give more information per token
constexpr int probeEvery = 12;
constexpr double contextShare = 0.5;

} // namespace

JudgeLimit judgeLimit(std::span<const double> rhoOfPanel, bool askable)
{
    if (!askable)
        return JudgeLimit::AskedOut;
    return rhoOfPanel.size() == 1 && rhoOfPanel[0] > alike ? JudgeLimit::RepeatsItself : JudgeLimit::None;
}

ListMeasure listMeasure(const Evidence &evidence, const SkillFit &fit, int judge)
{
    ListMeasure out;
    const int pairs = evidence.voiceOf(judge, VerdictKind::Pair);
    const int lists = evidence.voiceOf(judge, VerdictKind::List);
    if (pairs >= 0)
        out.pairVerdicts = evidence.voices()[size_t(pairs)].verdicts;
    if (lists >= 0)
        out.listVerdicts = evidence.voices()[size_t(lists)].verdicts;
    if (out.isMeasured())
        out.ratio = std::exp(fit.terms[size_t(lists)].logSlope - fit.terms[size_t(pairs)].logSlope);
    return out;
}

int listSizeFor(const ListMeasure &measure, int wanted, int asked, double tokens, double context)
{
    constexpr int pair = 2;
    if (wanted <= pair || (context > 0 && wanted * tokens > contextShare * context))
        return pair;
    const bool listsTell = measure.ratio >= worthwhile;
    const bool probe = asked % probeEvery == probeEvery - 1;
    return listsTell != probe ? wanted : pair;
}

} // namespace engine
