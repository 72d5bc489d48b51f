// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/matchmaker.h"
#include "engine/recipes/evolve/action.h"

namespace engine {

/// A judge of the plan that may be asked now.
struct AskableJudge {
    int generator = 0;
    QString label;
    int listSize = 2;
};

/// The questions to the panel's judges: what people were asked in vain first, then the most telling ones (TQV, ranking.md
/// §6). Where many calls are in flight some are planned from one view of the ranking, each as if those before it had been
/// answered: the verdicts that come in between tell little more than those in flight (measured there: up to as many as there
/// are candidates cost nothing). A plan is forgotten when its session ends.
class QuestionPlan
{
public:
    explicit QuestionPlan(const Session *session);

    /// Nothing when no judge is left or every question was asked. Says the same until something has happened.
    /// `missing`: verdicts still wanted, at least 1.
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
    QList<CandidateId> m_numbered; ///< who the series' candidates are
    QList<CandidateId> m_there;    ///< who of them has not left
    qint64 m_left = 0;             ///< questions the series may still give
    std::optional<Action> m_next;
};

/// The pair people should look at now: due when judges have answered as many as the plan says and nothing is open.
[[nodiscard]] std::optional<QList<CandidateId>> pairForPeople(const Session &session);

} // namespace engine
