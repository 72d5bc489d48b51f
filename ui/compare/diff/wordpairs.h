// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/diff/commontokens.h"
#include "ui/compare/diff/numberedtext.h"

namespace ui {

/// Pairs of equal words of two texts, as indices of the word in each text; ascending in both.
using WordPairs = CommonTokens::Pairs;

/// Coarse comparison: pairs equal sentences first, then words between them with a search of small depth.
[[nodiscard]] WordPairs pairsBySentence(const NumberedText &a, const NumberedText &b, CommonTokens::Box box, const engine::StopToken &stop);

/// Removes crumbs: at most two consecutive equal words between gaps at least three times as long on both sides. They
/// count as changed.
[[nodiscard]] WordPairs withoutCrumbs(const NumberedText &a, const NumberedText &b, const WordPairs &pairs);

/// Shifts insertions that have several equivalent positions ("a [b a] c" or "[a b] a c") to the start of a sentence.
void slideToSentences(const NumberedText &a, const NumberedText &b, WordPairs &pairs);

} // namespace ui
