// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/recipes/evolve/action.h"

namespace engine {

/// The questions to the panel's judges: what people were asked in vain first, then the most telling ones (TQV, ranking.md
/// §6). Where many calls are in flight some are planned at once, each as if those before it had been answered: the verdicts
/// that come in between tell little more than those in flight (measured there: up to as many as there are candidates cost
/// nothing). A plan is forgotten when its session ends.
class QuestionPlan
{
public:
    /// Nothing when no judge is left or every question was asked. Says the same until something has happened.
    /// `missing`: verdicts still wanted, at least 1.
    [[nodiscard]] std::optional<Action> next(const Session &session, qint64 missing);

private:
    QList<Action> m_questions;
};

/// The pair people should look at now: due when judges have answered as many as the plan says and nothing is open.
[[nodiscard]] std::optional<QList<CandidateId>> pairForPeople(const Session &session);

} // namespace engine
