// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/controlgroup.h"
#include "engine/sandbox/sandbox.h"

namespace engine {

/// What a box is made with on this machine; found once, by looking and by trying.
struct Isolation {
    QString bubblewrap; ///< program; empty: there is none
    QString launcher;   ///< our program inside
    QString library;    ///< our part of warm interpreters
    QByteArray filter;  ///< system calls
    QByteArray bareFilter; ///< the same, and no sockets but connected pairs, for programs without a box
    QByteArray templateFilter; ///< for warm interpreters
    GroupFolder groups;    ///< where the kernel counts what a program uses
    int landlock = 0;      ///< version of the kernel's Landlock; 0: none
    QString missing;    ///< English: why nothing can be run safely; empty: all is well
    QString lost;       ///< English: what running without it would give up
    QString note;       ///< English: what is not there but can be done without

    [[nodiscard]] bool isSafe() const { return missing.isEmpty(); }
};

/// Looks for the parts. `path`: where programs are looked for, separated by ':'; empty: PATH of this process.
[[nodiscard]] Isolation findIsolation(const QString &path = {});

/// The number the launcher's file has for bubblewrap.
inline constexpr int boxLauncherFd = 12;

/// Those of the folders that root has to lay where bubblewrap finds them.
[[nodiscard]] QList<std::pair<QByteArray, QByteArray>> mountsOf(const QList<SandboxFolder> &folders);

/// Words for bubblewrap up to and with "--": a minimal, read-only root in namespaces of its own, the job's folders and
/// three bounded places to write. `nested`: namespaces within.
[[nodiscard]] QList<QByteArray> bubblewrapArguments(const SandboxLimits &limits, const QList<SandboxFolder> &folders, bool nested);

} // namespace engine
