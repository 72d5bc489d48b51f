// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/openrun.h"

#include "engine/base/offthread.h"
#include "engine/config/resolution/resolve.h"
#include "engine/facade/engine.h"
#include "engine/facade/keptruns.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/runcalls.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/errormodel.h"
#include "ui/models/eventlogmodel.h"
#include "ui/models/runanalysis.h"
#include "ui/widgets/onresult.h"

#include <QFutureWatcher>

#include <algorithm>

namespace ui {

namespace {

constexpr int chunk = 4'000;             ///< events per read from the library
constexpr qsizetype sliceEvents = 64;    ///< events between two checks of the clock
constexpr int sliceMs = 10;              ///< longest work before control returns to the event loop
constexpr int liveMs = 250;              ///< interval between updates of the views of a running run
constexpr int showMs = 1000;             ///< the same while the log loads; one update costs thousands of events

} // namespace

OpenRun::OpenRun(engine::Engine *engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_analysis(std::make_unique<RunAnalysis>())
    , m_candidates(new CandidateModel(m_state, m_details, this))
    , m_log(new EventLogModel(this))
    , m_errors(new ErrorModel(this))
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &OpenRun::applySlice);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, &m_slice, qOverload<>(&QTimer::start));
    if (engine) {
        connect(engine->runs(), &engine::Runs::eventsCommitted, this, &OpenRun::live, Qt::QueuedConnection);
        connect(engine->runs(), &engine::Runs::sessionClosed, this, &OpenRun::sessionClosed, Qt::QueuedConnection);
    }
}

OpenRun::~OpenRun() = default;

void OpenRun::open(engine::RunId run)
{
    close();
    m_run = std::move(run);
    m_loading = m_engine != nullptr;
    if (!m_engine)
        return;
    fetch();
    // Only this program has the library open. If the library lists a run as paused but its log ends in a running state,
    // the run was interrupted.
    onResult(this, m_engine->keptRuns()->list(), [this, session = m_session](const engine::Result<QList<engine::RunSummary>> &runs) {
        if (session != m_session || !runs)
            return;
        m_abandoned = std::any_of(runs->begin(), runs->end(), [this](const engine::RunSummary &one) {
            return one.run == m_run && one.status == engine::RunStatus::Paused;
        });
        if (!m_loading)
            Q_EMIT changed();
    });
}

void OpenRun::close()
{
    if (!isOpen())
        return;
    clear();
    Q_EMIT closed();
}

void OpenRun::clear()
{
    ++m_session;
    m_slice.stop();
    m_next.stop();
    m_ahead.reset();
    m_queue.clear();
    m_queueAt = 0;
    m_liveSeq = 0;
    m_loading = m_fetching = m_more = m_wasOpened = m_live = m_abandoned = m_unshown = false;
    m_shown.invalidate();
    m_run = {};
    m_candidates->clear();
    m_state = {};
    m_plan = {};
    m_planOf = {};
    m_details = {};
    m_reports = {};
    m_loops = {};
    *m_analysis = RunAnalysis();
    m_best = {};
    m_log->clear();
    m_errors->clear();
}

void OpenRun::fetch()
{
    if (m_fetching)
        return;
    m_fetching = true;
    const quint64 after = m_queue.isEmpty() ? m_state.lastSeq() : m_queue.last().seq;
    auto *watcher = new QFutureWatcher<engine::Result<QList<engine::RunEvent>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, session = m_session] {
        watcher->deleteLater();
        if (session != m_session || watcher->future().resultCount() == 0)
            return;
        m_fetching = false;
        fetched(watcher->result());
    });
    const bool isThere = m_ahead && m_aheadAfter == after;
    watcher->setFuture(isThere ? *m_ahead : m_engine->logs()->events(m_run, after, chunk));
    m_ahead.reset();
    if (m_loading) { // sequence numbers have no gaps: the next read can start before this one is processed
        m_aheadAfter = after + chunk;
        m_ahead = m_engine->logs()->events(m_run, m_aheadAfter, chunk);
    }
}

void OpenRun::fetched(const engine::Result<QList<engine::RunEvent>> &events)
{
    if (!events) {
        m_loading = false;
        Q_EMIT failed(events.error());
        return;
    }
    m_queue += *events;
    m_more = events->size() == chunk;
    if (!m_more)
        m_ahead.reset();
    fetchAhead();
    m_slice.start();
}

/// Reads the next batch from the library while the current batch is processed.
void OpenRun::fetchAhead()
{
    if (m_more && m_queue.size() - m_queueAt <= chunk) {
        m_more = false;
        fetch();
    }
}

/// Drops a live batch that leaves a gap after the known events and reads the missing events from the library. All
/// published events are on disk.
void OpenRun::live(const engine::RunId &run, const QList<engine::RunEvent> &events)
{
    if (run != m_run || events.isEmpty())
        return;
    m_live = true;
    m_liveSeq = std::max(m_liveSeq, events.last().seq);
    if (m_fetching)
        return;
    const quint64 last = m_queue.isEmpty() ? m_state.lastSeq() : m_queue.last().seq;
    if (events.first().seq > last + 1) {
        fetch();
        return;
    }
    for (const engine::RunEvent &event : events) {
        if (event.seq > last)
            m_queue.append(event);
    }
    takeInSoon();
}

/// Starts to apply queued events: at once, or `liveMs` after the last update. All pages then show the same state.
void OpenRun::takeInSoon()
{
    if (m_slice.isActive() || m_next.isActive())
        return;
    const qint64 since = m_wasOpened && m_shown.isValid() ? m_shown.elapsed() : liveMs;
    if (since >= liveMs)
        m_slice.start();
    else
        m_next.start(int(liveMs - since));
}

void OpenRun::sessionClosed(const engine::RunId &run)
{
    if (run != m_run)
        return;
    m_live = false;
    m_abandoned = true;
    Q_EMIT changed();
}

bool OpenRun::isRunning() const
{
    const engine::RunStatus status = m_state.status();
    return isOpen() && status != engine::RunStatus::Paused && status != engine::RunStatus::Finished && !isInterrupted();
}

bool OpenRun::isInterrupted() const
{
    const engine::RunStatus status = m_state.status();
    return m_abandoned && !m_live && m_state.lastSeq() > 0 && status != engine::RunStatus::Paused && status != engine::RunStatus::Finished;
}

void OpenRun::applySlice()
{
    QElapsedTimer timer;
    timer.start();
    while (m_queueAt < m_queue.size() && timer.elapsed() < sliceMs) {
        const qsizetype end = std::min(m_queueAt + sliceEvents, m_queue.size());
        for (; m_queueAt < end; ++m_queueAt)
            m_unshown |= applyOne(m_queue.at(m_queueAt));
    }
    fetchAhead();
    const bool drained = m_queueAt >= m_queue.size();
    m_unshown |= drained && m_wasOpened && !m_analysis->isSettled();
    const bool settled = !drained || !m_wasOpened || m_analysis->settle(sliceMs);
    // While history loads, notify the views at most once a second.
    if (m_unshown && (m_loading ? (drained && !m_fetching) || !m_shown.isValid() || m_shown.elapsed() > showMs : drained || m_shown.elapsed() > showMs))
        show();
    m_queue.remove(0, std::exchange(m_queueAt, 0));
    if (drained) {
        if (settled)
            m_slice.stop();
        if (!m_fetching)
            caughtUp();
    }
}

/// Computes the diversity of the loaded events on another thread, after the run is shown.
void OpenRun::settle()
{
    onResult(this, engine::offThread(m_analysis->takeLater()), [this, session = m_session](const engine::DiversityCourse &diversity) {
        if (session != m_session)
            return;
        m_analysis->settled(diversity);
        Q_EMIT changed();
        m_slice.start();
    });
}

void OpenRun::caughtUp()
{
    if (m_state.lastSeq() < m_liveSeq) {
        fetch();
        return;
    }
    m_loading = false;
    if (std::exchange(m_wasOpened, true))
        return;
    settle();
    Q_EMIT opened();
}

void OpenRun::apply(const QList<engine::RunEvent> &events)
{
    bool any = false;
    for (const engine::RunEvent &event : events)
        any |= applyOne(event);
    while (!m_analysis->settle(sliceMs)) { }
    if (any)
        show();
}

/// Publishes the applied events: commits the models and emits changed() once.
void OpenRun::show()
{
    m_unshown = false;
    m_shown.start();
    if (m_planOf != m_state.config().json) {
        m_planOf = m_state.config().json;
        m_plan = engine::resolve(m_state.config()).plan;
    }
    m_best = engine::Standing::best(m_state);
    m_candidates->commit();
    m_log->commit();
    m_errors->commit();
    if (!m_engine && !std::exchange(m_wasOpened, true))
        Q_EMIT opened();
    Q_EMIT changed();
}

/// Returns false if the event is known already or is not the next one.
bool OpenRun::applyOne(const engine::RunEvent &event)
{
    if (event.seq != m_state.lastSeq() + 1)
        return false;
    if (!isOpen())
        m_run = event.run;
    const engine::Call *call = nullptr;
    if (const auto *body = std::get_if<engine::CallFinished>(&event.body)) {
        const auto it = m_state.calls().inFlight.constFind(body->end.call);
        call = it == m_state.calls().inFlight.cend() ? nullptr : &*it;
    }
    m_log->note(event, call);
    m_errors->note(event, call);
    m_state.apply(event);
    m_details.apply(event);
    m_reports.apply(event);
    m_loops.apply(event);
    m_analysis->apply(event);
    m_candidates->note(event);
    return true;
}

} // namespace ui
