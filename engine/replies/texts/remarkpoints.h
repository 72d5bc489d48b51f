// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// Words of a paragraph about the text before it.
struct RemarkWords {
    int points = 0;     ///< points for a remark; 0: none
    bool offer = false; ///< offers to change the text
    bool wish = false;  ///< only "Hope this helps!" or similar
};

/// `before`: the text before the paragraph, trimmed.
[[nodiscard]] RemarkWords remarkWords(QStringView paragraph, QStringView before);

/// Points of the offers in a paragraph; 0: there are none.
[[nodiscard]] int offerPoints(QStringView paragraph, QStringView before);

/// Whether a paragraph begins with "Note:", "Key changes" or similar, so that others may belong to it.
[[nodiscard]] bool opensExplanation(QStringView text);


} // namespace engine
