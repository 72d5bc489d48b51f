// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/regions.h"

#include <QList>
#include <QString>

namespace engine {

/// The program of a reply.
struct FoundProgram {
    QString text;       ///< ends with one line break; empty: there is none
    QString refusal;    ///< English: why there is none
    bool whole = false; ///< nothing else can be meant: it is fenced, unlike the parent, and holds the parent's marks or all
                        ///< of its names, or the edits are in its strings and comments

    bool operator==(const FoundProgram &) const = default;
};

/// Finds the program in a reply without thoughts: of the blocks that may be one (whyNoProgram()), the one with the
/// EVOLVE-BLOCK marks, else the one that defines most of what the parent defines, unlike the parent if there is one, in the
/// language that is wanted; of equal ones the first, except that a later one which defines the same is its revision.
/// Several blocks are one program where a pair of marks is split between them, or where each defines a part of what the
/// parent defines and none all of it; without a parent they are not joined. Blocks that hold `edits` outside of strings
/// and comments are none. A block in another language counts only where it is like the parent. Pure; linear.
[[nodiscard]] FoundProgram programIn(const QString &reply, const QString &language, const QString &parent = {}, const QList<TextRange> &edits = {});

} // namespace engine
