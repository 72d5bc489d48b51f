// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace engine {

/// A comment that holds EVOLVE-BLOCK-START or EVOLVE-BLOCK-END.
struct EvolveMark {
    bool start = false;
    qsizetype from = 0;  ///< start of its first line
    qsizetype after = 0; ///< after the line end of its last line
};

/// The marks of a text, in order, for any language: the word in a comment (by any common sign,
/// alone or after code, or in a block comment of several lines) with only signs before it; a banner
/// or a label may follow. Words in strings and in sentences about marks are no marks. Pure; linear.
[[nodiscard]] QList<EvolveMark> marksIn(const QString &text);

} // namespace engine
