// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/regions.h"
#include "engine/types/plan/parts.h"

namespace engine {

/// The parts that a reply contains as a whole.
struct WholeParts {
    QList<Part> parts; ///< with names of the parent; of several texts for one part, the last
    QString refusal;   ///< English: a file of the reply is no part of the program, or nothing says which part it is
};

/// Finds whole parts in a reply (LF, without thoughts); see readPartsReply(). `edits`: ranges of edits, which are no files. Pure.
[[nodiscard]] WholeParts wholePartsIn(const QString &reply, const Parts &parent, const QString &language, const QList<TextRange> &edits);

} // namespace engine
