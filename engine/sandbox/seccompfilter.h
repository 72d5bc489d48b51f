// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArray>

namespace engine {

/// Target of a filter. Box: a program in its own namespaces. Bare: one without, which gets no sockets except connected pairs and
/// can truncate files only by descriptor. Template: a warm interpreter, which enters its programs' boxes but runs none itself.
enum class Confined { Box, Bare, Template };

/// System-call filter for untrusted programs in the kernel's format: no tracing, no mounts, no
/// namespaces, no kernel interfaces that computations do not need, no memory outside of the
/// limits. Refused calls fail with EPERM. Errors: Sandbox when the machine has no such filters.
[[nodiscard]] Result<QByteArray> seccompFilter(Confined confined);

} // namespace engine
