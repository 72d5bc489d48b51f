// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/parts.h"

namespace engine {

/// The change of a text as a unified diff with three lines of context, headed "--- a/NAME" and "+++ b/NAME", which patch -p1
/// and git apply read; empty when both are equal. Pure.
[[nodiscard]] QString unifiedDiff(const QString &name, const QString &before, const QString &after);

/// The same for all parts that differ; `unnamed`: file name of an unnamed part. A missing part is "/dev/null". Pure.
[[nodiscard]] QString unifiedDiff(const Parts &before, const Parts &after, const QString &unnamed);

} // namespace engine
