// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/panes/codetext.h"

#include "ui/style/tokens.h"
#include "ui/widgets/keeptype.h"

#include <QPainter>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace ui {

namespace {

class Margin final : public QWidget
{
public:
    explicit Margin(CodeText *text) :
        QWidget(text),
        m_text(text)
    {
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_text->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_text->paintMargin(event); }

private:
    CodeText *m_text;
};

class YamlHighlighter final : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        static const QRegularExpression key(QStringLiteral("^\\s*(?:- )*\\s*([\\w.-]+)(?=:(\\s|$))"));
        static const QRegularExpression comment(QStringLiteral("(^|\\s)#.*$"));
        if (const auto match = key.match(text); match.hasMatch())
            setFormat(int(match.capturedStart(1)), int(match.capturedLength(1)), color(Ink::Accent));
        if (const auto match = comment.match(text); match.hasMatch())
            setFormat(int(match.capturedStart()), int(match.capturedLength()), color(Ink::Muted));
    }
};

} // namespace

CodeText::CodeText(QWidget *parent) :
    QPlainTextEdit(parent),
    m_margin(new Margin(this))
{
    keepType(this, Type::Code);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight);
    new YamlHighlighter(document());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeText::fitMargin);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, qOverload<>(&QWidget::update));
    fitMargin();
}

int CodeText::marginWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'9') * (digits + 2) + space(2);
}

void CodeText::fitMargin()
{
    setViewportMargins(marginWidth() + space(1), 0, 0, 0);
    const QRect inner = contentsRect();
    m_margin->setGeometry(inner.left(), inner.top(), marginWidth(), inner.height());
}

void CodeText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitMargin();
}

void CodeText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        const auto highlighters = document()->findChildren<QSyntaxHighlighter *>();
        for (QSyntaxHighlighter *highlighter : highlighters)
            highlighter->rehighlight();
        markLine(m_marked);
    }
}

void CodeText::markLine(int line)
{
    m_marked = line;
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (line > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setBackground(color(Ink::RemovedGround));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << mark;
    }
    setExtraSelections(marks);
    m_margin->update();
}

void CodeText::moveTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::max(0, line - 1));
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column - 1, 0, std::max(0, block.length() - 1)));
    setTextCursor(cursor);
    centerCursor();
}

void CodeText::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), color(Ink::Surface));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    for (double top = blockBoundingGeometry(block).translated(contentOffset()).top(); block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const double height = blockBoundingRect(block).height();
        const bool marked = block.blockNumber() + 1 == m_marked;
        painter.setPen(color(marked ? Ink::Bad : Ink::Muted));
        painter.drawText(QRectF(0, top, m_margin->width() - space(1), height), Qt::AlignRight | Qt::AlignVCenter,
            marked ? QStringLiteral("✕ %1").arg(block.blockNumber() + 1) : QString::number(block.blockNumber() + 1));
        top += height;
    }
}

} // namespace ui
