// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace box {

/// What lies in the buffers of all sockets of this process's network namespace, bytes as the kernel counts them; where it
/// does not tell, the most they can hold. Few sockets are taken as empty.
int64_t socketBytes();

} // namespace box
