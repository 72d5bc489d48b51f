// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/runlibrary.h"

#include "engine/engine.h"
#include "ui/widgets/onresult.h"

namespace ui {

RunLibrary::RunLibrary(QObject *parent) :
    QObject(parent),
    m_model(new RunListModel(this))
{
    m_undo.setSingleShot(true);
    m_undo.setInterval(8000);
    connect(&m_undo, &QTimer::timeout, this, &RunLibrary::finishRemove);
    m_throttle.setSingleShot(true);
    m_throttle.setInterval(1000);
    connect(&m_throttle, &QTimer::timeout, this, &RunLibrary::refresh);
}

RunLibrary::~RunLibrary() = default;

void RunLibrary::setEngine(engine::Engine *engine)
{
    m_engine = engine;
    connect(engine, &engine::Engine::eventsCommitted, this, [this] {
        if (!m_throttle.isActive())
            m_throttle.start();
    });
    connect(engine, &engine::Engine::sessionClosed, this, &RunLibrary::refresh);
    refresh();
}

void RunLibrary::refresh()
{
    if (!m_engine)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    onResult(this, m_engine->runs(), [this](const auto &runs) { take(runs); });
}

void RunLibrary::take(const engine::Result<QList<engine::RunSummary>> &runs)
{
    m_reading = false;
    if (runs) {
        m_all = *runs;
        show();
    } else {
        Q_EMIT failed(runs.error());
    }
    if (std::exchange(m_again, false))
        refresh();
}

void RunLibrary::show()
{
    QList<engine::RunSummary> visible = m_all;
    if (m_removing)
        visible.removeIf([this](const engine::RunSummary &run) { return run.run == m_removing; });
    m_model->setRuns(visible);
}

template <typename T>
void RunLibrary::afterwards(QFuture<engine::Result<T>> future)
{
    onResult(this, std::move(future), [this](const engine::Result<T> &done) {
        if (!done)
            Q_EMIT failed(done.error());
        refresh();
    });
}

void RunLibrary::setPinned(const engine::RunId &run, bool pinned)
{
    if (m_engine)
        afterwards(m_engine->setPinned(run, pinned));
}

void RunLibrary::rename(const engine::RunId &run, const QString &name)
{
    if (m_engine && !name.trimmed().isEmpty())
        afterwards(m_engine->rename(run, name.trimmed()));
}

bool RunLibrary::remove(const engine::RunId &run)
{
    const engine::RunSummary *summary = m_model->find(run);
    if (!m_engine || !summary || isActive(summary->status))
        return false;
    finishRemove();
    const QString name = summary->name;
    m_removing = run;
    show();
    m_undo.start();
    Q_EMIT removalPending(name);
    return true;
}

void RunLibrary::undoRemove()
{
    m_undo.stop();
    m_removing = {};
    show();
    Q_EMIT removalSettled();
}

void RunLibrary::finishRemove()
{
    if (!m_removing)
        return;
    m_undo.stop();
    const engine::RunId run = std::exchange(m_removing, {});
    m_all.removeIf([&run](const engine::RunSummary &summary) { return summary.run == run; });
    afterwards(m_engine->remove(run));
    Q_EMIT removalSettled();
}

} // namespace ui
