// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/programs/edits.h"

namespace engine {

/// The hunks of the diffs of a reply; see readEdits(). Pure; linear.
[[nodiscard]] ReadEdits readHunks(const QString &reply);

} // namespace engine
