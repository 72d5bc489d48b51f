// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/loophistory.h"
#include "ui/widgets/tone.h"

namespace ui {

/// What is said of a refinement loop: how far it is, or why it ended and what that saved.
struct LoopVerdict {
    Tone tone = Tone::Info;
    QString word;
    QString sentences;
};

[[nodiscard]] LoopVerdict loopVerdict(const LoopRecord &loop, const engine::RefinementPlan &plan);

} // namespace ui
