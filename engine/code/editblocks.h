// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace engine {

/// One change a model asks for: these lines become those.
struct EditBlock {
    QString search;
    QString replace;

    bool operator==(const EditBlock &) const = default;
};

/// The search/replace blocks of a reply (<<<<<<< SEARCH … ======= … >>>>>>> REPLACE, also ORIGINAL/UPDATED, with any
/// number of signs from four, inside or outside of fences, the last one possibly not closed), or the hunks of a unified
/// diff when it has no blocks. Empty: the reply holds no edits. Pure.
[[nodiscard]] QList<EditBlock> editBlocksOf(const QString &reply);

/// What applying gave.
struct AppliedEdits {
    QString text;
    int applied = 0;
    int tolerant = 0;       ///< of these, found only by looking less closely
    QStringList unmatched;  ///< search texts that are nowhere

    bool operator==(const AppliedEdits &) const = default;
};

/// Applies the blocks one after the other, each to what the ones before left. A search text is looked for exactly; then
/// without regard to space at line ends and empty lines around; then with other indentation, which the replacement takes
/// over; then by its most similar lines, when they are unmistakable. Within the editable regions first. An empty search
/// text adds to the end of the last region. Pure; the text is unchanged where nothing matched.
[[nodiscard]] AppliedEdits applyEdits(const QString &text, const QList<EditBlock> &blocks);

} // namespace engine
