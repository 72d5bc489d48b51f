// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/standing.h"

#include <array>
#include <map>

#include <optional>

namespace engine {

struct CandidateScored;
struct TestReport;

/// State of the population after one evaluation: a candidate created or a match judged.
struct TrajectoryPoint {
    quint64 seq = 0;        ///< sequence number of that event
    qint64 evaluations = 0; ///< candidates created and matches judged so far
    qint64 activeMs = 0;    ///< without pauses and the time between sessions
    Money spent;
    int alive = 0;
    std::optional<double> bestScore;              ///< of all candidates so far, also retired ones, by their last measurement
    std::optional<double> meanScore, medianScore; ///< of living candidates with a score
    double bestElo = 0, meanElo = 0, medianElo = 0; ///< of living candidates
    bool judged = false;    ///< whether any living candidate has a verdict; without one, ratings carry no information
    CandidateId leader;     ///< first living candidate by the run's ranking
    double leaderLow = 0, leaderHigh = 0; ///< bounds of its 95 % interval
    std::array<std::optional<double>, 2> armElo; ///< best of each control arm, by Arm; all other members exclude control arms

    bool operator==(const TrajectoryPoint &) const = default;
};

/// The course of a run, updated event by event. Scores and ratings that follow an evaluation belong to its point. Any thread, one at
/// a time. Work per point is linear in the living candidates, independent of the age of the run; other events cost almost nothing.
class Trajectory
{
public:
    void apply(const RunEvent &event);
    [[nodiscard]] const QList<TrajectoryPoint> &points() const;
    /// The last point with the members that are known at once (seq, evaluations, activeMs, spent); null before the first.
    [[nodiscard]] const TrajectoryPoint *moment() const { return m_points.isEmpty() ? nullptr : &m_points.constLast(); }

private:
    struct Living {
        CandidateId id;
        double elo = eloMean;
        double halfWidth = 0;
        std::optional<double> score;
        std::optional<Arm> arm;
        bool judged = false;
        bool failed = false; ///< failed as a program
        ScoreRecord record;
    };

    Living *find(CandidateId id);
    void clock(const RunEvent &event);
    void add(const RunEvent &event);
    void complete() const;

    mutable QList<TrajectoryPoint> m_points; ///< the last one is completed on access or when the next one begins
    mutable bool m_open = false;             ///< whether the last point is not completed yet
    QList<Living> m_living; ///< in the order of creation
    void scored(const CandidateScored &body);
    void tested(const TestReport &report);
    [[nodiscard]] Place placeOf(const Living &living) const;

    Ranking m_ranking = Ranking::Mixed;
    std::map<quint32, double> m_scores; ///< by candidate, without control arms, with retired ones
    std::optional<double> m_bestScore;
    Money m_spent;
    qint64 m_activeMs = 0;
    qint64 m_lastMs = 0;
    bool m_running = false;
};

[[nodiscard]] QByteArray toCsv(const QList<TrajectoryPoint> &points);

} // namespace engine
