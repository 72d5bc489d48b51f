// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArray>

namespace engine {

/// Whom a filter is for. Box: a program in namespaces of its own. Bare: one without, which gets no sockets at all but
/// connected pairs and cuts files by their number alone. Template: a warm interpreter, which enters the boxes of its programs and runs none itself.
enum class Confined { Box, Bare, Template };

/// The system-call filter of untrusted programs as the kernel takes it: no tracing, no mounting, no namespaces, no
/// kernel interfaces a computation has no use for, no memory that escapes the limits. Such calls fail with EPERM.
/// Errors: Sandbox where the machine has no such filters.
[[nodiscard]] Result<QByteArray> seccompFilter(Confined confined);

} // namespace engine
