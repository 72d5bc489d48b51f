// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/sharebar.h"

#include "ui/style/tokens.h"
#include "ui/widgets/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolTip>

namespace ui {

ShareBar::ShareBar(QWidget *parent) :
    QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString ShareBar::wordsOf(const Part &part) const { return tr("%1 %2", "name of a generator, its share").arg(part.label, formatPercent(part.share)); }

void ShareBar::setParts(const QList<Part> &parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    QStringList words;
    for (const Part &part : parts)
        words << wordsOf(part);
    setAccessibleName(tr("Shares of calls: %1").arg(words.join(QStringLiteral(", "))));
    update();
}

QSize ShareBar::sizeHint() const { return {space(5) * 8, space(2) + space(1) + QFontMetrics(ui::font(Type::Small)).height()}; }

QSize ShareBar::minimumSizeHint() const { return {space(5) * 4, sizeHint().height()}; }

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont face = ui::font(Type::Small);
    const QFontMetrics metrics(face);
    painter.setFont(face);
    const int bar = space(2);
    QPainterPath clip;
    clip.addRoundedRect(QRectF(0, 0, width(), bar), bar / 2.0, bar / 2.0);
    painter.fillPath(clip, color(Ink::Border));
    double at = 0;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const double wide = m_parts.at(i).share * width();
        QRectF box(at, 0, std::max(0.0, wide - 1), bar);
        const QRect words(int(at), bar + space(1), int(wide) - space(1), metrics.height());
        at += wide;
        if (layoutDirection() == Qt::RightToLeft)
            box.moveLeft(width() - box.right());
        painter.save();
        painter.setClipPath(clip);
        painter.fillRect(box, seriesColor(int(i)));
        painter.restore();
        painter.setPen(color(Ink::Muted));
        painter.drawText(style()->visualRect(layoutDirection(), rect(), words), Qt::AlignLeading | Qt::AlignVCenter,
            metrics.elidedText(wordsOf(m_parts.at(i)), Qt::ElideMiddle, words.width()));
    }
}

bool ShareBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), accessibleName(), this);
    if (event->type() == QEvent::PaletteChange)
        update();
    return QWidget::event(event);
}

} // namespace ui
