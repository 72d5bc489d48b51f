// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/hosttablemodel.h"

#include "ui/models/format.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"

#include <QLocale>

#include <algorithm>

namespace ui {

Tone toneOf(engine::EndpointState state)
{
    switch (state) {
    case engine::EndpointState::Ready: return Tone::Good;
    case engine::EndpointState::Paused: case engine::EndpointState::Trying: return Tone::Warn;
    case engine::EndpointState::Down: case engine::EndpointState::Refused: return Tone::Bad;
    }
    Q_UNREACHABLE();
}

QString stateWord(engine::EndpointState state)
{
    switch (state) {
    case engine::EndpointState::Ready: return HostTableModel::tr("ready", "state of a server");
    case engine::EndpointState::Paused: return HostTableModel::tr("asks to wait", "state of a server");
    case engine::EndpointState::Trying: return HostTableModel::tr("being tried", "state of a server");
    case engine::EndpointState::Down: return HostTableModel::tr("down", "state of a server");
    case engine::EndpointState::Refused: return HostTableModel::tr("refuses", "state of a server");
    }
    Q_UNREACHABLE();
}

void HostTableModel::setHosts(const QList<engine::HostTraffic> &hosts, qint64 nowMs)
{
    m_nowMs = nowMs;
    const auto same = [](const engine::HostTraffic &a, const engine::HostTraffic &b) { return a.host == b.host; };
    if (std::equal(hosts.begin(), hosts.end(), m_hosts.begin(), m_hosts.end(), same)) {
        m_hosts = hosts;
        return touch();
    }
    beginResetModel();
    m_hosts = hosts;
    endResetModel();
}

void HostTableModel::setHealth(const QList<engine::EndpointHealth> &health)
{
    m_health = health;
    touch();
}

void HostTableModel::touch()
{
    if (!m_hosts.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

const engine::EndpointHealth *HostTableModel::healthOf(const QString &address) const
{
    const auto it = std::find_if(m_health.begin(), m_health.end(), [&address](const engine::EndpointHealth &one) { return one.address == address; });
    return it == m_health.end() ? nullptr : &*it;
}

int HostTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_hosts.size()); }

int HostTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QString HostTableModel::display(const engine::HostTraffic &host, int column) const
{
    const QLocale locale;
    switch (column) {
    case Address: return harmless(host.host);
    case State: {
        const engine::EndpointHealth *health = healthOf(host.host);
        return health ? stateWord(health->state) : QStringLiteral("–");
    }
    case Requests: return formatCount(host.requests);
    case Failures: return formatCount(host.failures);
    case Sent: return locale.formattedDataSize(host.bytesSent, 1, QLocale::DataSizeTraditionalFormat);
    case Received: return locale.formattedDataSize(host.bytesReceived, 1, QLocale::DataSizeTraditionalFormat);
    case First: return formatWhen(host.firstMs, m_nowMs);
    case Last: return formatWhen(host.lastMs, m_nowMs);
    default: return {};
    }
}

QVariant HostTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::HostTraffic &host = m_hosts.at(index.row());
    const engine::EndpointHealth *health = healthOf(host.host);
    const bool number = index.column() >= Requests && index.column() <= Received;
    switch (role) {
    case Qt::DisplayRole: return display(host, index.column());
    case Qt::ToolTipRole: return health ? harmless(health->trouble) : QString();
    case Qt::DecorationRole: return index.column() == State && health ? QVariant(icon(iconOf(toneOf(health->state)))) : QVariant();
    case Qt::TextAlignmentRole: return int((number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant HostTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Requests && section <= Received ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[columns] = {tr("Host"), tr("State"), tr("Requests"), tr("Failed"), tr("Sent"), tr("Received"), tr("First"), tr("Last")};
    return names[section];
}

} // namespace ui
