// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/leveldelegate.h"

#include "ui/models/eventlogmodel.h"
#include "ui/style/tokens.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QPainter>

namespace ui {

namespace {

Tone toneOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Detail: case LogLevel::Info: return Tone::Neutral;
    case LogLevel::Notice: return Tone::Info;
    case LogLevel::Warning: return Tone::Warn;
    case LogLevel::Error: return Tone::Bad;
    }
    return Tone::Neutral;
}

LogLevel levelOf(const QModelIndex &index)
{
    return LogLevel(index.data(EventLogModel::LevelRole).toInt());
}

} // namespace

void LevelDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool number = index.column() == EventLogModel::Time || index.column() == EventLogModel::Latency
        || index.column() == EventLogModel::Tokens || index.column() == EventLogModel::Cost;
    if (number)
        option->font = ui::font(Type::Figures);
    const bool quiet = index.column() != EventLogModel::Message || levelOf(index) == LogLevel::Detail;
    if (quiet && !(option->state & QStyle::State_Selected))
        option->palette.setColor(QPalette::Text, color(Ink::Muted));
}

void LevelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const LogLevel level = levelOf(index);
    if (index.column() != EventLogModel::Level || level < LogLevel::Notice || option.state & QStyle::State_Selected) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem blank = option;
    initStyleOption(&blank, index);
    const QString word = std::exchange(blank.text, QString());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &blank, painter, option.widget);
    paintBadge(painter, option.rect.adjusted(space(1), 0, -space(1), 0), toneOf(level), word);
}

} // namespace ui
