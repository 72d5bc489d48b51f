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
    QString text;            ///< the main file
    QList<SourceFile> files; ///< beside it
    QStringList features;    ///< axes of the grid: metrics of these names are no part of the fitness
    quint64 seed = 0;        ///< for evaluators that draw
    bool recheck = false;    ///< in fresh processes, nothing kept warm
    QByteArray input;        ///< for "run with input": given on stdin instead of the evaluator's own cases
};

/// Runs candidates and measures them: one of the outside interfaces. Engine thread. A program that fails in any way is
/// a report that is not correct; an Error means that nothing could be said: Sandbox, BadConfig (no such task), Cancelled.
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
