// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analytics/diversitycourse.h"
#include "engine/analytics/funnel.h"
#include "engine/analytics/generators.h"
#include "engine/analytics/judges.h"
#include "engine/analytics/sequentialelo.h"
#include "engine/analytics/trajectory.h"

#include <functional>

namespace ui {

/// A candidate's rating at one moment.
struct RatingPoint {
    int evaluations = 0; ///< births and matches of the run so far
    qint64 activeMs = 0;
    double usd = 0;
    double elo = 1500;
    double halfWidth = 0;
};

/// A question to a judge that is on the way.
struct AskedQuestion {
    engine::CallId call;
    QString judge;
    QList<engine::CandidateId> shown;
    std::optional<engine::MatchGoal> goal;
    double chance = 0;
    double worth = 0;
};

/// What charts and ranking pages show of a run: folds of its events like RunState, fed by the open run. GUI thread;
/// constant work per event but for the living; cannot fail.
class RunAnalysis
{
public:
    void apply(const engine::RunEvent &event);
    /// Does what was put off, for about so long; whether nothing is left that could be done now. How different the texts
    /// are takes reading them all: that need not be known before a run can be looked at.
    bool settle(int ms);
    [[nodiscard]] bool isSettled() const { return m_away || m_later.isEmpty(); }
    /// The same for a long past, to be run on another thread; what comes of it goes to settled().
    [[nodiscard]] std::function<engine::DiversityCourse()> takeLater();
    void settled(engine::DiversityCourse diversity);

    [[nodiscard]] const engine::Trajectory &course() const { return m_course; }
    [[nodiscard]] const engine::JudgeRecord &judges() const { return m_judges; }
    [[nodiscard]] const engine::Funnel &funnel() const { return m_funnel; }
    /// As far as it has settled.
    [[nodiscard]] const engine::DiversityCourse &diversity() const { return m_diversity; }
    [[nodiscard]] const engine::GeneratorRecord &generators() const { return m_generators; }
    [[nodiscard]] const engine::SequentialElo &elo() const { return m_elo; }
    /// All verdicts, oldest first; those taken back are named by isWithdrawn().
    [[nodiscard]] const QList<engine::Match> &matches() const { return m_matches; }
    [[nodiscard]] bool isWithdrawn(engine::MatchId match) const { return m_withdrawn.contains(match); }
    [[nodiscard]] qsizetype withdrawn() const { return m_withdrawn.size(); }
    /// Ratings of a candidate over time, one point per evaluation at which it moved.
    [[nodiscard]] const QList<RatingPoint> &ratings(engine::CandidateId candidate) const;
    /// Oldest first.
    [[nodiscard]] const QList<AskedQuestion> &openQuestions() const { return m_open; }

private:
    void rated(const engine::RatingsChanged &body);

    engine::Trajectory m_course;
    engine::JudgeRecord m_judges;
    engine::Funnel m_funnel;
    engine::DiversityCourse m_diversity;
    QList<engine::RunEvent> m_later; ///< for the diversity
    bool m_away = false;             ///< another thread is at it
    engine::GeneratorRecord m_generators;
    engine::SequentialElo m_elo;
    QList<engine::Match> m_matches;
    QSet<engine::MatchId> m_withdrawn;
    QList<QList<RatingPoint>> m_ratings; ///< by candidate id − 1
    QList<AskedQuestion> m_open;
};

} // namespace ui
