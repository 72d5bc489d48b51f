// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/eventlogmodel.h"

#include "engine/types/events/call.h"
#include "engine/types/events/callnote.h"
#include "engine/types/events/runevent.h"
#include "ui/models/eventtexts.h"
#include "ui/models/format.h"
#include "ui/widgets/format.h"

#include <QDateTime>
#include <QLocale>

namespace ui {

EventLogModel::EventLogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

QString EventLogModel::interned(const QString &word)
{
    return word.isEmpty() ? word : *m_words.insert(word);
}

void EventLogModel::note(const engine::RunEvent &event, const engine::Call *call)
{
    EventRow row = eventRow(event, call);
    row.generator = interned(row.generator);
    m_new.push_back(std::move(row));
    if (m_new.size() > maxRows) {
        m_new.pop_front();
        ++m_dropped;
    }
}

void EventLogModel::commit()
{
    if (m_new.empty())
        return;
    const qsizetype over = qsizetype(m_rows.size() + m_new.size()) - maxRows;
    if (const int drop = int(std::min<qsizetype>(over, qsizetype(m_rows.size()))); drop > 0) {
        beginRemoveRows({}, 0, drop - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + drop);
        m_dropped += quint64(drop);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + m_new.size()) - 1);
    std::move(m_new.begin(), m_new.end(), std::back_inserter(m_rows));
    m_new.clear();
    endInsertRows();
}

void EventLogModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_new.clear();
    m_words.clear();
    m_dropped = 0;
    endResetModel();
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EventRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return display(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Message ? harmless(row.text.isEmpty() || engine::leftOutOf(row.text) ? eventText(row) : row.text)
            : index.column() == Time     ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.atMs), QLocale::LongFormat)
                                         : QVariant();
    case Qt::TextAlignmentRole: {
        const bool number = index.column() == Latency || index.column() == Tokens || index.column() == Cost;
        return int((number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    case LevelRole: return int(row.level);
    case SeqRole: return row.seq;
    case CallRole: return row.call.value;
    case CandidateRole: return row.first.value;
    default: return {};
    }
}

QString EventLogModel::display(const EventRow &row, int column) const
{
    const QLocale locale;
    switch (column) {
    case Time: return QDateTime::fromMSecsSinceEpoch(row.atMs).time().toString(QStringLiteral("HH:mm:ss"));
    case Level: return levelWord(row.level);
    case Step: return row.step ? stepTitle(*row.step) : QString();
    case Generator: return row.generator;
    case Latency: return row.latencyMs < 0 ? QString() : latencyText(row.latencyMs);
    case Tokens:
        return row.latencyMs < 0 ? QString()
                                 : tr("%1 → %2", "tokens in and out").arg(locale.toString(row.tokensIn), locale.toString(row.tokensOut));
    case Cost: return row.microUsd < 0 ? QString() : formatMoney({row.microUsd});
    case Message: return eventText(row);
    default: return {};
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == Latency || section == Tokens || section == Cost;
        return int((number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QString names[columns] = {tr("Time"), tr("Level"), tr("Step"), tr("Generator"), tr("Duration"), tr("Tokens"), tr("Cost"), tr("Event")};
    return names[section];
}

} // namespace ui
