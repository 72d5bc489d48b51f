// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/regions.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace engine {

/// One change a model asks for: these lines become those.
struct EditBlock {
    QString search;  ///< lines, each ended by '\n'; empty: the replacement is added
    QString replace;
    int line = 0;    ///< of the first line of `search` in the text before all edits (from 1); 0: not said
    QString near;    ///< what the model says about the place: heading of the hunk, label, sentences before the block
    QString file;    ///< that the model names for it; empty: none

    bool operator==(const EditBlock &) const = default;
};

/// The edits of a reply.
struct ReadEdits {
    QList<EditBlock> blocks;
    QList<TextRange> ranges; ///< of each block in the reply, in order; of the line that cannot be read as well
    QString refusal;         ///< English: edits were meant, and one of them cannot be read; `blocks` is empty then

    [[nodiscard]] bool isEmpty() const { return blocks.isEmpty() && refusal.isEmpty(); }
    bool operator==(const ReadEdits &) const = default;
};

/// Reads the search/replace blocks of a reply without thoughts, or, when it has none, the hunks of its diffs.
/// - Blocks: "<<<<<<< SEARCH", "=======", ">>>>>>> REPLACE" with any number of signs from four and any labels ("-------
///   SEARCH" and "+++++++ REPLACE" as well). Divider and closer have the number of signs and the indentation of their
///   opener. Where several lines have the form of the divider, the one is taken for which the search text is in `parent`.
/// - Hunks: "@@ -l,n +l,n @@ heading", also without numbers, with numbers that do not fit, in a fence with the info string
///   diff without "@@", and in the form "*** Update File". Counts say which lines belong to a hunk while they fit.
/// `parent`: the program the edits are for. Pure; linear.
[[nodiscard]] ReadEdits readEdits(const QString &reply, const QString &parent);

/// What applying gave.
struct AppliedEdits {
    QString text;
    int applied = 0;
    int tolerant = 0;      ///< of these, found only by looking less closely
    QStringList unmatched; ///< search texts that are nowhere
    QString refusal;       ///< English: a search text is in several places, and nothing says which is meant; `text` is unchanged

    bool operator==(const AppliedEdits &) const = default;
};

/// Applies the blocks one after the other, each to what the ones before left. A search text is looked for exactly; then
/// without regard to space at line ends and empty lines around; then with other indentation, which the replacement takes
/// over; then by its most similar lines, when they are unmistakable. Of several places the one within the editable regions
/// is taken, then the one nearest to the line that is said, then the one in the definition that is named. An empty search
/// text adds behind the line that is said, or to the end of the last region. Line ends stay those of the text. Pure; the
/// text is unchanged where nothing matched.
[[nodiscard]] AppliedEdits applyEdits(const QString &text, const QList<EditBlock> &blocks);

} // namespace engine
