// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/boxrun.h"
#include "engine/sandbox/isolation.h"

namespace engine {

/// A Python interpreter in a box with loaded modules; each job is a fork of it in a separate
/// box. Engine thread; the destructor ends it with its jobs. Sandbox when it cannot be started.
class WarmPython
{
public:
    [[nodiscard]] static Result<std::unique_ptr<WarmPython>> start(const Isolation &isolation, const SandboxJob &like);
    WarmPython(const WarmPython &) = delete;
    WarmPython &operator=(const WarmPython &) = delete;
    ~WarmPython();

    /// Passes a job on: open files in the order of box::Passed, the
    /// program's ends. Errors: Sandbox when the interpreter has ended.
    [[nodiscard]] Result<> hand(const QList<int> &files);

    /// Ends the interpreter and all its jobs at once.
    void kill();

    /// Equal for jobs that can share an interpreter.
    [[nodiscard]] static QByteArray keyOf(const SandboxJob &job);

private:
    WarmPython(int pid, FileDescriptor exit, FileDescriptor control);

    int m_pid;
    FileDescriptor m_exit;
    FileDescriptor m_control;
};

} // namespace engine
