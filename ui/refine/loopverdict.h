// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/loophistory.h"
#include "ui/widgets/tone.h"

namespace ui {

/// Status text of a refinement loop: its progress, or the reason for its end and the savings.
struct LoopVerdict {
    Tone tone = Tone::Info;
    QString word;
    QString sentences;
};

[[nodiscard]] LoopVerdict loopVerdict(const LoopRecord &loop, const engine::RefinementPlan &plan);

} // namespace ui
