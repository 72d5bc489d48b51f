// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/errormodel.h"

#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"
#include "ui/models/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace ui {

using engine::ErrorKind;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ui::ErrorModel", text);
}

} // namespace

QString causeSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "Cancelled by you"));
    case ErrorKind::Timeout: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "No answer in time"));
    case ErrorKind::RateLimited: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The service asks for fewer requests"));
    case ErrorKind::Quota: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The account has no credit left"));
    case ErrorKind::Overloaded: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The service is overloaded"));
    case ErrorKind::Unreachable: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The service cannot be reached"));
    case ErrorKind::Interrupted: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The connection was lost during an answer"));
    case ErrorKind::Auth: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The key is missing or refused"));
    case ErrorKind::NotFound: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The model is not known there"));
    case ErrorKind::BadRequest: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The service refuses the request"));
    case ErrorKind::BadReply: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The answer cannot be read"));
    case ErrorKind::BadConfig: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The configuration cannot be run"));
    case ErrorKind::OverBudget: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "A limit allows no call"));
    case ErrorKind::Sandbox: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The program failed or passed a limit"));
    case ErrorKind::Store: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "The library cannot be written or read"));
    case ErrorKind::Damaged: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "A file is damaged"));
    case ErrorKind::Newer: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "A file comes from a newer version"));
    case ErrorKind::Missing: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "Something is missing"));
    case ErrorKind::Internal: break;
    }
    return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "An error inside Valda"));
}

ErrorAction actionFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::RateLimited: case ErrorKind::Overloaded: return ErrorAction::Wait;
    case ErrorKind::Timeout: case ErrorKind::Unreachable: case ErrorKind::Interrupted: return ErrorAction::CheckNetwork;
    case ErrorKind::Auth: case ErrorKind::Quota: return ErrorAction::CheckKey;
    case ErrorKind::NotFound: return ErrorAction::CheckModel;
    case ErrorKind::BadRequest: case ErrorKind::BadReply: case ErrorKind::BadConfig: case ErrorKind::Sandbox: return ErrorAction::CheckConfiguration;
    case ErrorKind::OverBudget: return ErrorAction::RaiseCap;
    default: return ErrorAction::None;
    }
}

QString actionHint(ErrorAction action)
{
    switch (action) {
    case ErrorAction::None: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "No action needed"));
    case ErrorAction::Wait: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "Retried automatically; lower “Calls at once” if it persists"));
    case ErrorAction::CheckKey: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "Check the key and the account in the settings"));
    case ErrorAction::CheckModel: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "Choose another model in the configuration"));
    case ErrorAction::CheckNetwork: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "Check that the service runs and the network is up"));
    case ErrorAction::CheckConfiguration: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "Look at the request, then change the configuration"));
    case ErrorAction::RaiseCap: return say(QT_TRANSLATE_NOOP("ui::ErrorModel", "Raise limits and continue"));
    }
    return {};
}

ErrorModel::ErrorModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ErrorModel::note(const engine::RunEvent &event, const engine::Call *call)
{
    const auto *body = std::get_if<engine::CallFinished>(&event.body);
    if (!body || !body->end.error)
        return;
    const engine::Error &error = *body->end.error;
    const QString label = call ? call->label : QString();
    auto group = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group &g) { return g.kind == error.kind && g.label == label; });
    if (group == m_groups.end())
        group = m_groups.insert(m_groups.end(), {.kind = error.kind, .label = label});
    group->detail = error.detail.left(500);
    group->lastCall = body->end.call;
    group->lastMs = event.atMs;
    group->retryAfter = error.retryAfter;
    ++group->count;
    m_failures += error.kind != engine::ErrorKind::Cancelled;
    m_touched = true;
}

void ErrorModel::commit()
{
    const int rows = int(m_groups.size());
    const int known = m_rows;
    if (rows > known) {
        beginInsertRows({}, known, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    if (std::exchange(m_touched, false) && known > 0)
        Q_EMIT dataChanged(index(0, 0), index(known - 1, columns - 1));
}

void ErrorModel::clear()
{
    beginResetModel();
    m_groups.clear();
    m_rows = 0;
    m_failures = 0;
    m_touched = false;
    endResetModel();
}

int ErrorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ErrorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ErrorModel::display(const Group &group, int column) const
{
    const QLocale locale;
    switch (column) {
    case Cause: return causeSentence(group.kind);
    case Generator: return group.label;
    case Count: return locale.toString(group.count);
    case LastTime: return QDateTime::fromMSecsSinceEpoch(group.lastMs).time().toString(QStringLiteral("HH:mm:ss"));
    case Action: return actionHint(actionFor(group.kind));
    default: return {};
    }
}

QVariant ErrorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Group &group = m_groups.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return display(group, index.column());
    case Qt::ToolTipRole: return harmless(group.detail);
    case Qt::TextAlignmentRole:
        return int((index.column() == Count || index.column() == LastTime ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case CallRole: return group.lastCall.value;
    case ActionRole: return int(actionFor(group.kind));
    case DetailRole: return group.detail;
    default: return {};
    }
}

QVariant ErrorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Count || section == LastTime ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[columns] = {tr("Cause"), tr("Generator"), tr("Calls"), tr("Last seen"), tr("Remedy")};
    return names[section];
}

} // namespace ui
