// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// What is known of the text before a possible closing remark.
struct RemarkContext {
    bool ledIn = false; ///< a lead-in stood before the text
};

/// Where closing remarks begin that talk about the text instead of being part of it: an offer to change it, a note on what
/// was changed, a count of words, the rule before them. The size of the reply when there are none; never the whole of it.
/// Several cues must come together. Pure; looks at the last paragraphs only.
[[nodiscard]] qsizetype remarkBegin(QStringView reply, const RemarkContext &context);

} // namespace engine
