// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/candidatestate.h"
#include "engine/types/state/ranking.h"
#include "engine/types/state/runstatus.h"
#include "engine/types/state/runtotals.h"

#include <QSharedDataPointer>

namespace engine {

struct LeadEstimated;
struct Measurements;
struct PriceQuote;
struct RunCalls;
struct RunConfig;
struct RunEvent;
struct RunFinished;
struct RunLoop;
struct RunPeople;
struct Trouble;

/// A person's hint for prompts.
struct RunHint {
    QString text;       ///< empty: none
    qint64 sinceMs = 0; ///< when it was set; 0 without a hint
    int prompts = 0;    ///< number of prompts with it
};

/// Times of a run, ms since 1970.
struct RunTimes {
    qint64 startedMs = 0;
    qint64 lastMs = 0; ///< of the last event
    qint64 throttledUntilMs = 0; ///< a cap holds calls until then; 0: none
};

/// The fold of a run's events, used by the engine, for reopened runs and by the window. Any thread, one at a time. Constant
/// work per event (amortised). Copies share their data until one is changed. Include the header of the part that is read.
class RunState
{
public:
    RunState();
    RunState(const RunState &);
    RunState &operator=(const RunState &);
    ~RunState();

    void apply(const RunEvent &event);

    [[nodiscard]] RunStatus status() const;
    [[nodiscard]] const RunConfig &config() const;
    /// Prices of the generators, as last logged.
    [[nodiscard]] const QList<PriceQuote> &prices() const;
    [[nodiscard]] const RunTotals &totals() const;
    [[nodiscard]] quint64 lastSeq() const;
    [[nodiscard]] const RunTimes &times() const;
    /// Active time until `nowMs`, without pauses and the time between sessions.
    [[nodiscard]] qint64 activeMs(qint64 nowMs) const;
    [[nodiscard]] const RunHint &hint() const;
    [[nodiscard]] const std::optional<RunFinished> &finished() const;
    /// The last estimate; without a leader before the first one.
    [[nodiscard]] const LeadEstimated &lead() const;
    [[nodiscard]] const RunPeople &people() const;

    /// In the order of creation; the candidate with id n is at index n − 1.
    [[nodiscard]] const QList<CandidateState> &candidates() const;
    [[nodiscard]] const CandidateState *candidate(CandidateId id) const;
    [[nodiscard]] const QList<CandidateId> &living() const; ///< in the order of creation
    [[nodiscard]] const RunLoop &loop() const;
    [[nodiscard]] const RunCalls &calls() const;
    /// The main problems of the run, worst first; for display during and after the run.
    [[nodiscard]] QList<Trouble> troubles() const;
    [[nodiscard]] Ranking ranking() const;
    [[nodiscard]] const Measurements &measurements() const;

private:
    struct Fold;
    QSharedDataPointer<Fold> m_fold;
};

} // namespace engine
