// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/programs/edits.h"
#include "engine/replies/programs/replylines.h"

#include <optional>

namespace engine {

/// Place of a block in a text.
struct BlockPlace {
    qsizetype line = 0;  ///< first line, from 0
    qsizetype count = 0; ///< number of lines to replace
    bool tolerant = false;
    QString indent;        ///< indentation added to the replacement
    qsizetype outdent = 0; ///< columns removed from the replacement
    QList<qsizetype> others; ///< lines of other equally good places; not empty: ambiguous
};

/// Finds the place of a block's search text, which must not be empty; nullopt:
/// not found. `line`: expected position (from 1), 0: not given. See applyEdits().
[[nodiscard]] std::optional<BlockPlace> placeOf(const EditBlock &block, const QString &text, const ReplyLines &lines, int line);

} // namespace engine
