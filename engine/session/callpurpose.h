// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/call.h"

#include <optional>

namespace engine {

/// Purpose of a call, as far as its step does not give it.
struct CallPurpose {
    std::optional<Arm> arm;        ///< of a control arm
    std::optional<MatchGoal> goal; ///< of a question to a judge
    double chance = 0;             ///< see Call
    double worth = 0;
};

} // namespace engine
