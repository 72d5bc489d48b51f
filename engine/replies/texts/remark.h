// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// Context of a possible closing remark.
struct RemarkContext {
    bool ledIn = false; ///< the text has a lead-in
};

/// Start of the closing remarks about the text: an offer to change it, a note on the
/// changes, a count of words, and the rule before them. The size of the reply when there
/// are none; never 0. Several cues must coincide. Pure; reads the last paragraphs only.
[[nodiscard]] qsizetype remarkBegin(QStringView reply, const RemarkContext &context);

} // namespace engine
