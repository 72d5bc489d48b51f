// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace engine {

/// A fenced block of Markdown.
struct Fence {
    QString info;        ///< text after the opening signs, trimmed: "python title=x"
    QString text;        ///< the lines between, each with '\n' at its end, without the opener's indentation
    qsizetype begin = 0; ///< start of the opening line
    qsizetype end = 0;   ///< after the closing line with its line end, or the end of the text
    bool closed = false;

    bool operator==(const Fence &) const = default;
};

/// The fenced blocks of a text, in order, by CommonMark: three or more '`' or '~'; the closer has the same
/// sign, at least as many of them, and nothing after it; no '`' in the info string of a '`' fence; an unclosed
/// block ends with the text. Includes fences in block quotes and list items, also right after the list marker;
/// unlike CommonMark, a block in a list item may have any indentation and lasts until its closer, even when
/// its lines are indented less than the item. Line ends: LF, CRLF and CR. Pure; linear; any text.
[[nodiscard]] QList<Fence> fencesIn(const QString &text);

/// Whether the line that begins at `line` may close the block with the content at `content`; called in order.
using MayClose = std::function<bool(const Fence &open, qsizetype content, qsizetype line)>;
/// The same, but lines in the form of a closer may be part of the block.
[[nodiscard]] QList<Fence> fencesIn(const QString &text, const MayClose &mayClose);

/// A line that may open or close a fence.
struct FenceSign {
    QChar sign;          ///< '`' or '~'; null: the line is no fence
    qsizetype length = 0;
    QString info;        ///< empty: the line may close a block
};
/// The line as a fence, ignoring its indentation.
[[nodiscard]] FenceSign fenceSignOf(QStringView line);

} // namespace engine
