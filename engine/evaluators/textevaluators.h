// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/assessment.h"

namespace engine {

// Evaluators that need nothing but the text. Pure; any thread.

/// 1 within the bounds, 0.3 outside of any; each bound that is broken is a deficiency. Characters are what a reader sees
/// (grapheme clusters), words those of Unicode. A bound of 0 is none; 100,000 is the most anyway.
[[nodiscard]] Assessment assessLength(const EvaluatorPlan &plan, const QString &text);
/// The share of patterns satisfied (required found, forbidden absent; 1 when there is none). Trouble, and no score, for
/// an invalid pattern and for one that runs away: it is cut after a number of steps that takes some tens of milliseconds.
[[nodiscard]] Assessment assessRegex(const EvaluatorPlan &plan, const QString &text);

/// Grapheme clusters.
[[nodiscard]] int countCharacters(const QString &text);

} // namespace engine
