// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/sandbox/filedescriptor.h"

#include <QByteArray>
#include <QList>

namespace engine {

/// The ordinary user that programs are when Valda itself is run by root: "nobody".
inline constexpr unsigned nobody = 65534;

/// What to start: with an empty environment, a session of its own, and nothing open but what is named.
struct SpawnedProgram {
    QByteArray path;
    QList<QByteArray> arguments;          ///< the first is its name
    QList<std::pair<int, int>> files;     ///< ours → the number it has there
    bool byFile = false;                  ///< `path` is only its name; it is the file `image`
    int image = -1;
    QList<std::pair<QByteArray, QByteArray>> mounts; ///< folder → where it lies, for this program alone; for root only
};

struct Spawned {
    int pid = 0;
    FileDescriptor exit; ///< becomes readable when it has ended; to be waited for then
};

/// Starts it; as `nobody` where we are root. It ends with the thread that called. Errors: Sandbox.
[[nodiscard]] Result<Spawned> spawn(const SpawnedProgram &program);

} // namespace engine
