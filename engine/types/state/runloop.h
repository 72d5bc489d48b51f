// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/refinement.h"

#include <optional>

namespace engine {

/// The loop that is the run itself (recipe refine).
struct RunLoop {
    std::optional<LoopResult> result; ///< after its end
    CandidateId candidate;            ///< what it would return; none in other recipes and before its first draft
};

} // namespace engine
