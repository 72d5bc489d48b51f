// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/base/stop.h"
#include "engine/base/task.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace engine {

/// A program to run and the limits it runs under.
struct SandboxJob {
    QStringList command;                ///< program and arguments; found through PATH
    QByteArray input;                   ///< given on stdin, then closed
    QMap<QString, QString> environment; ///< all it gets beside PATH, HOME and LANG
    QString workingDirectory;           ///< empty: an empty folder of its own, removed afterwards
    std::chrono::milliseconds timeout{60'000};
    qint64 maxOutputBytes = 16 * 1024 * 1024; ///< per stream; the program is ended when it writes more
};

/// How it ended and what it left.
struct SandboxOutcome {
    enum class End { Exited, Signalled, TimedOut, TooMuchOutput };
    End end = End::Exited;
    int exitCode = 0; ///< or the signal's number
    QByteArray output;
    QByteArray errorOutput;
    qint64 wallMs = 0;
};

/// Runs programs: one of the outside interfaces. Engine thread. Errors: Sandbox when it cannot be started, Cancelled.
/// A program that fails is an outcome, not an error. Nothing it started outlives the job.
class Sandbox
{
public:
    Sandbox() = default;
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;
    virtual ~Sandbox() = default;

    [[nodiscard]] virtual Task<Result<SandboxOutcome>> run(SandboxJob job, StopToken stop) = 0;
};

} // namespace engine
