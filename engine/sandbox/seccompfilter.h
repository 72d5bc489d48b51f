// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArray>

namespace engine {

/// The system-call filter of untrusted programs as the kernel takes it: no tracing, no mounting, no namespaces, no
/// kernel interfaces a computation has no use for, no memory that escapes the limits. Such calls fail with EPERM.
/// Errors: Sandbox where the machine has no such filters.
/// `network`: whether sockets to other machines can be made; in a box of its own there is nobody to reach.
[[nodiscard]] Result<QByteArray> seccompFilter(bool network = true);

} // namespace engine
