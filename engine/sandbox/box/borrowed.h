// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <sys/types.h>

namespace box {

/// A process and its resident memory in bytes.
struct Resident {
    pid_t pid = 0;
    pid_t parent = 0;
    int64_t bytes = 0;
};

/// The processes of these that are between vfork() and exec() and use their parent's memory, which must
/// not be counted twice. For each thread of a parent that waits in vfork(), at most one child counts: the
/// one with the parent's layout whose memory size is nearest to the parent's. `proc`: descriptor of /proc.
[[nodiscard]] std::vector<pid_t> inParentsMemory(int proc, const std::vector<Resident> &all);

} // namespace box
