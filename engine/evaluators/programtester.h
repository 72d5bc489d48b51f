// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/stop.h"
#include "engine/base/task.h"

namespace engine {

struct ProgramToTest;
struct TestReport;

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
