// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/sourcechip.h"

#include "ui/style/tokens.h"

#include <QEvent>
#include <QPainter>

namespace ui {

SourceChip::SourceChip(QWidget *parent) :
    QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SourceChip::setText(const QString &text, bool own)
{
    if (m_text == text && m_own == own)
        return;
    m_text = text;
    m_own = own;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize SourceChip::sizeHint() const
{
    const QFontMetrics metrics(ui::font(Type::Small));
    return {metrics.horizontalAdvance(m_text) + 2 * space(2), metrics.height() + space(1)};
}

void SourceChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_own ? QPen(Qt::NoPen) : QPen(color(Ink::Border)));
    painter.setBrush(m_own ? QBrush(color(Ink::AccentSoft)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setFont(ui::font(Type::Small));
    painter.setPen(color(m_own ? Ink::Text : Ink::Muted));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

void SourceChip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    update();
}

} // namespace ui
