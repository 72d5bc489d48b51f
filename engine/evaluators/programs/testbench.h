// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"
#include "engine/evaluators/programs/testtools.h"
#include "engine/evaluators/programtotest.h"
#include "engine/sandbox/sandbox.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>

namespace engine {

struct Artifact;
struct Metric;
struct ProgramOutcome;
struct TestReport;

/// Common input of all kinds of evaluators: one candidate, one task folder, one sandbox. A value.
struct TestBench {
    std::shared_ptr<Sandbox> sandbox;
    TaskFolder folder;
    ProgramToTest program;
    TestTools tools;

    /// Name of the candidate's main file (mainPart()), and its path in the sandbox.
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString filePath() const;
    [[nodiscard]] QString language() const;
    /// A job with the candidate's files, the task folder and all limits, without a command.
    [[nodiscard]] SandboxJob job() const;
    /// The same with a Python program of Valda or of the folder; warm unless a fresh process is requested.
    [[nodiscard]] SandboxJob pythonJob(const QStringList &arguments, const QStringList &preloaded) const;
    /// Sets the working folder: it contains the folder's files and is writable, as evaluators expect.
    void startInFolder(SandboxJob &job) const;
};

// One per kind; each runs the candidate once. Errors as ProgramTester.
[[nodiscard]] Task<Result<TestReport>> testWithOpenEvolve(TestBench bench, StopToken stop);
[[nodiscard]] Task<Result<TestReport>> testWithShinka(TestBench bench, StopToken stop);
[[nodiscard]] Task<Result<TestReport>> testWithCases(TestBench bench, StopToken stop);
[[nodiscard]] Task<Result<TestReport>> testWithCommand(TestBench bench, StopToken stop);
/// Runs only the program on the input: output and usage, no score.
[[nodiscard]] Task<Result<TestReport>> runWithInput(TestBench bench, StopToken stop);

/// Runs the job concurrently; the outcome is set when the task is ready.
[[nodiscard]] Task<> runInto(std::shared_ptr<Sandbox> sandbox, SandboxJob job, StopToken stop, std::shared_ptr<std::optional<Result<SandboxOutcome>>> into);

/// The outcome in the form of reports; output truncated.
[[nodiscard]] ProgramOutcome programOutcome(const SandboxOutcome &outcome, const SandboxJob &job);
/// One English sentence when the process did not exit with 0; empty when it did.
[[nodiscard]] QString failureOf(const SandboxOutcome &outcome, const SandboxJob &job);
/// An artifact from a text, truncated to 32 KB.
[[nodiscard]] Artifact artifactOf(const QString &name, const QByteArray &text);
/// Metrics of a JSON object: finite numbers; other members go to `notes`.
[[nodiscard]] QList<Metric> metricsOf(const nlohmann::json &object, bool secret, QStringList *notes = nullptr);
/// The last lines of stderr, for feedback.
[[nodiscard]] QString lastLines(const QByteArray &text, int most = 12);
/// A runtime file from the resources.
[[nodiscard]] SandboxFile runtimeFile(const QString &name);

} // namespace engine
