// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/diff/worddiff.h"

#include <QSyntaxHighlighter>

namespace ui {

enum class MarkKind { Added, Removed, Moved, Differs };

/// A stretch of the shown text that differs. Never by colour alone: added is underlined, removed struck, moved dotted; what
/// merely differs, where neither text is the older one, is underlined in the colour of the accent.
struct Mark {
    Span span;
    MarkKind kind = MarkKind::Added;

    bool operator==(const Mark &) const = default;
};

/// Draws marks onto a document; those of one kind must not overlap. GUI thread; owned by the document.
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

    QList<Mark> m_marks;          ///< by start
    QList<qsizetype> m_furthest;  ///< the largest end among the marks up to this one
};

[[nodiscard]] QTextCharFormat formatOf(MarkKind kind);

} // namespace ui
