// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/recipes/evolve/choice.h"

namespace engine {

// The functions of evolve/choice for runs that measure programs
// (plan.testing). Pure functions of the state, as there.

/// A test for the candidate that has waited longest, or nullopt.
[[nodiscard]] std::optional<Action> chooseTest(const Session &session);
/// The next seed or child: parents from the island in turn, from archive and grid, or a failing program to repair.
[[nodiscard]] std::optional<Action> chooseProgramBirth(const Session &session);
/// The candidate to retire; none when the population has its size.
[[nodiscard]] CandidateId leastPromisingProgram(const Session &session);
/// The candidate to measure again for the noise of the evaluator; none when the noise is known or measuring takes too long.
[[nodiscard]] CandidateId noiseProbe(const Session &session);
/// The leader while its score is not confirmed; none when it is, or after `most` consecutive
/// measurements for it. Slow evaluators measure twice only, and not at all after the time limit.
[[nodiscard]] CandidateId toBeRechecked(const Session &session, int most, bool timeIsUp);

} // namespace engine
