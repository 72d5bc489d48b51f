// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/stop.h"
#include "engine/base/task.h"
#include "engine/sandbox/sandbox.h"

namespace engine {

struct TestBench;

/// Result of a scorer.
struct ScorerOutcome {
    SandboxOutcome outcome; ///< of the scorer; with two boxes: total processor time and the larger memory peak
    QString notIsolated;    ///< for a check: reason, in English, why the program could not be separated from the scorer
    QString programFailure; ///< English: the limit at which the program's own box was ended; empty when none was reached
};

/// Runs `scorer`, a job of TestBench::pythonJob(). For the check of a run's best, the program has a box of
/// its own: when the scorer's Python processes load it, they get a stand-in whose functions are called in
/// that box (resources/runtime/isolation). When that is not possible, the scorer runs once more with the
/// program in the scorer's box, as in every other test; then nothing is checked. Errors as ProgramTester.
[[nodiscard]] Task<Result<ScorerOutcome>> runScorer(TestBench bench, SandboxJob scorer, StopToken stop);

} // namespace engine
