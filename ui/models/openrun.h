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
}

namespace ui {

class CandidateModel;
class ErrorModel;
class EventLogModel;
class RunAnalysis;

/// The run that is open: its state and the models every page shows, fed by stored events and then by live ones.
/// GUI thread; owned by the window, which outlives every page. Reading errors come as failed().
class OpenRun final : public QObject
{
    Q_OBJECT

public:
    /// `engine` may be nullptr (tests): then only apply() feeds it.
    explicit OpenRun(engine::Engine *engine, QObject *parent = nullptr);
    ~OpenRun() override;

    /// Closes what is open and reads `run` in slices; opened() when all of the past is shown.
    void open(engine::RunId run);
    void close();

    /// The one door for events, stored or live: they must go on where the last ended; earlier ones are skipped.
    void apply(const QList<engine::RunEvent> &events);

    [[nodiscard]] const engine::RunId &run() const { return m_run; }
    [[nodiscard]] bool isOpen() const { return bool(m_run); }
    /// The past is still being read.
    [[nodiscard]] bool isLoading() const { return m_loading; }

    /// Somebody works on it now.
    [[nodiscard]] bool isRunning() const;
    /// Its log says that it runs, but nobody works on it: the program ended in between.
    [[nodiscard]] bool isInterrupted() const;

    [[nodiscard]] const engine::RunState &state() const { return m_state; }
    /// What the frozen configuration says; defaults before the first event.
    [[nodiscard]] const engine::RunPlan &plan() const { return m_plan; }
    [[nodiscard]] const RunDetails &details() const { return m_details; }
    /// What tests said of its programs.
    [[nodiscard]] const ReportBook &reports() const { return m_reports; }
    [[nodiscard]] const LoopHistory &loops() const { return m_loops; }
    [[nodiscard]] const RunAnalysis &analysis() const { return *m_analysis; }
    /// The best by engine::Standing, as of the last batch; none before the first candidate.
    [[nodiscard]] engine::CandidateId best() const { return m_best; }

    [[nodiscard]] CandidateModel *candidates() const { return m_candidates; }
    [[nodiscard]] EventLogModel *log() const { return m_log; }
    [[nodiscard]] ErrorModel *errors() const { return m_errors; }

Q_SIGNALS:
    /// Everything that had happened so far is in the models.
    void opened();
    /// Once per batch, also while opening.
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
    bool m_more = false;        ///< the library has more than was asked for
    bool m_wasOpened = false;
    bool m_live = false;        ///< events came from a session, and it has not closed
    bool m_abandoned = false;   ///< when it was opened, nobody worked on it
    quint64 m_session = 0;      ///< tells answers for a run that was closed meanwhile
    quint64 m_liveSeq = 0;      ///< the highest sequence number heard of
    std::optional<QFuture<engine::Result<QList<engine::RunEvent>>>> m_ahead; ///< asked for while the past is read …
    quint64 m_aheadAfter = 0;                                                ///< … what comes after this one
    QList<engine::RunEvent> m_queue;
    qsizetype m_queueAt = 0;
    QTimer m_slice;
    QTimer m_next;              ///< live events are taken in together, so that all pages show one moment
    bool m_unshown = false;     ///< applied, but not told
    QElapsedTimer m_shown;      ///< since the models last spoke

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
