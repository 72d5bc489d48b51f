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

namespace engine {
struct RatingsChanged;
struct RunEvent;
}

namespace ui {

/// The rating of a candidate at one time.
struct RatingPoint {
    int evaluations = 0; ///< candidates and matches of the run so far
    qint64 activeMs = 0;
    double usd = 0;
    double elo = engine::eloMean;
    double halfWidth = 0;
};

/// An open question to a judge.
struct AskedQuestion {
    engine::CallId call;
    QString judge;
    QList<engine::CandidateId> shown;
    std::optional<engine::MatchGoal> goal;
    double chance = 0;
    double worth = 0;
};

/// Data for charts and ranking pages: folds of events like RunState, fed by OpenRun. GUI thread; cannot fail. Constant
/// work per event, except for diversity.
class RunAnalysis
{
public:
    RunAnalysis();
    ~RunAnalysis();

    void apply(const engine::RunEvent &event);
    /// Applies deferred events to the diversity for about `ms` milliseconds. Returns false if this thread can apply
    /// more events now. Diversity is deferred because it reads all texts and is not needed to show a run.
    bool settle(int ms);
    [[nodiscard]] bool isSettled() const;
    /// Returns a function that applies the deferred events on another thread; pass its result to settled().
    [[nodiscard]] std::function<engine::DiversityCourse()> takeLater();
    void settled(engine::DiversityCourse diversity);

    [[nodiscard]] const engine::Trajectory &course() const { return m_course; }
    [[nodiscard]] const engine::JudgeRecord &judges() const { return m_judges; }
    [[nodiscard]] const engine::Funnel &funnel() const { return m_funnel; }
    /// Contains only the events that are already applied, see settle().
    [[nodiscard]] const engine::DiversityCourse &diversity() const { return m_diversity; }
    [[nodiscard]] const engine::GeneratorRecord &generators() const { return m_generators; }
    [[nodiscard]] const engine::SequentialElo &elo() const { return m_elo; }
    /// All verdicts, oldest first, including undone ones; see isWithdrawn().
    [[nodiscard]] const QList<engine::Match> &matches() const { return m_matches; }
    [[nodiscard]] bool isWithdrawn(engine::MatchId match) const { return m_withdrawn.contains(match); }
    [[nodiscard]] qsizetype withdrawn() const { return m_withdrawn.size(); }
    /// Ratings of a candidate over time, one point per evaluation that changed its rating.
    [[nodiscard]] const QList<RatingPoint> &ratings(engine::CandidateId candidate) const;
    /// Open questions, oldest first.
    [[nodiscard]] const QList<AskedQuestion> &openQuestions() const { return m_open; }

private:
    void rated(const engine::RatingsChanged &body);

    engine::Trajectory m_course;
    engine::JudgeRecord m_judges;
    engine::Funnel m_funnel;
    engine::DiversityCourse m_diversity;
    QList<engine::RunEvent> m_later; ///< events not yet applied to the diversity
    bool m_away = false;             ///< another thread applies the deferred events
    engine::GeneratorRecord m_generators;
    engine::SequentialElo m_elo;
    QList<engine::Match> m_matches;
    QSet<engine::MatchId> m_withdrawn;
    QList<QList<RatingPoint>> m_ratings; ///< index: candidate id − 1
    QList<AskedQuestion> m_open;
};

} // namespace ui
