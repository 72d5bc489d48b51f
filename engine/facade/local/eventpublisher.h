// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace engine {

struct RunEvent;

/// Collects committed events and publishes them, at most every 50 ms. Engine thread.
class EventPublisher final : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("engine/types/events/runevent.h")

public:
    explicit EventPublisher(QObject *parent);
    ~EventPublisher() override;

    void add(const RunId &run, const QList<RunEvent> &events);
    /// Publishes what is collected at once.
    void flush();

Q_SIGNALS:
    /// In order per run.
    void published(engine::RunId run, QList<engine::RunEvent> events);

private:
    QTimer m_timer;
    QHash<RunId, QList<RunEvent>> m_waiting;
};

} // namespace engine
