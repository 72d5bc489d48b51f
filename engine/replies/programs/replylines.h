// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace engine {

/// The lines of a text without their line ends, and where each begins in it.
struct ReplyLines {
    explicit ReplyLines(const QString &text);
    [[nodiscard]] qsizetype count() const { return view.size(); }
    [[nodiscard]] QStringView value(qsizetype index) const { return index >= 0 && index < view.size() ? view[index] : QStringView(); }

    QList<QStringView> view; ///< into the text, which has to outlive it
    QList<qsizetype> begin;  ///< one more than lines: the last one is the end of the text
};

/// Lines joined, each ended by '\n'.
[[nodiscard]] QString joinedLines(const QStringList &lines);
[[nodiscard]] qsizetype indentOf(QStringView line);
/// The path of a line that consists of one, with marks of emphasis, a comment sign or a colon around it: "**src/a.py**:".
[[nodiscard]] QString pathOfLine(QStringView line);

} // namespace engine
