// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/tally.h"

namespace engine {

class SessionCore;

// Which judges and evaluators can still be asked, and what that leaves to rank candidates by. Pure functions of what is known.

/// A generator of the evaluation that compares candidates can still be asked.
[[nodiscard]] bool verdictsPossible(const SessionCore &session);
/// Every question of the evaluators has a judge or a program that can still be asked; true without questions.
[[nodiscard]] bool scoresPossible(const SessionCore &session);
/// Verdicts, scores or tests can still tell good candidates from bad ones, or the plan never wanted that.
[[nodiscard]] bool rankingPossible(const SessionCore &session);

/// The event that gives up the judge whose reply has just been rejected; nothing while it may still be asked.
/// A judge is given up after 8 unreadable replies in a row (4 in the recipe refine, where each costs an iteration), and one
/// more for every readable reply before, at most 24: a judge that is readable half of the time stays.
[[nodiscard]] std::optional<JudgeGivenUp> judgeToGiveUp(const SessionCore &session, const Tally::Unread &judge);

} // namespace engine
