// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/runanalysis.h"

#include "engine/config/resolution/resolve.h"
#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"

#include <QElapsedTimer>

#include <utility>

namespace ui {

using namespace engine;

namespace {

constexpr qsizetype longestRationale = 600; ///< characters; the rationale of every match stays in memory

} // namespace

RunAnalysis::RunAnalysis() = default;
RunAnalysis::~RunAnalysis() = default;

bool RunAnalysis::isSettled() const
{
    return m_away || m_later.isEmpty();
}

void RunAnalysis::apply(const RunEvent &event)
{
    if (const auto *started = std::get_if<RunStarted>(&event.body))
        m_generators = GeneratorRecord(resolve(started->config).plan);
    m_course.apply(event);
    m_judges.apply(event);
    m_funnel.apply(event);
    if (std::holds_alternative<CandidateBorn>(event.body) || std::holds_alternative<CandidateRetired>(event.body))
        m_later.append(event);
    m_elo.apply(event);
    m_generators.apply(event);
    std::visit(Overloaded{
        [&](const CandidateBorn &) { m_ratings.append(QList<RatingPoint>()); },
        [&](const CallStarted &body) {
            const Call &call = body.call;
            if (call.step == Step::Evaluation)
                m_open.append({call.id, call.label, call.candidates, call.goal, call.chance, call.worth});
        },
        [&](const CallFinished &body) {
            m_open.removeIf([&](const AskedQuestion &open) { return open.call == body.end.call; });
        },
        [&](const MatchJudged &body) {
            m_matches.append(body.match);
            m_matches.last().rationale.truncate(longestRationale);
        },
        [&](const MatchWithdrawn &body) { m_withdrawn.insert(body.match); },
        [&](const RatingsChanged &body) { rated(body); },
        [](const auto &) { },
    }, event.body);
}

bool RunAnalysis::settle(int ms)
{
    QElapsedTimer timer;
    timer.start();
    qsizetype done = 0;
    while (!m_away && done < m_later.size() && timer.elapsed() < ms)
        m_diversity.apply(m_later.at(done++));
    m_later.remove(0, done);
    if (m_later.isEmpty())
        m_later = {}; // frees the memory of the list
    return isSettled();
}

std::function<DiversityCourse()> RunAnalysis::takeLater()
{
    m_away = true;
    return [course = m_diversity, events = std::exchange(m_later, {})]() mutable {
        for (const RunEvent &event : std::as_const(events))
            course.apply(event);
        return std::move(course);
    };
}

void RunAnalysis::settled(DiversityCourse diversity)
{
    m_away = false;
    m_diversity = std::move(diversity);
}

void RunAnalysis::rated(const RatingsChanged &body)
{
    const TrajectoryPoint *const now = m_course.moment();
    if (!now)
        return;
    for (const Rating &rating : body.ratings) {
        if (!rating.candidate || rating.candidate.value > quint32(m_ratings.size()) || rating.games == 0)
            continue;
        QList<RatingPoint> &course = m_ratings[rating.candidate.value - 1];
        const RatingPoint point{int(now->evaluations), now->activeMs, now->spent.usd(), rating.elo, rating.halfWidth};
        if (!course.isEmpty() && course.last().evaluations == point.evaluations)
            course.last() = point;
        else
            course.append(point);
    }
}

const QList<RatingPoint> &RunAnalysis::ratings(CandidateId candidate) const
{
    static const QList<RatingPoint> none;
    return candidate && candidate.value <= quint32(m_ratings.size()) ? m_ratings.at(candidate.value - 1) : none;
}

} // namespace ui
