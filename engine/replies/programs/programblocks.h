// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/regions.h"

#include <QList>
#include <QString>

namespace engine {

/// A part of a reply that may be a program: the content of a fence, or text outside of fences.
struct ProgramBlock {
    QString info;    ///< first word of the fence's info string, lower case
    QString text;    ///< LF; ends with one line break; no leading empty lines
    TextRange range; ///< in the reply, including the fence lines
    bool fenced = false;
    bool closed = false;
};

/// The blocks of a reply (LF, without thoughts) in order. A line in the form of a closing
/// fence does not end a block inside a string or comment of the block's language, before
/// an EVOLVE-BLOCK-END that the block still needs, or, in a text, between the text's own
/// fences. Text outside of fences loses paragraphs of prose at its ends. Pure; linear.
[[nodiscard]] QList<ProgramBlock> programBlocks(const QString &reply, const QString &language, const QString &parent);

/// The text from its first to its last non-empty line, with one line break at the end; empty when all lines are empty.
[[nodiscard]] QString trimmedLines(const QString &text);

} // namespace engine
