// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/testbench.h"

namespace engine {

/// What came of a scorer that ran with the program in another box.
struct IsolatedOutcome {
    SandboxOutcome outcome;  ///< the scorer's; processor time of both boxes, the larger peak of memory
    QString notIsolated;     ///< English: why the program could not be kept out of the scorer's box; nothing of it has run then
    QString programFailure;  ///< English: the limit at which the program's box was ended; empty when it was not
};

/// Runs `scorer`, a job of TestBench::pythonJob(), with the program in a box of its own: where the scorer's Python
/// processes load the program they get a stand-in whose functions are called over there (resources/runtime/isolation).
/// The two share one socket and no place to write. Errors as ProgramTester.
[[nodiscard]] Task<Result<IsolatedOutcome>> runIsolated(TestBench bench, SandboxJob scorer, StopToken stop);

} // namespace engine
