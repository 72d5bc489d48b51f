// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/rundelegate.h"

#include "engine/types/events/runend.h"
#include "ui/endtext.h"
#include "ui/start/runlistmodel.h"
#include "ui/style/iconengine.h"
#include "ui/widgets/format.h"

#include <QAbstractProxyModel>
#include <QApplication>
#include <QDateTime>
#include <QPainter>

namespace ui {

namespace {

const engine::RunSummary *summaryAt(QModelIndex index)
{
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(index.model()))
        index = proxy->mapToSource(index);
    const auto *model = qobject_cast<const RunListModel *>(index.model());
    return model && index.isValid() ? &model->runs()[index.row()] : nullptr;
}

/// Divides a line into columns: each call takes one from the leading or trailing edge. Mirrored for right-to-left.
class Line
{
public:
    Line(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction) :
        m_painter(painter),
        m_rect(rect),
        m_whole(rect),
        m_direction(direction)
    {
    }

    QRect leading(int width) { return take(true, width); }
    QRect trailing(int width) { return take(false, width); }
    [[nodiscard]] QRect rest() const { return mirrored(m_rect); }

    void text(const QRect &rect, const QString &text, Qt::Alignment alignment, const QFont &font, Ink ink)
    {
        m_painter.setFont(font);
        m_painter.setPen(color(ink));
        m_painter.drawText(rect, int(QStyle::visualAlignment(m_direction, alignment | Qt::AlignVCenter)),
            m_painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    }

private:
    QRect take(bool leading, int width)
    {
        QRect taken = m_rect;
        if (leading) {
            taken.setWidth(width);
            m_rect.setLeft(taken.right() + 1 + space(3));
        } else {
            taken.setLeft(m_rect.right() + 1 - width);
            m_rect.setRight(taken.left() - 1 - space(3));
        }
        return mirrored(taken);
    }
    [[nodiscard]] QRect mirrored(const QRect &rect) const { return QStyle::visualRect(m_direction, m_whole, rect); }

    QPainter &m_painter;
    QRect m_rect;
    QRect m_whole;
    Qt::LayoutDirection m_direction;
};

int widthOf(const QString &sample, const QFont &font) { return QFontMetrics(font).horizontalAdvance(sample); }

/// Width of the widest word for the end of a run, in the current language.
int widestState()
{
    using enum engine::EndReason;
    int widest = 0;
    for (const engine::EndReason reason : {Candidates, Calls, Money, Tokens, Time, Target, Confident, LeaderUnchanged, Refined, Stopped, Exhausted, NoProvider, NoJudge, Failed})
        widest = std::max(widest, widthOf(endReasonWord(reason), font(Type::Body)));
    return widest;
}

/// Paints one line without columns, for narrow lists: the name, or the numbers.
void paintNarrow(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction, const engine::RunSummary &run, bool first)
{
    Line line(painter, rect, direction);
    QFont bold = font(Type::Body);
    bold.setWeight(QFont::DemiBold);
    if (first)
        line.text(line.rest(), run.name, Qt::AlignLeft, bold, Ink::Text);
    else
        line.text(line.rest(), progressText(run) + QStringLiteral(" · ") + spentText(run) + QStringLiteral(" · ") + worthText(run), Qt::AlignLeft, font(Type::Figures), Ink::Muted);
}

/// Paints one line: name or best text on the leading side, two columns of numbers on the trailing side.
void paintLine(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction, const engine::RunSummary &run, bool first)
{
    const QFont figures = font(Type::Figures);
    const int columns = widthOf(RunDelegate::tr("yesterday %1", "as wide as the longest time shown").arg(QStringLiteral("00:00")), font(Type::Small)) + widthOf(QStringLiteral("≥ $00.0000"), figures);
    if (rect.width() - columns < widthOf(QString(16, u'n'), font(Type::Body)))
        return paintNarrow(painter, rect, direction, run, first);
    Line line(painter, rect, direction);
    const QRect right = line.trailing(widthOf(RunDelegate::tr("yesterday %1", "as wide as the longest time shown").arg(QStringLiteral("00:00")), font(Type::Small)));
    const QRect left = line.trailing(widthOf(QStringLiteral("≥ $00.0000"), figures));
    if (!first) {
        line.text(line.rest(), run.bestPreview.isEmpty() ? RunDelegate::tr("No candidate yet") : run.bestPreview, Qt::AlignLeft, font(Type::Body), Ink::Muted);
        line.text(left, spentText(run), Qt::AlignRight, figures, Ink::Muted);
        line.text(right, formatWhen(std::max(run.startedMs, run.lastMs), QDateTime::currentMSecsSinceEpoch()), Qt::AlignRight,
            font(Type::Small), Ink::Muted);
        return;
    }
    if (run.pinned) {
        QRect picture(0, 0, space(4), space(4));
        picture.moveCenter(line.leading(space(4)).center());
        painter.drawPixmap(picture.topLeft(),
            iconPixmap(QStringLiteral("pinned"), space(4), color(Ink::Accent), painter.device()->devicePixelRatioF()));
    }
    QFont bold = font(Type::Body);
    bold.setWeight(QFont::DemiBold);
    line.text(line.rest(), run.name, Qt::AlignLeft, bold, Ink::Text);
    line.text(left, progressText(run), Qt::AlignRight, figures, Ink::Text);
    line.text(right, worthText(run), Qt::AlignRight, figures, Ink::Text);
}

} // namespace

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const engine::RunSummary *run = summaryAt(index);
    if (!run)
        return;
    painter->save();
    const QWidget *view = option.widget;
    QStyle *style = view ? view->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, view);
    const QRect room = option.rect.adjusted(space(3), space(2), -space(3), -space(2));
    const int badgeWidth = std::min(widestState() + space(5), room.width() / 2);
    Line whole(*painter, room, option.direction);
    const QRect badge = whole.leading(badgeWidth);
    const QRect texts = whole.rest();
    const int lineHeight = QFontMetrics(font(Type::Body)).height();
    painter->setLayoutDirection(option.direction);
    paintBadge(painter, QRect(badge.x(), badge.y(), badge.width(), lineHeight), toneOf(*run), statusWord(*run), statusIcon(*run));
    paintLine(*painter, QRect(texts.x(), texts.y(), texts.width(), lineHeight), option.direction, *run, true);
    paintLine(*painter, QRect(texts.x(), texts.bottom() - lineHeight + 1, texts.width(), lineHeight), option.direction, *run, false);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), color(Ink::Border));
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, view);
    }
    painter->restore();
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {space(5) * 9, 2 * QFontMetrics(font(Type::Body)).height() + space(1) + 2 * space(2)};
}

} // namespace ui
