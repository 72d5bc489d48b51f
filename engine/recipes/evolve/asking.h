// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/recipes/evolve/choice.h"

namespace engine {

/// The next question to a judge of the panel: what people were asked in vain first, then the most telling one (TQV,
/// ranking.md §6). Nothing when no judge is left or every question was asked.
[[nodiscard]] std::optional<Action> nextQuestion(const Session &session);

/// The pair people should look at now: due when judges have answered as many as the plan says and nothing is open.
[[nodiscard]] std::optional<QList<CandidateId>> pairForPeople(const Session &session);

} // namespace engine
