// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/types/events/match.h"
#include "engine/types/events/rejection.h"
#include "engine/types/plan/usage.h"
#include "engine/types/state/runstatus.h"

namespace engine {
enum class Source;
}

namespace ui {

// Texts for values of the engine; see also problemtext.h and endtext.h. Each function translates when it is called;
// call it again after QEvent::LanguageChange.

/// Sentence for the error and its remedy, followed by the technical detail in brackets.
[[nodiscard]] QString errorSentence(const engine::Error &error);
[[nodiscard]] QString rejectionSentence(engine::Rejection reason);
[[nodiscard]] QString rejectionWord(engine::Rejection reason);
[[nodiscard]] QString finishReasonWord(engine::FinishReason reason);
[[nodiscard]] QString verdictWord(engine::Verdict verdict);
[[nodiscard]] QString runStatusWord(engine::RunStatus status);
[[nodiscard]] QString stepTitle(engine::Step step);
/// The title of the step with this name in configurations ("seeding"). Returns an unknown name unchanged.
[[nodiscard]] QString stepTitle(const QString &name);
/// The origin of an effective value: "from the run".
[[nodiscard]] QString sourceTitle(engine::Source source);
/// Title of a provider kind by its name in configurations: "openai-compatible" → "OpenAI-compatible server".
[[nodiscard]] QString providerTitle(const QString &kind);

} // namespace ui
