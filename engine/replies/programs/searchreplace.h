// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/programs/edits.h"

namespace engine {

/// The search/replace blocks of a reply; see readEdits(). Pure; linear.
[[nodiscard]] ReadEdits readSearchReplace(const QString &reply, const QString &parent);

} // namespace engine
