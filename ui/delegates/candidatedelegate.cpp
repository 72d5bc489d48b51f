// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/candidatedelegate.h"

#include "ui/models/candidatemodel.h"
#include "ui/style/iconengine.h"
#include "ui/style/tokens.h"

#include <QApplication>
#include <QPainter>

namespace ui {

namespace {

bool isNumber(int column)
{
    using Model = CandidateModel;
    return column == Model::Rank || column == Model::RatingValue || column == Model::Games || column == Model::ScoreValue
        || column == Model::Generation || column == Model::Cost || column == Model::Born || column == Model::Words;
}

} // namespace

void CandidateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (isNumber(index.column()))
        option->font = ui::font(Type::Figures);
    if (index.data(CandidateModel::BestRole).toBool())
        option->font.setWeight(QFont::DemiBold);
    option->fontMetrics = QFontMetrics(option->font);
    option->textElideMode = Qt::ElideRight;
    const bool quiet = index.data(CandidateModel::RetiredRole).toBool();
    const bool secondary = index.column() == CandidateModel::Step || index.column() == CandidateModel::Generator
        || index.column() == CandidateModel::Cost || index.column() == CandidateModel::Born || index.column() == CandidateModel::Parents;
    if ((quiet || secondary) && !(option->state & QStyle::State_Selected))
        option->palette.setColor(QPalette::Text, color(Ink::Muted));
}

void CandidateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != CandidateModel::Flags) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem blank = option;
    initStyleOption(&blank, index);
    blank.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &blank, painter, option.widget);
    paintFlags(painter, option, index);
}

void CandidateDelegate::paintFlags(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const std::tuple<int, const char *, Ink> flags[] = {{CandidateModel::BestRole, "star", Ink::Accent},
        {CandidateModel::PinnedRole, "pinned", Ink::Info}, {CandidateModel::RetiredRole, "retire", Ink::Muted},
        {CandidateModel::HumanRole, "human", Ink::Text}};
    const int side = space(4);
    int used = space(1);
    for (const auto &[role, name, ink] : flags) {
        if (!index.data(role).toBool())
            continue;
        const int x = option.direction == Qt::RightToLeft ? option.rect.right() - used - side : option.rect.left() + used;
        const QColor tint = option.state & QStyle::State_Selected ? option.palette.color(QPalette::HighlightedText) : color(ink);
        painter->drawPixmap(QPoint(x, option.rect.center().y() - side / 2 + 1),
            iconPixmap(QString::fromLatin1(name), side, tint, painter->device()->devicePixelRatioF()));
        used += side + space(1);
    }
}

} // namespace ui
