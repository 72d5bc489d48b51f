// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace engine {

/// A comment that holds EVOLVE-BLOCK-START or EVOLVE-BLOCK-END.
struct EvolveMark {
    bool start = false;
    qsizetype from = 0;  ///< of its first line
    qsizetype after = 0; ///< behind the line end of its last line
};

/// The marks of a text, in order, whatever the language: the word stands in a comment (by any common sign, alone or
/// behind code, in a block comment of several lines) with nothing but signs before it; a banner or a label may follow.
/// Not in a string, and not in a sentence about marks. Pure; linear.
[[nodiscard]] QList<EvolveMark> marksIn(const QString &text);

} // namespace engine
