// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportsource.h"

#include "engine/base/offthread.h"
#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/reports/reportinput.h"
#include "engine/types/events/runevent.h"
#include "ui/widgets/onresult.h"


namespace ui {

ExportSource::ExportSource(engine::Engine *engine, QObject *parent) :
    QObject(parent),
    m_engine(engine)
{
}

ExportSource::~ExportSource() = default;

void ExportSource::setRun(const engine::RunId &run, const QString &name)
{
    m_name = name;
    if (run == m_run)
        return;
    ++m_session;
    m_run = run;
    m_reading = false;
    m_events.clear();
    m_input.reset();
}

void ExportSource::refresh()
{
    if (!m_run || !m_engine || m_reading)
        return;
    m_reading = true;
    const quint64 after = m_events.isEmpty() ? 0 : m_events.constLast().seq;
    onResult(this, m_engine->logs()->events(m_run, after), [this, session = m_session](const engine::Result<QList<engine::RunEvent>> &events) {
        if (session != m_session)
            return;
        m_reading = false;
        if (!events)
            Q_EMIT failed(events.error());
        else
            take(*events);
    });
}

void ExportSource::take(const QList<engine::RunEvent> &events)
{
    m_events += events;
    if (events.isEmpty() && m_input)
        Q_EMIT ready();
    else
        fold();
}

void ExportSource::fold()
{
    m_reading = true;
    const auto work = [events = m_events, name = m_name] {
        return std::make_shared<const engine::ReportInput>(engine::reportInput(events, name));
    };
    onResult(this, engine::offThread(work), [this, session = m_session](const std::shared_ptr<const engine::ReportInput> &input) {
        if (session != m_session)
            return;
        m_reading = false;
        m_input = input;
        Q_EMIT ready();
    });
}

} // namespace ui
