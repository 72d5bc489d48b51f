// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/job.h"

namespace box {

/// Without a box: nothing but the system's programs may be read and nothing but the job's folder written, no connection
/// made, nobody outside signalled – as far as this kernel's Landlock goes. True where it has none, too.
bool fenceIn(const Job &job);

} // namespace box
