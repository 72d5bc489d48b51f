// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/runcurve.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace ui {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double medianOf(QList<double> &values)
{
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

double meanOf(const QList<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

} // namespace

void RunCurve::apply(const engine::RunEvent &event, qint64 activeMs)
{
    using namespace engine;
    std::visit(Overloaded{
        [&](const CallFinished &body) { m_microUsd += body.end.cost.microUsd; },
        [&](const CandidateBorn &body) { m_living.append({.id = body.candidate.id}); },
        [&](const CandidateRetired &body) {
            if (const Living *gone = find(body.candidate))
                m_living.removeAt(gone - m_living.constData());
        },
        [&](const CandidateScored &body) {
            if (Living *one = find(body.candidate)) {
                one->score = body.score;
                one->scored = true;
            }
            m_bestScore = m_hasScores ? std::max(m_bestScore, body.score) : body.score;
            m_hasScores = true;
            ++m_evaluations;
            add(activeMs);
        },
        [&](const MatchJudged &) { ++m_evaluations; },
        [&](const RatingsChanged &body) {
            for (const Rating &rating : body.ratings) {
                if (Living *one = find(rating.candidate))
                    one->rating = rating;
            }
            add(activeMs);
        },
        [](const auto &) { },
    }, event.body);
}

RunCurve::Living *RunCurve::find(engine::CandidateId candidate)
{
    const auto at = std::lower_bound(m_living.begin(), m_living.end(), candidate, [](const Living &one, engine::CandidateId id) { return one.id < id; });
    return at != m_living.end() && at->id == candidate ? &*at : nullptr;
}

void RunCurve::add(qint64 activeMs)
{
    CurvePoint point{.evaluations = m_evaluations, .activeMs = activeMs, .usd = double(m_microUsd) / 1e6};
    measureRatings(point);
    measureScores(point);
    m_points.append(point);
}

void RunCurve::measureRatings(CurvePoint &point)
{
    const Living *leader = nullptr;
    m_values.clear();
    for (const Living &one : std::as_const(m_living)) {
        if (one.rating.games == 0)
            continue;
        m_values.append(one.rating.elo);
        if (!leader || one.rating.elo > leader->rating.elo)
            leader = &one;
    }
    point.leader = leader ? leader->rating.elo : unknown;
    point.low = leader ? leader->rating.low() : unknown;
    point.high = leader ? leader->rating.high() : unknown;
    point.meanRating = leader ? meanOf(m_values) : unknown;
    point.medianRating = leader ? medianOf(m_values) : unknown;
}

void RunCurve::measureScores(CurvePoint &point)
{
    m_values.clear();
    for (const Living &one : std::as_const(m_living)) {
        if (one.scored)
            m_values.append(one.score);
    }
    point.bestScore = m_hasScores ? m_bestScore : unknown;
    point.meanScore = m_values.isEmpty() ? unknown : meanOf(m_values);
    point.medianScore = m_values.isEmpty() ? unknown : medianOf(m_values);
}

} // namespace ui
