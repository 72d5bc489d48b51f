// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/pipeline/problemmodel.h"

#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/fieldtexts.h"
#include "ui/problemtext.h"
#include "ui/style/iconengine.h"
#include "ui/style/tokens.h"

#include <QListView>
#include <QPainter>

namespace ui {

namespace {

constexpr int problemIconSize = 16;

QRect textRect(const QRect &row) { return row.adjusted(space(2) + problemIconSize + space(2), space(1), -space(2), -space(1)); }

} // namespace

QPixmap severityIcon(const QString &name, int pixels, qreal ratio)
{
    const Ink ink = name == u"error" ? Ink::Bad : name == u"warning" ? Ink::Warn : Ink::Info;
    return iconPixmap(name, pixels, color(ink), ratio);
}

ProblemModel::ProblemModel(ConfigDocument *document, QObject *parent) :
    RowsModel(parent),
    m_document(document)
{
    refresh();
}

void ProblemModel::refresh() { setRows(m_document->resolution().problems); }

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::Problem &problem = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return problemWords(problem);
    case Qt::ToolTipRole: return problemSentence(problem);
    case Qt::AccessibleTextRole: return tr("%1: %2", "severity, sentence").arg(severityWord(problem.severity), problemSentence(problem));
    case PlaceRole: {
        const QString place = placeTitle(problem.path);
        return place.isEmpty() ? severityWord(problem.severity) : tr("%1 · %2", "severity, place").arg(severityWord(problem.severity), place);
    }
    case PathRole: return problem.path;
    case IconRole:
        return problem.severity == engine::Severity::Error ? QStringLiteral("error")
            : problem.severity == engine::Severity::Warning ? QStringLiteral("warning") : QStringLiteral("hint");
    default: return {};
    }
}

void ProblemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(selected ? Ink::AccentSoft : Ink::Surface));
        painter->drawRoundedRect(option.rect, cornerRadius(), cornerRadius());
    }
    const QRect words = textRect(option.rect);
    const QFontMetrics small(font(Type::Small));
    const QRect symbol(option.rect.left() + space(2), words.top() + (small.height() - problemIconSize) / 2, problemIconSize, problemIconSize);
    const QRect place = QStyle::visualRect(option.direction, option.rect, symbol);
    painter->drawPixmap(place.topLeft(), severityIcon(index.data(ProblemModel::IconRole).toString(), problemIconSize, painter->device()->devicePixelRatioF()));
    const QRect box = QStyle::visualRect(option.direction, option.rect, words);
    painter->setFont(font(Type::Small));
    painter->setPen(color(Ink::Muted));
    painter->drawText(QRect(box.left(), box.top(), box.width(), small.height()), Qt::AlignLeading | Qt::AlignVCenter,
        small.elidedText(index.data(ProblemModel::PlaceRole).toString(), Qt::ElideMiddle, box.width()));
    painter->setFont(font(Type::Body));
    painter->setPen(color(Ink::Text));
    painter->drawText(box.adjusted(0, small.height(), 0, 0), int(Qt::AlignLeading | Qt::AlignTop) | Qt::TextWordWrap, index.data().toString());
    painter->restore();
}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = std::max(space(5) * 4, view ? view->viewport()->width() : option.rect.width());
    const int room = textRect(QRect(0, 0, width, 100)).width();
    const int lines = QFontMetrics(font(Type::Body)).boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, index.data().toString()).height();
    return {width, lines + QFontMetrics(font(Type::Small)).height() + 2 * space(1)};
}

} // namespace ui
