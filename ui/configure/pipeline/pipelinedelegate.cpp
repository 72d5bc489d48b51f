// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/pipeline/pipelinedelegate.h"

#include "ui/configure/pipeline/pipelinemodel.h"
#include "ui/configure/pipeline/problemmodel.h"
#include "ui/style/tokens.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int stepIconSize = 20;

QRect symbolRect(const QRect &box) { return {box.left() + space(3), box.top() + (box.height() - stepIconSize) / 2, stepIconSize, stepIconSize}; }

} // namespace

QSize PipelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int height = QFontMetrics(font(Type::Body)).height() + QFontMetrics(font(Type::Small)).height() + 2 * space(2);
    return {space(5) * 6, height};
}

void PipelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect box = option.rect.adjusted(space(1), 1, -space(1), -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(selected ? Ink::AccentSoft : Ink::Surface));
        painter->drawRoundedRect(box, cornerRadius(), cornerRadius());
    }
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(color(Ink::Accent), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), cornerRadius(), cornerRadius());
    }
    const QRect symbol = QStyle::visualRect(option.direction, option.rect, symbolRect(box));
    paintJoint(painter, option.rect, symbol, index);
    icon(index.data(PipelineModel::IconRole).toString()).paint(painter, symbol, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    const QRect words = box.adjusted(space(3) + stepIconSize + space(3), space(2) - 1, -space(2), -space(2) + 1);
    paintTexts(painter, QStyle::visualRect(option.direction, option.rect, words), index, selected);
    painter->restore();
}

void PipelineDelegate::paintJoint(QPainter *painter, const QRect &box, const QRect &symbol, const QModelIndex &index) const
{
    if (!index.data(PipelineModel::StepRole).toBool())
        return;
    painter->setPen(QPen(color(Ink::Border), 1.5));
    const int x = symbol.center().x();
    if (index.siblingAtRow(index.row() - 1).data(PipelineModel::StepRole).toBool())
        painter->drawLine(x, box.top(), x, symbol.top() - 3);
    if (index.siblingAtRow(index.row() + 1).data(PipelineModel::StepRole).toBool())
        painter->drawLine(x, symbol.bottom() + 4, x, box.bottom() + 1);
}

void PipelineDelegate::paintTexts(QPainter *painter, const QRect &box, const QModelIndex &index, bool selected) const
{
    const int errors = index.data(PipelineModel::ErrorsRole).toInt();
    const int warnings = index.data(PipelineModel::WarningsRole).toInt();
    const QFont titleFont = font(Type::Body);
    const QFont smallFont = font(Type::Small);
    const int titleHeight = QFontMetrics(titleFont).height();
    const Qt::LayoutDirection direction = painter->layoutDirection();
    QRect titleBox(box.left(), box.top(), box.width(), titleHeight);
    if (errors + warnings > 0) {
        const int size = 16;
        const QRect mark = QStyle::visualRect(direction, box, QRect(box.right() - size + 1, box.top() + (titleHeight - size) / 2, size, size));
        const QString name = errors > 0 ? QStringLiteral("error") : QStringLiteral("warning");
        painter->drawPixmap(mark.topLeft(), severityIcon(name, size, painter->device()->devicePixelRatioF()));
        titleBox = QStyle::visualRect(direction, box, QRect(box.left(), box.top(), box.width() - size - space(1), titleHeight));
    }
    QFont bold = titleFont;
    bold.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(bold);
    painter->setPen(color(Ink::Text));
    painter->drawText(titleBox, Qt::AlignLeading | Qt::AlignVCenter,
        QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, titleBox.width()));
    const QRect below(box.left(), box.top() + titleHeight, box.width(), box.height() - titleHeight);
    painter->setFont(smallFont);
    painter->setPen(color(Ink::Muted));
    painter->drawText(below, Qt::AlignLeading | Qt::AlignVCenter,
        QFontMetrics(smallFont).elidedText(index.data(PipelineModel::SummaryRole).toString(), Qt::ElideRight, below.width()));
}

} // namespace ui
