// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"
#include "engine/evaluators/programs/testtools.h"
#include "engine/evaluators/programtester.h"
#include "engine/sandbox/sandbox.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>

namespace engine {

/// What the kinds of evaluators share: one candidate, one task folder, one sandbox. A value.
struct TestBench {
    std::shared_ptr<Sandbox> sandbox;
    TaskFolder folder;
    ProgramToTest program;
    TestTools tools;

    /// Name of the candidate's main file, and where it lies inside.
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString filePath() const;
    [[nodiscard]] QString language() const;
    /// A job with the candidate's files, the task folder and all limits; no command yet.
    [[nodiscard]] SandboxJob job() const;
    /// The same with a Python program of ours or of the folder; warm unless a fresh process is wanted.
    [[nodiscard]] SandboxJob pythonJob(const QStringList &arguments, const QStringList &preloaded) const;
    /// Starts the job where the folder's files are beside it and new ones may be written, as evaluators expect.
    void startInFolder(SandboxJob &job) const;
};

// One per kind; each runs the candidate once. Errors as ProgramTester.
[[nodiscard]] Task<Result<TestReport>> testWithOpenEvolve(TestBench bench, StopToken stop);
[[nodiscard]] Task<Result<TestReport>> testWithShinka(TestBench bench, StopToken stop);
[[nodiscard]] Task<Result<TestReport>> testWithCases(TestBench bench, StopToken stop);
[[nodiscard]] Task<Result<TestReport>> testWithCommand(TestBench bench, StopToken stop);
/// Only runs it on the input: output and figures, no score.
[[nodiscard]] Task<Result<TestReport>> runWithInput(TestBench bench, StopToken stop);

/// Runs the job beside others: the outcome is there when the task is ready.
[[nodiscard]] Task<> runInto(std::shared_ptr<Sandbox> sandbox, SandboxJob job, StopToken stop, std::shared_ptr<std::optional<Result<SandboxOutcome>>> into);

/// The outcome as reports keep it, output capped.
[[nodiscard]] ProgramOutcome programOutcome(const SandboxOutcome &outcome, const SandboxJob &job);
/// One English sentence when it did not end by itself with 0; empty when it did.
[[nodiscard]] QString failureOf(const SandboxOutcome &outcome, const SandboxJob &job);
/// A text of at most 32 KB.
[[nodiscard]] Artifact artifactOf(const QString &name, const QByteArray &text);
/// Metrics of a JSON object: finite numbers; what is none goes to `notes`.
[[nodiscard]] QList<Metric> metricsOf(const nlohmann::json &object, bool secret, QStringList *notes = nullptr);
/// The last lines of what it said on stderr, for feedback.
[[nodiscard]] QString lastLines(const QByteArray &text, int most = 12);
/// A file of ours from the resources.
[[nodiscard]] SandboxFile runtimeFile(const QString &name);

} // namespace engine
