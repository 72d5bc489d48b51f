// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/result.h"
#include "engine/types/plan/runplan.h"
#include "engine/types/state/runstate.h"
#include "ui/models/loophistory.h"
#include "ui/models/reportbook.h"
#include "ui/models/rundetails.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace engine {
class Engine;
struct RunEvent;
}

namespace ui {

class CandidateModel;
class ErrorModel;
class EventLogModel;
class RunAnalysis;

/// The open run: its state and the models that all pages show. Applies stored events first, then live ones. GUI thread;
/// owned by Pages; outlives all pages. Emits failed() on read errors.
class OpenRun final : public QObject
{
    Q_OBJECT

public:
    /// `engine` may be nullptr (tests): then only apply() adds events.
    explicit OpenRun(engine::Engine *engine, QObject *parent = nullptr);
    ~OpenRun() override;

    /// Closes the current run and reads `run` in slices; emits opened() when all stored events are applied.
    void open(engine::RunId run);
    void close();

    /// Applies events that continue the sequence numbers; skips all others.
    void apply(const QList<engine::RunEvent> &events);

    [[nodiscard]] const engine::RunId &run() const { return m_run; }
    [[nodiscard]] bool isOpen() const { return bool(m_run); }
    /// True while stored events are being read.
    [[nodiscard]] bool isLoading() const { return m_loading; }

    /// True if a session executes the run now.
    [[nodiscard]] bool isRunning() const;
    /// True if the log ends in a running state but no session executes the run, because the program ended early.
    [[nodiscard]] bool isInterrupted() const;

    [[nodiscard]] const engine::RunState &state() const { return m_state; }
    /// The plan from the frozen configuration; default values before the first event.
    [[nodiscard]] const engine::RunPlan &plan() const { return m_plan; }
    [[nodiscard]] const RunDetails &details() const { return m_details; }
    /// Test reports of the programs.
    [[nodiscard]] const ReportBook &reports() const { return m_reports; }
    [[nodiscard]] const LoopHistory &loops() const { return m_loops; }
    [[nodiscard]] const RunAnalysis &analysis() const { return *m_analysis; }
    /// The best by engine::Standing, as of the last batch; null before the first candidate.
    [[nodiscard]] engine::CandidateId best() const { return m_best; }

    [[nodiscard]] CandidateModel *candidates() const { return m_candidates; }
    [[nodiscard]] EventLogModel *log() const { return m_log; }
    [[nodiscard]] ErrorModel *errors() const { return m_errors; }

Q_SIGNALS:
    /// All stored events are in the models.
    void opened();
    /// Emitted once per batch, also while the run loads.
    void changed();
    void failed(engine::Error error);
    void closed();

private:
    void clear();
    void fetch();
    void fetchAhead();
    void fetched(const engine::Result<QList<engine::RunEvent>> &events);
    void live(const engine::RunId &run, const QList<engine::RunEvent> &events);
    void sessionClosed(const engine::RunId &run);
    void takeInSoon();
    void applySlice();
    void settle();
    void caughtUp();
    bool applyOne(const engine::RunEvent &event);
    void show();

    engine::Engine *m_engine;
    engine::RunId m_run;
    bool m_loading = false;
    bool m_fetching = false;
    bool m_more = false;        ///< the library has more events than were read
    bool m_wasOpened = false;
    bool m_live = false;        ///< a session sends events and has not closed
    bool m_abandoned = false;   ///< no session executes the run: at opening, or since its session closed
    quint64 m_session = 0;      ///< number of the opening; replies for a closed run are dropped
    quint64 m_liveSeq = 0;      ///< highest sequence number of the live events
    std::optional<QFuture<engine::Result<QList<engine::RunEvent>>>> m_ahead; ///< early read while the log loads …
    quint64 m_aheadAfter = 0;                                                ///< … of the events after this number
    QList<engine::RunEvent> m_queue;
    qsizetype m_queueAt = 0;
    QTimer m_slice;
    QTimer m_next;              ///< collects live events, so that all pages show the same state
    bool m_unshown = false;     ///< events are applied, but changed() is not emitted yet
    QElapsedTimer m_shown;      ///< time since the last changed()

    engine::RunState m_state;
    engine::RunPlan m_plan;
    QByteArray m_planOf;
    RunDetails m_details;
    ReportBook m_reports;
    LoopHistory m_loops;
    std::unique_ptr<RunAnalysis> m_analysis; ///< never null
    engine::CandidateId m_best;
    CandidateModel *m_candidates;
    EventLogModel *m_log;
    ErrorModel *m_errors;
};

} // namespace ui
