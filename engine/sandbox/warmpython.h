// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/boxrun.h"
#include "engine/sandbox/isolation.h"

namespace engine {

/// A Python interpreter in a box that has loaded modules and gives each job a fork of itself in a box of its own. Engine
/// thread; ends with this object, and with it what it runs. Sandbox when it cannot be started.
class WarmPython
{
public:
    [[nodiscard]] static Result<std::unique_ptr<WarmPython>> start(const Isolation &isolation, const SandboxJob &like);
    WarmPython(const WarmPython &) = delete;
    WarmPython &operator=(const WarmPython &) = delete;
    ~WarmPython();

    /// Hands the job over: open files in the order of box::Passed, the program's ends. Errors: Sandbox when the interpreter
    /// has died.
    [[nodiscard]] Result<> hand(const QList<int> &files);

    /// Ends the interpreter and all it runs at once.
    void kill();

    /// Whether a job can be run by one that was started for the other.
    [[nodiscard]] static QByteArray keyOf(const SandboxJob &job);

private:
    WarmPython(int pid, FileDescriptor exit, FileDescriptor control);

    int m_pid;
    FileDescriptor m_exit;
    FileDescriptor m_control;
};

} // namespace engine
