// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/testbench.h"

namespace engine {

/// How programs of a language are started, and what makes them startable: as the table of languages has it, with the
/// interpreter of Python that is set.
struct LanguageTools {
    QStringList compile; ///< {source} and {program} are replaced; empty: nothing to compile
    QStringList start;   ///< likewise
};
/// Errors: BadConfig for a language without a command in the table.
[[nodiscard]] Result<LanguageTools> toolsOf(const QString &language, const QString &python);

/// A program that can be started again and again.
struct BuiltProgram {
    QStringList start;
    std::optional<SandboxFile> binary; ///< of a language that is compiled
    QString failure;                   ///< English: why it cannot be started; empty when it can
    QList<Finding> findings;           ///< of the compiler
    SandboxOutcome outcome;            ///< of the compiler
};
/// Compiles the candidate where its language needs that. Errors as ProgramTester.
[[nodiscard]] Task<Result<BuiltProgram>> buildProgram(TestBench bench, StopToken stop);
/// A job that starts it; Python programs as forks of a warm interpreter.
[[nodiscard]] SandboxJob startJob(const TestBench &bench, const BuiltProgram &program);

/// What GCC, Clang and their like write: "file:line:column: warning: message [-Wflag]".
[[nodiscard]] QList<Finding> compilerFindings(const QString &tool, const QByteArray &text);

} // namespace engine
