// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/testbench.h"

namespace engine {

/// What static analysis said.
struct AnalysisReport {
    QList<Finding> findings;
    QList<Metric> metrics; ///< "analysis.flake8": how many findings
    QStringList skipped;   ///< tools that are not installed
};

/// Runs the tools ("flake8", "pylint", "mypy", "black") over the candidate in the sandbox, all at once. A tool that is
/// not there is skipped, never failed. Errors: Sandbox, Cancelled.
[[nodiscard]] Task<Result<AnalysisReport>> analyse(TestBench bench, QStringList tools, StopToken stop);

/// What a tool's output says; `name` is the candidate's file.
[[nodiscard]] QList<Finding> findingsOf(const QString &tool, const SandboxOutcome &outcome, const QString &name);

/// Where the tool is inside of a box; empty when it is not installed.
[[nodiscard]] QString toolPath(const QString &tool);

} // namespace engine
