// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

#include <sys/types.h>

namespace box {

/// Starts a process that is number 1 of namespaces of its own, within the box this process is in. 0 in the new one.
pid_t forkNested();

/// In the new one: its own user, fresh places to write, its own view of processes. Null, or what went wrong.
const char *furnish(const Limits &limits);

/// The namespaces of a box as open files: user first, since that one gives the right to enter the others.
constexpr int namespaceCount = 6;
/// Opens those of this process, which must see its own /proc. False when one cannot be opened.
bool openNamespaces(int *namespaces);
/// Enters them; processes it starts from then on are the box's. Needs no capability, only the user who made the box.
bool joinNested(const int *namespaces);

} // namespace box
