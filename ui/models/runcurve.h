// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/runevent.h"

#include <QList>

namespace ui {

/// Where the run stood after an evaluation: a judged match or a measured candidate. NaN: nothing known yet.
struct CurvePoint {
    int evaluations = 0;
    qint64 activeMs = 0;
    double usd = 0;
    double leader = 0, low = 0, high = 0;           ///< rating of the leader with its 95 % interval
    double meanRating = 0, medianRating = 0;        ///< of the living that were judged
    double bestScore = 0, meanScore = 0, medianScore = 0; ///< best ever; mean and median of the living
};

/// The course of a run for the charts, one point per change of ratings or scores. A fold of events like RunState; the work per event
/// depends on the living population only. GUI thread; cannot fail.
class RunCurve
{
public:
    void apply(const engine::RunEvent &event, qint64 activeMs);

    /// Only ever appended to; several may have the same number of evaluations.
    [[nodiscard]] const QList<CurvePoint> &points() const { return m_points; }
    [[nodiscard]] bool hasScores() const { return m_hasScores; }

private:
    struct Living {
        engine::CandidateId id;
        engine::Rating rating;
        double score = 0;
        bool scored = false;
    };

    Living *find(engine::CandidateId candidate);
    void add(qint64 activeMs);
    void measureRatings(CurvePoint &point);
    void measureScores(CurvePoint &point);

    QList<Living> m_living; ///< in the order of birth
    QList<CurvePoint> m_points;
    QList<double> m_values; ///< kept between events, for its memory
    int m_evaluations = 0;
    qint64 m_microUsd = 0;
    double m_bestScore = 0;
    bool m_hasScores = false;
};

} // namespace ui
