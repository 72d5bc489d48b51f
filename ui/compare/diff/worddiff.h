// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/stop.h"
#include "ui/compare/diff/numberedtext.h"

#include <QString>

#include <optional>

namespace ui {

/// A span of one text that is replaced by a span of the other; one of them may be empty.
struct Change {
    Span a;
    Span b;

    bool operator==(const Change &) const = default;
};

struct WordDiff {
    QList<Change> changes; ///< ascending and disjoint in both texts; the text between them is equal
    QList<Change> moved;   ///< whole sentences within changes that occur elsewhere in the other text
    int words = 0;         ///< total of both texts
    int sameWords = 0;     ///< paired words; a pair counts as two
    bool coarse = false;   ///< some parts were compared by sentence, to bound the time

    [[nodiscard]] double similarity() const { return words ? double(sameWords) / words : 1; }
};

/// Compares two texts word by word; no value if `stop` was requested. Pure; any thread; less than 0.1 s for 10,000
/// words.
[[nodiscard]] std::optional<WordDiff> diffWords(const QString &a, const QString &b, DiffOptions options = {}, engine::StopToken stop = {});

/// `a` with all changes applied from `b`; equal to `b` if nothing is ignored.
[[nodiscard]] QString applied(const QString &a, const WordDiff &diff, const QString &b);

/// The place in the other text that corresponds to a place in this one; interpolated within a change.
[[nodiscard]] qsizetype placeInB(const WordDiff &diff, qsizetype inA);
[[nodiscard]] qsizetype placeInA(const WordDiff &diff, qsizetype inB);

} // namespace ui
