// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/trajectory.h"

#include "engine/analytics/csv.h"
#include "engine/types/events/runevent.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace engine {

namespace {

double mean(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / double(values.size());
}

double median(std::vector<double> values)
{
    const size_t half = values.size() / 2;
    std::nth_element(values.begin(), values.begin() + qptrdiff(half), values.end());
    const double upper = values[half];
    if (values.size() % 2)
        return upper;
    return (upper + *std::max_element(values.begin(), values.begin() + qptrdiff(half))) / 2;
}

} // namespace

void Trajectory::apply(const RunEvent &event)
{
    clock(event);
    std::visit(Overloaded{
        [&](const CallFinished &body) { m_spent += body.end.cost; },
        [&](const CandidateBorn &body) {
            complete();
            m_living.append({.id = body.candidate.id, .score = {}, .arm = body.candidate.arm});
            add(event);
        },
        [&](const MatchJudged &) {
            complete();
            add(event);
        },
        [&](const RunStarted &body) { m_ranking = rankingOf(body.config); },
        [&](const CandidateScored &body) { scored(body); },
        [&](const CandidateTested &body) { tested(body.report); },
        [&](const RatingsChanged &body) {
            for (const Rating &rating : body.ratings) {
                if (Living *living = find(rating.candidate)) {
                    living->elo = rating.elo;
                    living->halfWidth = rating.halfWidth;
                    living->judged = rating.games > 0;
                }
            }
            m_open = true;
        },
        [&](const CandidateRetired &body) {
            m_living.removeIf([&](const Living &living) { return living.id == body.candidate; });
            m_open = true;
        },
        [](const auto &) { },
    }, event.body);
}

void Trajectory::scored(const CandidateScored &body)
{
    m_open = true;
    Living *living = find(body.candidate);
    if (living)
        living->score = body.score;
    if (living && living->arm)
        return;
    const auto [known, isNew] = m_scores.insert_or_assign(body.candidate.value, body.score);
    if (isNew) {
        m_bestScore = std::max(m_bestScore.value_or(known->second), known->second);
        return;
    }
    for (const auto &[id, score] : m_scores) // scores may change when measured again, so the best is computed anew
        m_bestScore = id == m_scores.begin()->first ? score : std::max(*m_bestScore, score);
}

void Trajectory::tested(const TestReport &report)
{
    Living *living = find(report.candidate);
    if (!living || wasNotMeasured(report))
        return;
    note(living->record, report);
    living->failed = report.recheck ? living->failed || living->record.isBroken() : !report.correct;
    m_open = true;
}

Place Trajectory::placeOf(const Living &living) const
{
    Place place = engine::placeOf(m_ranking, living.id, living.score, living.elo, living.judged);
    place.works = !living.failed;
    return place;
}

void Trajectory::clock(const RunEvent &event)
{
    const auto *resumed = std::get_if<RunResumed>(&event.body);
    const bool reopened = resumed && !resumed->steerOnly;
    if (m_running && !resumed)
        m_activeMs += event.atMs - m_lastMs; // up to the last event before a crash: the time until the resume does not count
    m_lastMs = event.atMs;
    if (std::holds_alternative<RunStarted>(event.body) || reopened)
        m_running = true;
    else if (resumed || std::holds_alternative<RunPaused>(event.body) || std::holds_alternative<RunFinished>(event.body))
        m_running = false;
}

Trajectory::Living *Trajectory::find(CandidateId id)
{
    const auto living = std::lower_bound(m_living.begin(), m_living.end(), id, [](const Living &a, CandidateId b) { return a.id < b; });
    return living != m_living.end() && living->id == id ? &*living : nullptr;
}

void Trajectory::add(const RunEvent &event)
{
    const qint64 before = m_points.isEmpty() ? 0 : m_points.last().evaluations;
    TrajectoryPoint point;
    point.seq = event.seq;
    point.evaluations = before + 1;
    point.activeMs = m_activeMs;
    point.spent = m_spent;
    m_points.append(point);
    m_open = true;
}

const QList<TrajectoryPoint> &Trajectory::points() const
{
    complete();
    return m_points;
}

void Trajectory::complete() const
{
    if (m_points.isEmpty() || !std::exchange(m_open, false))
        return;
    TrajectoryPoint &point = m_points.last();
    point.bestScore = m_bestScore;
    std::vector<double> elos, scores;
    const Living *leader = nullptr;
    point.armElo = {};
    point.judged = false;
    for (const Living &living : std::as_const(m_living)) {
        if (living.arm) {
            std::optional<double> &best = point.armElo[size_t(*living.arm)];
            if (living.judged)
                best = std::max(best.value_or(living.elo), living.elo);
            continue;
        }
        point.judged |= living.judged;
        elos.push_back(living.elo);
        if (living.score)
            scores.push_back(*living.score);
        if (!leader || placeOf(living) > placeOf(*leader))
            leader = &living;
    }
    point.alive = int(elos.size());
    point.meanScore = scores.empty() ? std::nullopt : std::optional(mean(scores));
    point.medianScore = scores.empty() ? std::nullopt : std::optional(median(scores));
    point.meanElo = elos.empty() ? 0 : mean(elos);
    point.medianElo = elos.empty() ? 0 : median(elos);
    point.leader = leader ? leader->id : CandidateId();
    point.bestElo = leader ? leader->elo : 0;
    point.leaderLow = leader ? leader->elo - leader->halfWidth : 0;
    point.leaderHigh = leader ? leader->elo + leader->halfWidth : 0;
}

QByteArray toCsv(const QList<TrajectoryPoint> &points)
{
    const QString header = QStringLiteral("seq,evaluations,activeSeconds,usd,alive,bestScore,meanScore,medianScore,bestElo,meanElo,medianElo,leader,leaderLow,leaderHigh,bestOfNElo,chainElo");
    QByteArray csv = csvRow(header.split(u','));
    for (const TrajectoryPoint &point : points) {
        csv += csvRow({QString::number(point.seq), QString::number(point.evaluations), csvNumber(double(point.activeMs) / 1000),
            csvNumber(point.spent.usd()), QString::number(point.alive), csvNumber(point.bestScore), csvNumber(point.meanScore),
            csvNumber(point.medianScore), csvNumber(point.bestElo), csvNumber(point.meanElo), csvNumber(point.medianElo),
            QString::number(point.leader.value), csvNumber(point.leaderLow), csvNumber(point.leaderHigh),
            csvNumber(point.armElo[0]), csvNumber(point.armElo[1])});
    }
    return csv;
}

} // namespace engine
