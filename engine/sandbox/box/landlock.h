// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

namespace box {

/// Without a box: limits reading to the system's programs and writing to the job's folder, and blocks connections
/// and signals to other processes, as far as this kernel's Landlock supports it. True also without Landlock.
bool fenceIn(const Job &job);

} // namespace box
