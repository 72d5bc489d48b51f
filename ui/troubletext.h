// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/trouble.h"

namespace ui {

/// The text of engine::englishText(), translated. Plain text; it may contain text of a model.
[[nodiscard]] QString troubleSentence(const engine::Trouble &trouble);
/// Sentence for a judge or an evaluator that gets no more questions, with the number of its replies.
[[nodiscard]] QString givenUpSentence(bool isJudge, const QString &label, qint64 replies);

} // namespace ui
