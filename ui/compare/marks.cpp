// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/marks.h"

#include "ui/style/tokens.h"

#include <algorithm>

namespace ui {

QTextCharFormat formatOf(MarkKind kind)
{
    QTextCharFormat format;
    switch (kind) {
    case MarkKind::Added:
        format.setForeground(color(Ink::Added));
        format.setBackground(color(Ink::AddedGround));
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(color(Ink::Added));
        break;
    case MarkKind::Removed:
        format.setForeground(color(Ink::Removed));
        format.setBackground(color(Ink::RemovedGround));
        format.setFontStrikeOut(true);
        break;
    case MarkKind::Moved:
        format.setForeground(color(Ink::Info));
        format.setBackground(QBrush(Qt::NoBrush));
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(color(Ink::Info));
        format.setFontStrikeOut(false);
        break;
    case MarkKind::Differs:
        format.setBackground(color(Ink::AccentSoft));
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(color(Ink::Accent));
        break;
    }
    return format;
}

MarkHighlighter::MarkHighlighter(QTextDocument *document) :
    QSyntaxHighlighter(document)
{
}

void MarkHighlighter::setMarks(const QList<Mark> &marks)
{
    m_marks = marks;
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const Mark &a, const Mark &b) { return a.span.start < b.span.start; });
    m_furthest.clear();
    for (const Mark &mark : std::as_const(m_marks))
        m_furthest.append(std::max(m_furthest.isEmpty() ? 0 : m_furthest.constLast(), mark.span.end()));
    rehighlight();
}

void MarkHighlighter::highlightBlock(const QString &text)
{
    const qsizetype start = currentBlock().position(), end = start + text.size();
    const auto reaching = std::upper_bound(m_furthest.begin(), m_furthest.end(), start);
    const qsizetype first = reaching - m_furthest.begin();
    for (const MarkKind kind : {MarkKind::Added, MarkKind::Removed, MarkKind::Moved, MarkKind::Differs}) {
        for (qsizetype i = first; i < m_marks.size() && m_marks.at(i).span.start < end; ++i) {
            const Span span = m_marks.at(i).span;
            if (m_marks.at(i).kind == kind && span.end() > start)
                paint(kind, int(std::max(span.start, start) - start), int(std::min(span.end(), end) - start));
        }
    }
}

/// Shows both formats where added and removed overlap, in a middle column.
void MarkHighlighter::paint(MarkKind kind, int from, int to)
{
    const QTextCharFormat own = formatOf(kind);
    while (from < to) {
        const QTextCharFormat under = format(from);
        int end = from + 1;
        while (end < to && format(end) == under)
            ++end;
        QTextCharFormat both = under;
        both.merge(own);
        setFormat(from, end - from, both);
        from = end;
    }
}

} // namespace ui
