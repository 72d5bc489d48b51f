// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/diff/commontokens.h"
#include "ui/compare/diff/numberedtext.h"

namespace ui {

/// Pairs of equal words of two texts, by the index of the word in each; ascending in both.
using WordPairs = CommonTokens::Pairs;

/// The coarse way: equal sentences first, then words between them with a short search.
[[nodiscard]] WordPairs pairsBySentence(const NumberedText &a, const NumberedText &b, CommonTokens::Box box, const engine::StopToken &stop);

/// Equal words that stand alone between much larger changes only chop them up: they count as changed.
[[nodiscard]] WordPairs withoutCrumbs(const NumberedText &a, const NumberedText &b, const WordPairs &pairs);

/// Words that only one text has can often stand one place earlier or later with the same effect ("a [b a] c" or
/// "[a b] a c"): they are put where a sentence begins.
void slideToSentences(const NumberedText &a, const NumberedText &b, WordPairs &pairs);

} // namespace ui
