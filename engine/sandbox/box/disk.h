// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

namespace box {

/// Which limit of the box's folders has been reached, if any.
Limit reachedOnDisk(const Job &job);

/// What lies in the box's folders, which are kept in memory; bytes. 0 without a box: then they are not.
int64_t bytesInFolders(const Job &job);

/// Tells the engine of every file the program left that it did not get, and what is in those that are wanted.
void tellFiles(int leash, const Job &job, Outcome &outcome);

} // namespace box
