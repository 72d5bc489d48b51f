// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/meter.h"

#include "ui/style/controlpainter.h"
#include "ui/style/tokens.h"

#include <QPainter>
#include <QStyle>
#include <QPainterPath>

#include <algorithm>

namespace ui {

namespace {

constexpr int steps = 1000;

} // namespace

Meter::Meter(QWidget *parent) :
    QProgressBar(parent)
{
    setRange(0, steps);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Meter::setMeasure(double value, double allowed, const QString &words)
{
    m_capped = allowed > 0;
    m_share = m_capped ? std::max(0.0, value / allowed) : 0;
    m_words = words;
    setValue(int(std::min(m_share, 1.0) * steps));
    setAccessibleDescription(words);
    setToolTip(words);
    updateGeometry();
    update();
}

QSize Meter::sizeHint() const
{
    const QFontMetrics metrics(ui::font(Type::Figures));
    return {metrics.horizontalAdvance(m_words) + 2 * space(2), std::max(controlHeight() - space(1), metrics.height() + space(1))};
}

QSize Meter::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), space(5) * 5), sizeHint().height()};
}

void Meter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(ui::font(Type::Figures));
    if (m_capped) {
        paintGroove(painter, rect());
        const QRectF inner = QRectF(rect()).adjusted(1, 1, -1, -1);
        QPainterPath clip;
        clip.addRoundedRect(inner, cornerRadius(), cornerRadius());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(clip);
        QRectF bar = inner;
        bar.setWidth(inner.width() * std::min(m_share, 1.0));
        if (layoutDirection() == Qt::RightToLeft)
            bar.moveRight(inner.right());
        painter.fillRect(bar, color(Ink::AccentSoft));
        const Ink edge = m_share >= 1 ? Ink::Bad : m_share >= 0.8 ? Ink::Warn : Ink::Accent;
        bar.setTop(bar.bottom() - std::max(2, space(1) / 2));
        painter.fillRect(bar, color(edge));
        painter.restore();
    }
    painter.setPen(color(Ink::Text));
    const QRect room = rect().adjusted(m_capped ? space(2) : 0, 0, -space(1), 0);
    painter.drawText(room, int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
        painter.fontMetrics().elidedText(m_words, Qt::ElideRight, room.width()));
}

} // namespace ui
