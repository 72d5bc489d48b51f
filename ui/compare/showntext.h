// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/diff/words.h"

#include <QString>

namespace ui {

/// A text as it can be put on the screen without harm, and which place stands for which. Hidden and direction-turning
/// characters become visible escapes, CRLF one line end, endless lines are broken, and what goes beyond a million
/// characters is left out (`leftOut`). Value; made in linear time on any thread.
struct ShownText {
    QString text;
    qsizetype leftOut = 0; ///< characters at the end that are not shown

    [[nodiscard]] qsizetype toShown(qsizetype source) const;
    [[nodiscard]] qsizetype toSource(qsizetype shown) const;
    [[nodiscard]] Span toShown(Span source) const;

    struct Step { ///< from here on places move by another distance
        qsizetype source = 0;
        qsizetype shown = 0;
    };
    QList<Step> steps;
};

[[nodiscard]] ShownText shownText(const QString &text);

} // namespace ui
