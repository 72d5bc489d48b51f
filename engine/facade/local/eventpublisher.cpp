// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/eventpublisher.h"

#include "engine/types/events/runevent.h"

namespace engine {

namespace {

constexpr int publishMs = 50;

} // namespace

EventPublisher::EventPublisher(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(publishMs);
    connect(&m_timer, &QTimer::timeout, this, &EventPublisher::flush);
}

EventPublisher::~EventPublisher() = default;

void EventPublisher::add(const RunId &run, const QList<RunEvent> &events)
{
    m_waiting[run].append(events);
    if (!m_timer.isActive())
        m_timer.start();
}

void EventPublisher::flush()
{
    const QHash<RunId, QList<RunEvent>> waiting = std::exchange(m_waiting, {});
    for (auto it = waiting.cbegin(); it != waiting.cend(); ++it)
        Q_EMIT published(it.key(), it.value());
}

} // namespace engine
