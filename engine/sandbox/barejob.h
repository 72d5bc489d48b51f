// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/sandbox.h"

namespace engine {

/// The job for running without a box: inside paths become outside paths, /box becomes `folder`.
[[nodiscard]] SandboxJob jobWithoutBox(SandboxJob job, const QString &folder);

} // namespace engine
