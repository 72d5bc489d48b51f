// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/config/document/problem.h"
#include "engine/config/resolution/resolve.h"
#include "engine/types/events/call.h"
#include "engine/types/events/match.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/runstate.h"

namespace ui {

// The only place where what the engine means becomes what a person reads. Translated at the moment of the call: ask
// again on QEvent::LanguageChange.

/// What went wrong and the way out, with the error's place in brackets.
[[nodiscard]] QString errorSentence(const engine::Error &error);
/// The place, what is wrong there and what would be right.
[[nodiscard]] QString problemSentence(const engine::Problem &problem);
/// The same without its place, for where that is plain to see.
[[nodiscard]] QString problemWords(const engine::Problem &problem);
[[nodiscard]] QString severityWord(engine::Severity severity);

[[nodiscard]] QString endReasonSentence(engine::EndReason reason); ///< "The money cap was reached."
[[nodiscard]] QString endReasonWord(engine::EndReason reason);     ///< "Money cap"
/// Why a finished run ended, with the number of the cap or stop rule: "The cap of 40 calls was reached."
[[nodiscard]] QString endSentence(const engine::RunState &state, const engine::RunPlan &plan);
[[nodiscard]] QString loopEndSentence(engine::LoopEnd reason);     ///< "The time was up."
[[nodiscard]] QString loopEndWord(engine::LoopEnd reason);         ///< "Good enough"
[[nodiscard]] QString rejectionSentence(engine::Rejection reason);
[[nodiscard]] QString rejectionWord(engine::Rejection reason);
[[nodiscard]] QString finishReasonWord(engine::FinishReason reason);
[[nodiscard]] QString verdictWord(engine::Verdict verdict);
[[nodiscard]] QString runStatusWord(engine::RunStatus status);
[[nodiscard]] QString stepTitle(engine::Step step);
/// The same by its name in configurations ("seeding"); other names come back as they are.
[[nodiscard]] QString stepTitle(const QString &name);
/// Where an effective value comes from: "from the run".
[[nodiscard]] QString sourceTitle(engine::Source source);
/// The kind of a provider by its name in configurations: "openai-compatible" → "OpenAI-compatible server".
[[nodiscard]] QString providerTitle(const QString &kind);

} // namespace ui
