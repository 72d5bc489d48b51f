// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectiontest.h"

#include "engine/facade/engine.h"
#include "engine/facade/models.h"

namespace ui {

ConnectionTest::ConnectionTest(engine::Engine *engine, QObject *parent) :
    QObject(parent),
    m_engine(engine)
{
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, &ConnectionTest::take);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ConnectionTest::end);
}

ConnectionTest::~ConnectionTest()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

void ConnectionTest::start(const engine::EndpointProbe &probe)
{
    m_watcher.cancel();
    m_tested = probe.generator;
    m_models.clear();
    m_failed = m_passed = m_cancelled = false;
    Q_EMIT started();
    m_watcher.setFuture(m_engine->models()->check(probe));
}

void ConnectionTest::cancel()
{
    m_cancelled = true;
    m_watcher.cancel();
}

void ConnectionTest::take(int index)
{
    const engine::EndpointStep step = m_watcher.resultAt(index);
    m_failed |= step.outcome == engine::StageOutcome::Failed;
    if (!step.models.isEmpty())
        m_models = step.models;
    Q_EMIT stepDone(step);
}

void ConnectionTest::end()
{
    m_passed = !m_failed && !m_cancelled && m_watcher.future().resultCount() > 0;
    Q_EMIT finished(m_passed);
}

} // namespace ui
