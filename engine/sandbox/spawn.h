// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/sandbox/filedescriptor.h"

#include <QByteArray>
#include <QList>

namespace engine {

/// The unprivileged system user of that name: programs run under it when Valda itself runs as root.
inline constexpr unsigned nobody = 65534;

/// A program to start: with an empty environment, as a new session, with only the listed files open.
struct SpawnedProgram {
    QByteArray path;
    QList<QByteArray> arguments;          ///< the first one is its name
    QList<std::pair<int, int>> files;     ///< own number → number in the program
    bool byFile = false;                  ///< `path` is only its name; the program is the file `image`
    int image = -1;
    QList<std::pair<QByteArray, QByteArray>> mounts; ///< folder → mount point, visible to this program only; for root only
};

struct Spawned {
    int pid = 0;
    FileDescriptor exit; ///< readable when the program has ended; then wait for it
};

/// Starts the program, under that unprivileged user when Valda runs as root. It ends with the calling thread. Errors: Sandbox.
[[nodiscard]] Result<Spawned> spawn(const SpawnedProgram &program);

} // namespace engine
