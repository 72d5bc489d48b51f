// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

namespace box {

/// Which limit of the box's folders has been reached, if any.
Limit reachedOnDisk(const Job &job);

/// Tells the engine of every file the program left that it did not get, and what is in those that are wanted.
void tellFiles(int leash, const Job &job, Outcome &outcome);

} // namespace box
