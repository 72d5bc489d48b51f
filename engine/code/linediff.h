// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace engine {

/// How a line of a text came about, against an older one.
struct LineChange {
    enum Kind { Same, Added, Removed } kind = Same;
    int line = 0;     ///< in the new text from 0; of Removed: the line it stood before
    QString text;     ///< of Removed

    bool operator==(const LineChange &) const = default;
};

/// Added and removed lines in the order of the new text, equal ones left out: the shortest edit (Myers), up to 2,000
/// differences, beyond which everything between the first and the last one counts as changed. Pure.
[[nodiscard]] QList<LineChange> lineChanges(const QString &before, const QString &after);

/// Number of lines that only one of the texts has, of the one with more of them; moved lines do not count. Linear.
[[nodiscard]] int differingLines(const QString &before, const QString &after);

} // namespace engine
