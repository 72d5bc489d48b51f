// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/regions.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace engine {

/// One edit of a model: replaces the searched lines.
struct EditBlock {
    QString search;  ///< lines, each with '\n' at its end; empty: the replacement is inserted
    QString replace;
    int line = 0;    ///< first line of `search` in the text before all edits (from 1); 0: not given
    QString near;    ///< the model's words about the place: heading of the hunk, label, sentences before the block
    QString file;    ///< named by the model; empty: none

    bool operator==(const EditBlock &) const = default;
};

/// The edits of a reply.
struct ReadEdits {
    QList<EditBlock> blocks;
    QList<TextRange> ranges; ///< range of each block in the reply, in order; also of a malformed line
    QString refusal;         ///< English: edits were intended, but one of them is malformed; then `blocks` is empty

    [[nodiscard]] bool isEmpty() const { return blocks.isEmpty() && refusal.isEmpty(); }
    bool operator==(const ReadEdits &) const = default;
};

/// Reads the search/replace blocks of a reply without thoughts, or, when it has none, the hunks of its diffs.
/// - Blocks: "<<<<<<< SEARCH", "=======", ">>>>>>> REPLACE" with four or more signs and any labels ("-------
///   SEARCH" and "+++++++ REPLACE" as well). Divider and closer have the number of signs and the indentation of their
///   opener. When several lines look like the divider, the one whose search text is in `parent` counts.
/// - Hunks: "@@ -l,n +l,n @@ heading", also without numbers, with wrong numbers, in a fence with the info string
///   diff without "@@", and in the form "*** Update File". Line counts end a hunk as long as they are consistent.
/// `parent`: the program the edits are for. Pure; linear.
[[nodiscard]] ReadEdits readEdits(const QString &reply, const QString &parent);

/// Result of applying edits.
struct AppliedEdits {
    QString text;
    int applied = 0;
    int tolerant = 0;      ///< those found only by an inexact comparison
    QStringList unmatched; ///< search texts that were not found
    QString refusal;       ///< English: a search text occurs in several places, and nothing decides between them; `text` is unchanged

    bool operator==(const AppliedEdits &) const = default;
};

/// Applies the blocks in order, each to the result of the previous ones. A search text is searched
/// exactly; then ignoring space at line ends and empty lines around; then with other indentation, which
/// the replacement takes over; then by its most similar lines, if they are unique. Of several places,
/// the one within the editable regions counts, then the one nearest to the given line, then the one in
/// the named definition. An empty search text inserts after the given line, or at the end of the last
/// region. Line ends stay those of the text. Pure; the text is unchanged when nothing matched.
[[nodiscard]] AppliedEdits applyEdits(const QString &text, const QList<EditBlock> &blocks);

} // namespace engine
