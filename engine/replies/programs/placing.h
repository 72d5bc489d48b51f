// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/programs/edits.h"
#include "engine/replies/programs/replylines.h"

#include <optional>

namespace engine {

/// Where a block belongs in a text.
struct BlockPlace {
    qsizetype line = 0;  ///< first line, from 0
    qsizetype count = 0; ///< lines that are replaced
    bool tolerant = false;
    QString indent;        ///< that the replacement gets in addition
    qsizetype outdent = 0; ///< or loses
    QList<qsizetype> others; ///< lines of places that fit as well; not empty: nothing says which is meant
};

/// Finds the place of a block's search text, which is not empty, in the text; nothing: it is nowhere. `line`: where it is
/// expected (from 1), 0: not said. See applyEdits().
[[nodiscard]] std::optional<BlockPlace> placeOf(const EditBlock &block, const QString &text, const ReplyLines &lines, int line);

} // namespace engine
