// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assessment/assessment.h"

namespace engine {

// Evaluators that need only the text. Pure; any thread.

/// Score 1 within the bounds, 0.3 outside; each exceeded bound is a deficiency. Characters are
/// grapheme clusters, words those of Unicode. A bound of 0 means none; the maximum is always 100,000.
[[nodiscard]] Assessment assessLength(const EvaluatorPlan &plan, const QString &text);
/// Share of satisfied patterns (required found, forbidden absent; 1 when there are none). Trouble and no
/// score for an invalid pattern or one that exceeds the step limit, which takes some tens of milliseconds.
[[nodiscard]] Assessment assessRegex(const EvaluatorPlan &plan, const QString &text);

/// Number of grapheme clusters.
[[nodiscard]] int countCharacters(const QString &text);

} // namespace engine
