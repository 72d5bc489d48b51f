// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/nested.h"

namespace box {

/// What a job comes with, in this order, from the engine to a waiting box and from there to the interpreter.
enum Passed { PassedJob, PassedInput, PassedOutput, PassedErrors, PassedLeash, PassedGroup, PassedCount = PassedGroup + groupCount };
/// From a box to the interpreter: the same, with where to tell of the program's end, the cgroup to join and the box's
/// namespaces (see openNamespaces()) in place of the leash.
enum ToTemplate { ToJob, ToInput, ToOutput, ToErrors, ToChildEnd, ToGroup, ToNamespaces, ToCount = ToNamespaces + namespaceCount };

/// Sends one packet with open files. False when nobody listens.
bool sendFiles(int socket, const int *files, int count);
/// Waits for one packet; the files are closed on exec. How many came; −1 when the other side is gone.
int receiveFiles(int socket, int *files, int most);

} // namespace box
