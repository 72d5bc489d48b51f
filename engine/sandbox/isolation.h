// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/controlgroup.h"
#include "engine/sandbox/sandbox.h"

namespace engine {

/// Means of isolation on this machine; detected once, by searching and trying.
struct Isolation {
    QString bubblewrap; ///< path; empty: not installed
    QString launcher;   ///< our launcher for boxes
    QString library;    ///< our library for warm interpreters
    QByteArray filter;  ///< system-call filter
    QByteArray bareFilter; ///< the same without sockets except connected pairs, for programs without a box
    QByteArray templateFilter; ///< for warm interpreters
    GroupFolder groups;    ///< where the kernel can measure usage
    int landlock = 0;      ///< version of the kernel's Landlock; 0: none
    QString missing;    ///< English: why nothing can be run safely; empty: complete
    QString lost;       ///< English: what protection is missing without isolation
    QString note;       ///< English: missing optional parts

    [[nodiscard]] bool isSafe() const { return missing.isEmpty(); }
};

/// Finds the parts. `path`: search path, separated by ':'; empty: PATH of this process.
[[nodiscard]] Isolation findIsolation(const QString &path = {});

/// Number of the launcher's open file in bubblewrap.
inline constexpr int boxLauncherFd = 12;

/// The folders that root must mount for bubblewrap.
[[nodiscard]] QList<std::pair<QByteArray, QByteArray>> mountsOf(const QList<SandboxFolder> &folders);

/// Arguments for bubblewrap up to and including "--": a minimal, read-only root in separate namespaces,
/// the job's folders and three writable folders of limited size. `nested`: allows namespaces inside.
[[nodiscard]] QList<QByteArray> bubblewrapArguments(const SandboxLimits &limits, const QList<SandboxFolder> &folders, bool nested);

} // namespace engine
