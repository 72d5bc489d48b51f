// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/standing.h"

#include <array>
#include <map>

#include <optional>

namespace engine {

/// How the population stood after one evaluation: a birth or a judged match.
struct TrajectoryPoint {
    quint64 seq = 0;        ///< of the birth or match
    qint64 evaluations = 0; ///< births and judged matches so far
    qint64 activeMs = 0;    ///< pauses and the time between sessions not counted
    Money spent;
    int alive = 0;
    std::optional<double> bestScore;              ///< of everybody so far, retired or not, as last measured
    std::optional<double> meanScore, medianScore; ///< of the living that have one
    double bestElo = 0, meanElo = 0, medianElo = 0; ///< of the living
    bool judged = false;    ///< whether any of the living has a verdict: before, ratings say nothing
    CandidateId leader;     ///< first of the living by the run's ranking
    double leaderLow = 0, leaderHigh = 0; ///< its 95 % band
    std::array<std::optional<double>, 2> armElo; ///< best of each control arm, by Arm; all the rest is of the evolution

    bool operator==(const TrajectoryPoint &) const = default;
};

/// The course of a run, built event by event. Scores and ratings that follow a birth or match still belong to its point.
/// Any thread, one at a time. Work per point: the living, whatever the age of the run; per other event nearly none.
class Trajectory
{
public:
    void apply(const RunEvent &event);
    [[nodiscard]] const QList<TrajectoryPoint> &points() const;
    /// The last point with what is known of it at once (seq, evaluations, activeMs, spent); null before the first.
    [[nodiscard]] const TrajectoryPoint *moment() const { return m_points.isEmpty() ? nullptr : &m_points.constLast(); }

private:
    struct Living {
        CandidateId id;
        double elo = 1500;
        double halfWidth = 0;
        std::optional<double> score;
        std::optional<Arm> arm;
        bool judged = false;
        bool failed = false; ///< a program
        ScoreRecord record;
    };

    Living *find(CandidateId id);
    void clock(const RunEvent &event);
    void add(const RunEvent &event);
    void complete() const;

    mutable QList<TrajectoryPoint> m_points; ///< the last is completed when somebody asks or the next one comes
    mutable bool m_open = false;             ///< it has not been
    QList<Living> m_living; ///< in the order of birth
    void scored(const CandidateScored &body);
    void tested(const TestReport &report);
    [[nodiscard]] Place placeOf(const Living &living) const;

    Ranking m_ranking = Ranking::Mixed;
    std::map<quint32, double> m_scores; ///< of the evolution, by candidate, also of the retired
    std::optional<double> m_bestScore;
    Money m_spent;
    qint64 m_activeMs = 0;
    qint64 m_lastMs = 0;
    bool m_running = false;
};

[[nodiscard]] QByteArray toCsv(const QList<TrajectoryPoint> &points);

} // namespace engine
