// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/nested.h"

namespace box {

/// Files sent with a job, in this order, from the engine to a waiting box and from there to the interpreter.
enum Passed { PassedJob, PassedInput, PassedOutput, PassedErrors, PassedLeash, PassedGroup, PassedCount = PassedGroup + groupCount };
/// From a box to the interpreter: the same files, but in place of the leash a pipe for the
/// end of the program, the cgroup to join and the box's namespaces (see openNamespaces()).
enum ToTemplate { ToJob, ToInput, ToOutput, ToErrors, ToChildEnd, ToGroup, ToNamespaces, ToCount = ToNamespaces + namespaceCount };

/// Sends one packet with open files. False when the other side is closed.
bool sendFiles(int socket, const int *files, int count);
/// Waits for one packet; the files close on exec. Returns their number; −1 when the other side is closed.
int receiveFiles(int socket, int *files, int most);

} // namespace box
