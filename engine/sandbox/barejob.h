// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/sandbox.h"

namespace engine {

/// The job as it is without a box: paths inside of one become those outside, /box that of `folder`.
[[nodiscard]] SandboxJob jobWithoutBox(SandboxJob job, const QString &folder);

} // namespace engine
