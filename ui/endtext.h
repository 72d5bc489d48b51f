// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/refinement.h"
#include "engine/types/events/runend.h"
#include "engine/types/plan/runplan.h"
#include "engine/types/state/runstate.h"

namespace ui {

// Texts for the end of a run or of a refinement loop. Each function translates when it is called; call it again after
// QEvent::LanguageChange.

[[nodiscard]] QString endReasonSentence(engine::EndReason reason); ///< "The money cap was reached."
[[nodiscard]] QString endReasonWord(engine::EndReason reason);     ///< "Money cap"
/// Sentence for the end of a finished run, with the number of the cap or stop rule: "The cap of 40 calls was reached."
[[nodiscard]] QString endSentence(const engine::RunState &state, const engine::RunPlan &plan);
[[nodiscard]] QString loopEndSentence(engine::LoopEnd reason);     ///< "The time was up."
[[nodiscard]] QString loopEndWord(engine::LoopEnd reason);         ///< "Good enough"

} // namespace ui
