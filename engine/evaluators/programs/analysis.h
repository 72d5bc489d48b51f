// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/stop.h"
#include "engine/base/task.h"
#include "engine/sandbox/sandbox.h"
#include "engine/types/events/testreport.h"

namespace engine {

struct TestBench;

/// Result of static analysis.
struct AnalysisReport {
    QList<Finding> findings;
    QList<Metric> metrics; ///< "analysis.flake8": number of findings
    QStringList skipped;   ///< tools that are not installed
};

/// Runs the tools ("flake8", "pylint", "mypy", "black") over the candidate in the sandbox,
/// concurrently. A missing tool is skipped, not an error. Errors: Sandbox, Cancelled.
[[nodiscard]] Task<Result<AnalysisReport>> analyse(TestBench bench, QStringList tools, StopToken stop);

/// Findings in a tool's output; `name` is the candidate's file.
[[nodiscard]] QList<Finding> findingsOf(const QString &tool, const SandboxOutcome &outcome, const QString &name);

/// Path of the tool inside the sandbox; empty when it is not installed.
[[nodiscard]] QString toolPath(const QString &tool);

} // namespace engine
