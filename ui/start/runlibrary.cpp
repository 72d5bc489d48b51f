// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/runlibrary.h"

#include "engine/facade/engine.h"
#include "engine/facade/keptruns.h"
#include "engine/facade/runs.h"
#include "ui/widgets/onresult.h"

#include <algorithm>
#include <utility>

namespace ui {

RunLibrary::RunLibrary(QObject *parent) :
    QObject(parent),
    m_model(new RunListModel(this))
{
    m_throttle.setSingleShot(true);
    m_throttle.setInterval(1000);
    connect(&m_throttle, &QTimer::timeout, this, &RunLibrary::refresh);
}

RunLibrary::~RunLibrary() = default;

void RunLibrary::setEngine(engine::Engine *engine)
{
    m_engine = engine;
    connect(engine->runs(), &engine::Runs::eventsCommitted, this, [this] {
        if (!m_throttle.isActive())
            m_throttle.start();
    });
    connect(engine->runs(), &engine::Runs::sessionClosed, this, &RunLibrary::refresh);
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
    onResult(this, m_engine->keptRuns()->list(), [this](const auto &runs) { take(runs); });
    if (std::exchange(m_trashIsOld, false))
        onResult(this, m_engine->keptRuns()->trashed(), [this](const auto &runs) { takeTrashed(runs); });
}

void RunLibrary::take(const engine::Result<QList<engine::RunSummary>> &runs)
{
    m_reading = false;
    if (runs) {
        m_model->setRuns(*runs);
    } else {
        Q_EMIT failed(runs.error());
    }
    if (std::exchange(m_again, false))
        refresh();
}

void RunLibrary::takeTrashed(const engine::Result<QList<engine::RunSummary>> &runs)
{
    if (!runs)
        return;
    m_trashed = *runs;
    std::stable_sort(m_trashed.begin(), m_trashed.end(), [](const auto &a, const auto &b) { return a.trashedMs > b.trashedMs; });
    Q_EMIT trashChanged();
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
        afterwards(m_engine->keptRuns()->setPinned(run, pinned));
}

void RunLibrary::rename(const engine::RunId &run, const QString &name)
{
    if (m_engine && !name.trimmed().isEmpty())
        afterwards(m_engine->keptRuns()->rename(run, name.trimmed()));
}

bool RunLibrary::remove(const engine::RunId &run)
{
    const engine::RunSummary *summary = m_model->find(run);
    if (!m_engine || !summary || isActive(summary->status))
        return false;
    m_trashIsOld = true;
    const QString name = summary->name;
    QList<engine::RunSummary> visible = m_model->runs();
    visible.removeIf([&run](const engine::RunSummary &one) { return one.run == run; });
    m_model->setRuns(visible); // remove the row before the library confirms
    onResult(this, m_engine->keptRuns()->trash(run), [this, run, name](const engine::Result<> &done) {
        if (done) {
            m_removed = run;
            Q_EMIT removed(name);
        } else {
            Q_EMIT failed(done.error());
        }
        refresh();
    });
    return true;
}

void RunLibrary::undoRemove()
{
    if (const engine::RunId run = std::exchange(m_removed, engine::RunId()))
        restore(run);
}

void RunLibrary::restore(const engine::RunId &run)
{
    if (!m_engine)
        return;
    m_trashIsOld = true;
    if (run == m_removed)
        m_removed = {};
    Q_EMIT restored();
    afterwards(m_engine->keptRuns()->restore(run));
}

void RunLibrary::removeForGood(const engine::RunId &run)
{
    if (!m_engine)
        return;
    m_trashIsOld = true;
    if (run == m_removed) {
        m_removed = {};
        Q_EMIT restored(); // there is no removal to undo any more
    }
    afterwards(m_engine->keptRuns()->remove(run));
}

} // namespace ui
