// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/trouble.h"

namespace ui {

/// What engine::englishText() says, in the language of the window. Plain text: it may quote a model.
[[nodiscard]] QString troubleSentence(const engine::Trouble &trouble);
/// That a judge or an evaluator is not asked any more, and after how many replies.
[[nodiscard]] QString givenUpSentence(bool isJudge, const QString &label, qint64 replies);

} // namespace ui
