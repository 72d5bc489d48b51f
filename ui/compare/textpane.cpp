// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/textpane.h"

#include "ui/compare/spacedlayout.h"
#include "ui/style/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr int readingWidth = 76; // in average characters

} // namespace

TextPane::TextPane(QWidget *parent) :
    QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // keeps the widths of the columns
    setUndoRedoEnabled(false);
    setAutoFillBackground(true);
    document()->setDocumentLayout(new SpacedLayout(document()));
    m_highlighter = new MarkHighlighter(document());
    applyTokens();
}

void TextPane::setShown(const ShownText &shown)
{
    m_shown = shown;
    m_omissions.clear();
    m_highlighter->setMarks({});
    setPlainText(shown.text);
}

void TextPane::setMarks(const QList<Mark> &marks, const QList<Omission> &omissions)
{
    m_omissions = omissions;
    if (marks != m_highlighter->marks())
        m_highlighter->setMarks(marks);
    viewport()->update();
}

qsizetype TextPane::topPlace() const
{
    return m_shown.toSource(cursorForPosition({0, 0}).position());
}

int TextPane::lineOf(qsizetype shownPlace) const
{
    const QTextBlock block = document()->findBlock(int(shownPlace));
    if (!block.isValid())
        return document()->lineCount();
    blockBoundingRect(block); // causes the layout of the block
    const QTextLine line = block.layout()->lineForTextPosition(int(shownPlace) - block.position());
    return block.firstLineNumber() + (line.isValid() ? line.lineNumber() : 0);
}

void TextPane::scrollToPlace(qsizetype place)
{
    verticalScrollBar()->setValue(lineOf(m_shown.toShown(place)));
}

void TextPane::showSpan(Span span)
{
    const Span shown = m_shown.toShown(span);
    QTextCursor cursor(document());
    cursor.setPosition(int(shown.start));
    cursor.setPosition(int(shown.end()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    const int lineHeight = std::max(1, int(cursorRect().height() * 1.4));
    verticalScrollBar()->setValue(lineOf(shown.start) - viewport()->height() / lineHeight / 3);
}

std::pair<double, double> TextPane::visibleShare() const
{
    const QScrollBar *bar = verticalScrollBar();
    const double all = bar->maximum() + bar->pageStep();
    return {bar->value() / all, (bar->value() + bar->pageStep()) / all};
}

void TextPane::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_omissions.isEmpty())
        return;
    const qsizetype from = cursorForPosition({0, 0}).position();
    const qsizetype to = cursorForPosition({viewport()->width(), viewport()->height()}).position();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    auto it = std::lower_bound(m_omissions.begin(), m_omissions.end(), from,
        [](const Omission &omission, qsizetype place) { return omission.place < place; });
    for (; it != m_omissions.end() && it->place <= to; ++it)
        paintWedge(painter, *it);
}

void TextPane::paintWedge(QPainter &painter, const Omission &omission)
{
    QTextCursor cursor(document());
    cursor.setPosition(int(omission.place));
    const QRectF rect = cursorRect(cursor);
    const double half = space(1) * 0.9;
    const QPointF tip(rect.left(), rect.bottom() - half * 0.6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Ink::Removed));
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(half, half * 1.4), tip + QPointF(-half, half * 1.4)}));
}

bool TextPane::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (const Omission &omission : std::as_const(m_omissions)) {
        QTextCursor cursor(document());
        cursor.setPosition(int(omission.place));
        const QRect near = cursorRect(cursor).adjusted(-space(2), 0, space(2), space(1));
        if (near.contains(help->pos())) {
            QString words = omission.text.simplified();
            if (words.size() > 300)
                words = words.left(299) + u'…';
            QToolTip::showText(help->globalPos(), tr("Not here: %1").arg(words), viewport());
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void TextPane::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    keepReadingWidth();
}

void TextPane::keepReadingWidth()
{
    const int wanted = int(fontMetrics().averageCharWidth() * readingWidth) + 2 * int(document()->documentMargin());
    const int room = width() - verticalScrollBar()->sizeHint().width();
    const int spare = std::max(0, room - wanted);
    const QMargins margins(spare / 2, 0, spare - spare / 2, 0);
    if (viewportMargins() != margins)
        setViewportMargins(margins);
}

void TextPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTokens();
}

void TextPane::applyTokens()
{
    document()->setDocumentMargin(space(4));
    QPalette colors = palette();
    colors.setColor(QPalette::Base, color(Ink::Surface));
    colors.setColor(QPalette::Window, color(Ink::Surface)); // area beside the reading width
    colors.setColor(QPalette::Text, color(Ink::Text));
    if (colors != palette())
        setPalette(colors);
    keepReadingWidth();
    m_highlighter->rehighlight();
}

} // namespace ui
