// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/config/resolution/resolve.h"
#include "engine/types/events/call.h"
#include "engine/types/events/match.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/runstate.h"

namespace ui {

// What the engine means, as a person reads it; see also problemtext.h and endtext.h. Translated at the moment of the
// call: ask again on QEvent::LanguageChange.

/// What went wrong and the way out, with the error's place in brackets.
[[nodiscard]] QString errorSentence(const engine::Error &error);
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
