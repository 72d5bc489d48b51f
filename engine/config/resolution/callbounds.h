// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/usage.h"

#include <QStringView>

namespace engine {

struct GeneratorPlan;

/// Bounds of what a call takes, before it is made.
struct CallBounds {
    Usage most;   ///< reserved: no tokenizer in use makes more than one token of two bytes of real text; some more for the frame
    Usage likely; ///< bytes / 4 for English

    CallBounds(QStringView prompt, const GeneratorPlan &generator);
};

} // namespace engine
