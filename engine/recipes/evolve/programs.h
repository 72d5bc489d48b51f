// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/recipes/evolve/choice.h"

namespace engine {

// What the choices of evolve/choice become when candidates are run and measured (plan.testing). Pure functions of what
// is known, as there.

/// A test for who waits longest, or nothing.
[[nodiscard]] std::optional<Action> chooseTest(const Session &session);
/// The next seed or child: parents from the island whose turn it is, from archive and grid, or one that fails, to be fixed.
[[nodiscard]] std::optional<Action> chooseProgramBirth(const Session &session);
/// Who has to go; none when everybody may stay.
[[nodiscard]] CandidateId mostDispensableProgram(const Session &session);
/// Whose score is to be measured again so that the noise of the evaluator is known; none when it is, or when that takes long.
[[nodiscard]] CandidateId noiseProbe(const Session &session);
/// The leader while its score is not confirmed; none when it is, or when `most` measurements in a row were made for that. Slow
/// evaluators are asked twice only, and not at all after the time is up.
[[nodiscard]] CandidateId toBeRechecked(const Session &session, int most, bool timeIsUp);

} // namespace engine
