// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/stop.h"
#include "ui/compare/diff/numberedtext.h"

#include <QString>

#include <optional>

namespace ui {

/// A stretch of the one text that stands for a stretch of the other; one of them may be empty.
struct Change {
    Span a;
    Span b;

    bool operator==(const Change &) const = default;
};

struct WordDiff {
    QList<Change> changes; ///< ascending and apart in both texts; what lies between them is equal
    QList<Change> moved;   ///< whole sentences inside changes that stand elsewhere in the other text
    int words = 0;         ///< in both texts together
    int sameWords = 0;     ///< of these, paired; a pair counts two
    bool coarse = false;   ///< parts were compared by sentences, as going word by word would have taken too long

    [[nodiscard]] double similarity() const { return words ? double(sameWords) / words : 1; }
};

/// Compares word by word; nothing when `stop` was requested. Pure; any thread; under 0.1 s for 10,000 words.
[[nodiscard]] std::optional<WordDiff> diffWords(const QString &a, const QString &b, DiffOptions options = {}, engine::StopToken stop = {});

/// `a` with every change put in from `b`: equal to `b` when nothing was ignored.
[[nodiscard]] QString applied(const QString &a, const WordDiff &diff, const QString &b);

/// The place in the other text beside a place in this one; inside a change in proportion.
[[nodiscard]] qsizetype placeInB(const WordDiff &diff, qsizetype inA);
[[nodiscard]] qsizetype placeInA(const WordDiff &diff, qsizetype inB);

} // namespace ui
