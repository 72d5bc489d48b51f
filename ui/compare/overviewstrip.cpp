// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/overviewstrip.h"

#include "ui/style/tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace ui {

OverviewStrip::OverviewStrip(TextPane *pane, QWidget *parent) :
    QWidget(parent),
    m_pane(pane)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setToolTip(tr("Overview of the differences"));
    setAccessibleName(tr("Overview of the differences"));
    connect(pane->verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(pane->verticalScrollBar(), &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));
}

QSize OverviewStrip::sizeHint() const
{
    return {space(3), space(5)};
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Ink::Surface));
    const auto [from, to] = m_pane->visibleShare();
    const QRectF view(0.5, from * height() + 0.5, width() - 1, std::max(4.0, (to - from) * height() - 1));
    painter.setPen(color(Ink::Border));
    painter.setBrush(color(Ink::Ground));
    painter.drawRoundedRect(view, 2, 2);
    const double perPlace = double(height()) / std::max<qsizetype>(1, m_pane->shown().text.size());
    const double half = width() / 2.0 - 1;
    painter.setPen(Qt::NoPen);
    // Added is on the right, removed on the left, so that colour is not the only distinction.
    for (const Mark &mark : m_pane->marks()) {
        const double y = std::floor(mark.span.start * perPlace), length = std::max(2.0, mark.span.length * perPlace);
        const bool right = mark.kind != MarkKind::Removed;
        painter.setBrush(color(mark.kind == MarkKind::Added ? Ink::Added : right ? Ink::Info : Ink::Removed));
        painter.drawRect(QRectF(right ? half + 1 : 1, y, half, length));
    }
    painter.setBrush(color(Ink::Removed));
    for (const Omission &omission : m_pane->omissions())
        painter.drawRect(QRectF(1, std::floor(omission.place * perPlace), half, 2));
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    goTo(event->position().y());
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    goTo(event->position().y());
}

void OverviewStrip::goTo(double y)
{
    QScrollBar *bar = m_pane->verticalScrollBar();
    bar->setValue(int(y / std::max(1, height()) * (bar->maximum() + bar->pageStep()) - bar->pageStep() / 2.0));
}

} // namespace ui
