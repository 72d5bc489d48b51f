// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// What a paragraph says of the text before it.
struct RemarkWords {
    int points = 0;     ///< how much it speaks for a remark; 0: nothing
    bool offer = false; ///< it offers to change the text
    bool wish = false;  ///< nothing but "Hope this helps!"
};

/// `before` is the text before the paragraph, without space at its ends.
[[nodiscard]] RemarkWords remarkWords(QStringView paragraph, QStringView before);

/// What the offers of a paragraph alone say; 0: there are none.
[[nodiscard]] int offerPoints(QStringView paragraph, QStringView before);

/// A paragraph that begins with "Note:", "Key changes" and the like, so that others may follow it.
[[nodiscard]] bool opensExplanation(QStringView text);


} // namespace engine
