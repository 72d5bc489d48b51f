// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

#include <sys/types.h>

namespace box {

/// Starts a process as number 1 of new namespaces inside this box. Returns 0 in the new process.
pid_t forkNested();

/// In the new process: own user, empty writable folders, own view of processes. Returns null, or an error message.
const char *furnish(const Limits &limits);

/// The namespaces of a box as open files: user first, as it gives the right to enter the others.
constexpr int namespaceCount = 6;
/// Opens those of this process, which must see its own /proc. False when one cannot be opened.
bool openNamespaces(int *namespaces);
/// Enters them; later children belong to the box. Needs no capability, only the user that made the box.
bool joinNested(const int *namespaces);

} // namespace box
