// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/matchmaker.h"
#include "engine/recipes/evolve/action.h"

namespace engine {

/// A judge of the plan that can be asked now.
struct AskableJudge {
    int generator = 0;
    QString label;
    int listSize = 2;
};

/// The questions to the panel's judges: first those that people left open, then the most informative ones
/// (TQV, ranking.md §6). With many calls in flight, several are planned from one state of the ranking, each
/// as if the previous ones had been answered: verdicts that arrive meanwhile add little to those in flight
/// (measured there: up to as many as there are candidates cost nothing). A plan ends with its session.
class QuestionPlan
{
public:
    explicit QuestionPlan(const Session *session);

    /// nullopt when no judge is available or every question was asked. The same
    /// result until something changes. `missing`: verdicts still wanted, at least 1.
    [[nodiscard]] std::optional<Action> next(qint64 missing);

private:
    [[nodiscard]] std::optional<Action> planned();
    [[nodiscard]] std::optional<Action> first(const QList<AskableJudge> &judges);
    [[nodiscard]] std::optional<Action> following();
    [[nodiscard]] QList<CandidateId> idsOf(std::span<const int> shown) const;
    void dropLeavers();

    const Session *m_session;
    std::optional<QuestionSeries> m_series;
    QList<AskableJudge> m_judges;  ///< of the series
    QList<CandidateId> m_numbered; ///< candidates by index in the series
    QList<CandidateId> m_there;    ///< those of them that are still living
    qint64 m_left = 0;             ///< maximum number of further questions of the series
    std::optional<Action> m_next;
};

/// The pair to show to people now: due when judges have answered as many questions as the plan says and no pair is open.
[[nodiscard]] std::optional<QList<CandidateId>> pairForPeople(const Session &session);

} // namespace engine
