// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/regions.h"

#include <QList>
#include <QString>

namespace engine {

/// The program of a reply.
struct FoundProgram {
    QString text;       ///< ends with one line break; empty: none found
    QString refusal;    ///< English: why there is none
    bool whole = false; ///< unambiguous: fenced, different from the parent, and with the parent's marks or all
                        ///< of its names, or the edits are in its strings and comments

    bool operator==(const FoundProgram &) const = default;
};

/// Finds the program in a reply without thoughts. Of the blocks that may be one (whyNoProgram()), takes the one with
/// EVOLVE-BLOCK marks, else the one that defines most of the parent's names, preferring blocks that differ from the
/// parent and have the wanted language; of equal ones the first, unless a later one defines the same and so revises
/// it. Several blocks are joined when a pair of marks is split between them, or when each defines a part of the
/// parent's names and none all of them; without a parent they are never joined. Blocks with `edits` outside of strings
/// and comments do not count. A block in another language counts only when it is similar to the parent. Pure; linear.
[[nodiscard]] FoundProgram programIn(const QString &reply, const QString &language, const QString &parent = {}, const QList<TextRange> &edits = {});

} // namespace engine
