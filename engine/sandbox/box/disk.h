// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

namespace box {

/// The limit of the box's folders that is reached, if any.
Limit reachedOnDisk(const Job &job);

/// Bytes in the box's folders, which are in memory. 0 without a box, when the folder is on disk.
int64_t bytesInFolders(const Job &job);

/// Reports to the engine every new file of the program, with the contents of collected ones.
void tellFiles(int leash, const Job &job, Outcome &outcome);

} // namespace box
