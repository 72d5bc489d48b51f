// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/testbench.h"

namespace engine {

/// What came of a scorer.
struct ScorerOutcome {
    SandboxOutcome outcome; ///< the scorer's; of two boxes their processor time together and the larger peak of memory
    QString notIsolated;    ///< of a check: why the program could not be kept out of the scorer's box; English
    QString programFailure; ///< English: the limit at which the program's own box was ended; empty when it was not
};

/// Runs `scorer`, a job of TestBench::pythonJob(). For the check of a run's best the program has a box of its own: where
/// the scorer's Python processes load it they get a stand-in whose functions are called over there
/// (resources/runtime/isolation). Where that cannot be done the scorer is run once more with the program in its own box,
/// as in every other test, which checks nothing. Errors as ProgramTester.
[[nodiscard]] Task<Result<ScorerOutcome>> runScorer(TestBench bench, SandboxJob scorer, StopToken stop);

} // namespace engine
