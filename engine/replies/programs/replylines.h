// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace engine {

/// The lines of a text without their line ends, and their positions.
struct ReplyLines {
    explicit ReplyLines(const QString &text);
    [[nodiscard]] qsizetype count() const { return view.size(); }
    [[nodiscard]] QStringView value(qsizetype index) const { return index >= 0 && index < view.size() ? view[index] : QStringView(); }

    QList<QStringView> view; ///< into the text, which must outlive it
    QList<qsizetype> begin;  ///< one more than lines: the last one is the end of the text
};

/// The lines joined, each with '\n' at its end.
[[nodiscard]] QString joinedLines(const QStringList &lines);
[[nodiscard]] qsizetype indentOf(QStringView line);
/// The path on a line that holds only a path, with marks of emphasis, a comment sign or a colon around it: "**src/a.py**:".
[[nodiscard]] QString pathOfLine(QStringView line);

} // namespace engine
