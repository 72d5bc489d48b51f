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
/// Whether ratings are the scores themselves.
[[nodiscard]] bool ranksByMetric(const RunPlan &plan);
/// The best by the plan's ranking; none while nobody is ready.
[[nodiscard]] CandidateId bestProgram(const Session &session);
/// Who is to be checked once more before the run ends; none: nobody.
[[nodiscard]] CandidateId toBeRechecked(const Session &session);

} // namespace engine
