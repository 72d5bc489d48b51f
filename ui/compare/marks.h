// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/diff/worddiff.h"

#include <QSyntaxHighlighter>

namespace ui {

enum class MarkKind { Added, Removed, Moved, Differs };

/// A span of the shown text that differs. Not marked by colour alone: added is underlined, removed is struck through,
/// moved is dotted. Differs is underlined in the accent colour; it is used for texts of which neither is the older one.
struct Mark {
    Span span;
    MarkKind kind = MarkKind::Added;

    bool operator==(const Mark &) const = default;
};

/// Draws marks in a document. Marks of one kind must not overlap. GUI thread; owned by the document.
class MarkHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit MarkHighlighter(QTextDocument *document);

    void setMarks(const QList<Mark> &marks);
    [[nodiscard]] const QList<Mark> &marks() const { return m_marks; }

protected:
    void highlightBlock(const QString &text) override;

private:
    void paint(MarkKind kind, int from, int to);

    QList<Mark> m_marks;          ///< sorted by start
    QList<qsizetype> m_furthest;  ///< largest end of the marks up to the same index
};

[[nodiscard]] QTextCharFormat formatOf(MarkKind kind);

} // namespace ui
