// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/endpointhealth.h"
#include "engine/types/state/hosttraffic.h"
#include "ui/widgets/tone.h"

#include <QAbstractTableModel>

namespace ui {

/// Servers contacted since program start, with traffic and state. Rows stay in place when numbers change. GUI thread.
class HostTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Address, State, Requests, Failures, Sent, Received, First, Last };
    static constexpr int columns = 8;

    using QAbstractTableModel::QAbstractTableModel;

    void setHosts(const QList<engine::HostTraffic> &hosts, qint64 nowMs);
    /// Sets the state of the endpoints among the hosts.
    void setHealth(const QList<engine::EndpointHealth> &health);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const engine::HostTraffic &host, int column) const;
    [[nodiscard]] const engine::EndpointHealth *healthOf(const QString &address) const;
    void touch();

    QList<engine::HostTraffic> m_hosts;
    QList<engine::EndpointHealth> m_health;
    qint64 m_nowMs = 0;
};

[[nodiscard]] Tone toneOf(engine::EndpointState state);
[[nodiscard]] QString stateWord(engine::EndpointState state);

} // namespace ui
