// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/document.h"

namespace engine {

/// Problems of a canonical document by itself: keys, types, ranges, choices, patterns. Paths are canonical.
[[nodiscard]] QList<Problem> documentProblems(const Json &root);

} // namespace engine
