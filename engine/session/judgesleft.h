// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/tally.h"

namespace engine {

struct JudgeGivenUp;
class SessionCore;

// Available judges and evaluators, and the possible ways to rank candidates. Pure functions of the state.

/// Whether a generator of the evaluation that compares candidates is available.
[[nodiscard]] bool verdictsPossible(const SessionCore &session);
/// Whether every question of the evaluators has an available judge or program; true without questions.
[[nodiscard]] bool scoresPossible(const SessionCore &session);
/// Whether verdicts, scores or tests can still rank candidates, or the plan never required it.
[[nodiscard]] bool rankingPossible(const SessionCore &session);

/// The event that gives up the judge whose reply was just rejected; nullopt while it may still be asked. The
/// limit is 8 consecutive unreadable replies (4 in the recipe refine, where each costs an iteration), plus one
/// for every earlier readable reply, at most 24: a judge whose replies are readable half of the time is kept.
[[nodiscard]] std::optional<JudgeGivenUp> judgeToGiveUp(const SessionCore &session, const Tally::Unread &judge);

} // namespace engine
