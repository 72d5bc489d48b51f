// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace box {

/// Bytes in the buffers of all sockets of this network namespace, as counted by
/// the kernel; when unknown, their maximum capacity. A few sockets count as empty.
int64_t socketBytes();

} // namespace box
