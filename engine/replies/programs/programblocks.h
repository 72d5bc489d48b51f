// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/regions.h"

#include <QList>
#include <QString>

namespace engine {

/// A part of a reply that may be a program: the text of a fence, or what stands outside of fences.
struct ProgramBlock {
    QString info;    ///< of the fence, first word, lower case
    QString text;    ///< LF; ends with one line break; no empty lines in front
    TextRange range; ///< in the reply, fence lines included
    bool fenced = false;
    bool closed = false;
};

/// The blocks of a reply (LF, without thoughts) in order. A line with the form of a closing fence does not end a block
/// where it stands in a string or comment of the block's language, before an EVOLVE-BLOCK-END that the block still needs,
/// or, in a text, between fences of the text's own. Text outside of fences loses its paragraphs of prose at both ends.
/// Pure; linear.
[[nodiscard]] QList<ProgramBlock> programBlocks(const QString &reply, const QString &language, const QString &parent);

/// The text from its first line that holds something to its last one, with one line break at the end; empty when none does.
[[nodiscard]] QString trimmedLines(const QString &text);

} // namespace engine
