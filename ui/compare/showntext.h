// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/diff/words.h"

#include <QString>

namespace ui {

/// A text that is safe to display, with a mapping of places. Hidden and bidirectional control characters become visible
/// escapes, CRLF becomes one line end, very long lines are broken, and text beyond a million characters is cut off
/// (`leftOut`). Value; created in linear time in any thread.
struct ShownText {
    QString text;
    qsizetype leftOut = 0; ///< number of characters cut off at the end

    [[nodiscard]] qsizetype toShown(qsizetype source) const;
    [[nodiscard]] qsizetype toSource(qsizetype shown) const;
    [[nodiscard]] Span toShown(Span source) const;

    struct Step { ///< from here on, places are shifted by a different distance
        qsizetype source = 0;
        qsizetype shown = 0;
    };
    QList<Step> steps;
};

[[nodiscard]] ShownText shownText(const QString &text);

} // namespace ui
