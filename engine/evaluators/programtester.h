// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/stop.h"
#include "engine/base/task.h"
#include "engine/types/events/candidate.h"
#include "engine/types/events/testreport.h"
#include "engine/types/plan/runplan.h"

namespace engine {

/// A candidate to run and measure.
struct ProgramToTest {
    TestingPlan testing;
    ProgramPlan program;
    CandidateId candidate;
    Parts parts;             ///< one text: the main file; else all files
    QStringList features;    ///< axes of the grid: metrics with these names are excluded from the fitness
    quint64 seed = 0;        ///< for evaluators that use random numbers
    bool recheck = false;    ///< in fresh processes; nothing warm
    QByteArray input;        ///< for "run with input": stdin, in place of the evaluator's own cases
};

/// Runs candidates and measures them; an interface to the outside. Engine thread. A program that fails in any way gives
/// a report that is not correct; an Error means that there is no result: Sandbox, BadConfig (no such task), Cancelled.
class ProgramTester
{
public:
    ProgramTester() = default;
    ProgramTester(const ProgramTester &) = delete;
    ProgramTester &operator=(const ProgramTester &) = delete;
    virtual ~ProgramTester() = default;

    [[nodiscard]] virtual Task<Result<TestReport>> test(ProgramToTest program, StopToken stop) = 0;
};

} // namespace engine
