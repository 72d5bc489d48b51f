// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace engine {

/// A fenced block of Markdown.
struct Fence {
    QString info;        ///< what stands behind the opening signs, without space around it: "python title=x"
    QString text;        ///< the lines between, each ended by '\n', the opener's indentation taken off
    qsizetype begin = 0; ///< of the opening line
    qsizetype end = 0;   ///< behind the closing line and its line end, or where the text ends
    bool closed = false;

    bool operator==(const Fence &) const = default;
};

/// The fenced blocks of a text, in order, after CommonMark: three or more '`' or '~'; the closer has the same sign, at
/// least as many of them, and nothing behind; no '`' in the info string of a '`' fence; an unclosed block ends with the
/// text. Fences in block quotes and list items count, also behind the list marker; unlike CommonMark a block in a list
/// item may be indented by any amount and lasts until its closer, also when its lines are indented less than the item.
/// Line ends: "\n", "\r\n" and "\r". Pure; linear; any text.
[[nodiscard]] QList<Fence> fencesIn(const QString &text);

/// Whether the line that begins at `line` may close the block whose content begins at `content`; asked in order.
using MayClose = std::function<bool(const Fence &open, qsizetype content, qsizetype line)>;
/// The same, where lines that have the form of a closer may belong to the block all the same.
[[nodiscard]] QList<Fence> fencesIn(const QString &text, const MayClose &mayClose);

/// A line that may open or close a fence.
struct FenceSign {
    QChar sign;          ///< '`' or '~'; null: the line is none
    qsizetype length = 0;
    QString info;        ///< empty: it may close
};
/// What the line, without regard to its indentation, is as a fence.
[[nodiscard]] FenceSign fenceSignOf(QStringView line);

} // namespace engine
