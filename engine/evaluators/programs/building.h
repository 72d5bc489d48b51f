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

/// Commands to compile and start programs of a language, from the
/// table of languages, with the configured Python interpreter.
struct LanguageTools {
    QStringList compile; ///< {source} and {program} are replaced; empty: nothing to compile
    QStringList start;   ///< likewise
};
/// Errors: BadConfig for a language without a command in the table.
[[nodiscard]] Result<LanguageTools> toolsOf(const QString &language, const QString &python);

/// A program that is ready to be started any number of times.
struct BuiltProgram {
    QStringList start;
    std::optional<SandboxFile> binary; ///< for compiled languages
    QString failure;                   ///< English: reason why it cannot be started; empty when it can
    QList<Finding> findings;           ///< from the compiler
    SandboxOutcome outcome;            ///< of the compiler run
};
/// Compiles the candidate if its language requires it. Errors as ProgramTester.
[[nodiscard]] Task<Result<BuiltProgram>> buildProgram(TestBench bench, StopToken stop);
/// A job that starts the program; Python programs are forked from a warm interpreter.
[[nodiscard]] SandboxJob startJob(const TestBench &bench, const BuiltProgram &program);

/// Parses the output of GCC, Clang and similar compilers: "file:line:column: warning: message [-Wflag]".
[[nodiscard]] QList<Finding> compilerFindings(const QString &tool, const QByteArray &text);

} // namespace engine
