// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/rating.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/preview.h"
#include "engine/types/state/trouble.h"

#include <QHash>

namespace engine {

enum class RunStatus { Running, Throttled, Pausing, Paused, Finished };
[[nodiscard]] QString toName(RunStatus status); ///< "running", "throttled", "pausing", "paused", "finished"
[[nodiscard]] std::optional<RunStatus> runStatusFromName(QStringView name);

/// State of one candidate, without its text, which is in the library.
struct CandidateState {
    CandidateId id;
    CallId call;
    Step step = Step::Seeding;
    QList<CandidateId> parents;
    int generation = 1;
    QString generator;
    QString preview;  ///< first 120 characters on one line; for a program its new lines
    int characters = 0;
    int words = 0;
    qint64 bornMs = 0;
    Money cost;       ///< of the call that wrote it
    std::optional<double> score;
    Rating rating;
    bool alive = true;
    bool pinned = false;
    std::optional<Arm> arm; ///< of a control arm; none: of the evolution
    bool failed = false;   ///< a program that is not correct
    int island = 0;
    QString change;        ///< as Candidate::change
    QStringList changedParts;  ///< as in Candidate
    ScoreRecord measured;     ///< measurements of a program
    std::optional<bool> repeats; ///< whether fresh measurements confirm the first; nullopt: none, or not enough
    QString notChecked;          ///< reason why fresh measurements check nothing, as TestReport::notIsolated; then `repeats` is never true
};

/// What ranks the candidates of a run (population.ranking).
enum class Ranking { Judged, Mixed, Metric, Front };
[[nodiscard]] Ranking rankingOf(const RunConfig &config); ///< mixed when not configured

/// Money, calls and tokens so far.
struct RunTotals {
    qint64 calls = 0;       ///< finished
    qint64 failedCalls = 0; ///< of these, without a usable reply
    qint64 cancelledCalls = 0; ///< of these, cancelled by a stop or a pause; no failures
    qint64 inFlight = 0;
    qint64 queued = 0;      ///< decided, not sent
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    Money spent;
    Money reserved;         ///< by calls in flight or queued
    bool lowerBound = false; ///< includes a call of unknown price: `spent` is a lower bound
    Money lost;             ///< part of `spent`: estimates for attempts without a reply
    Money saved;            ///< by cached replies
    qint64 cachedCalls = 0;
    qint64 matches = 0;
    qint64 rejected = 0;
    qint64 duplicates = 0;

    bool operator==(const RunTotals &) const = default;
};

/// A server refused calls for now and gave a time to retry.
struct ServerRefusal {
    QString detail; ///< English, from the call's error
    qint64 untilMs = 0;

    bool operator==(const ServerRefusal &) const = default;
};

/// The fold of a run's events, used by the engine, for reopened runs and by
/// the window. Any thread, one at a time. Constant work per event (amortised).
class RunState
{
public:
    void apply(const RunEvent &event);

    [[nodiscard]] RunStatus status() const { return m_status; }
    [[nodiscard]] const RunConfig &config() const { return m_config; }
    /// Prices of the generators, as last logged.
    [[nodiscard]] const QList<PriceQuote> &prices() const { return m_prices; }
    [[nodiscard]] const RunTotals &totals() const { return m_totals; }
    [[nodiscard]] quint64 lastSeq() const { return m_lastSeq; }
    [[nodiscard]] qint64 startedMs() const { return m_startedMs; }
    [[nodiscard]] qint64 lastMs() const { return m_lastMs; }
    /// Active time until `nowMs`, without pauses and the time between sessions.
    [[nodiscard]] qint64 activeMs(qint64 nowMs) const;
    [[nodiscard]] qint64 throttledUntilMs() const { return m_throttledUntilMs; }
    [[nodiscard]] const QString &hint() const { return m_hint; }
    /// Time at which the hint was set, and number of prompts with it; 0 without a hint.
    [[nodiscard]] qint64 hintSinceMs() const { return m_hintSinceMs; }
    [[nodiscard]] int hintPrompts() const { return m_hintPrompts; }
    [[nodiscard]] const std::optional<RunFinished> &finished() const { return m_finished; }
    /// The last estimate; without a leader before the first one.
    [[nodiscard]] const LeadEstimated &lead() const { return m_lead; }
    /// Open questions to people, oldest first.
    [[nodiscard]] const QList<PeopleAsked> &openQuestions() const { return m_openQuestions; }
    [[nodiscard]] quint32 questionsAsked() const { return m_questionsAsked; }
    [[nodiscard]] int maxGeneration() const { return m_maxGeneration; }

    /// In the order of creation; the candidate with id n is at index n − 1.
    [[nodiscard]] const QList<CandidateState> &candidates() const { return m_candidates; }
    [[nodiscard]] const CandidateState *candidate(CandidateId id) const;
    [[nodiscard]] const QList<CandidateId> &living() const { return m_alive; } ///< in the order of creation
    /// Result of the loop that is the run itself (recipe refine), after its end.
    [[nodiscard]] const std::optional<LoopResult> &loop() const { return m_loop; }
    /// The candidate that the loop of the run would return; none in other recipes and before its first draft.
    [[nodiscard]] CandidateId refined() const { return m_refined; }
    /// Calls started and not finished.
    [[nodiscard]] const QHash<CallId, Call> &callsInFlight() const { return m_inFlight; }
    /// Calls waiting for a server.
    [[nodiscard]] const QHash<CallId, Call> &callsQueued() const { return m_queued; }
    /// The refusal of the last ended call, if the server gave a time to retry; nullopt after another end of a call.
    [[nodiscard]] const std::optional<ServerRefusal> &refusal() const { return m_refusal; }
    /// The main problems of the run, worst first; for display during and after the run.
    [[nodiscard]] QList<Trouble> troubles() const { return m_troubles.troubles(); }
    [[nodiscard]] Ranking ranking() const { return m_ranking; }

    /// Noise of the evaluator's scores, from repeated measurements.
    [[nodiscard]] Noise noise() const;
    /// Half of the 95 % interval of the candidate's score, adjusted for the selection of
    /// the highest of several; nullopt while unknown. Linear in the number of candidates.
    [[nodiscard]] std::optional<double> scoreHalfWidth(const CandidateState &candidate) const;
    /// The first program that worked. Its score was not selected as a maximum, so its repetitions show the noise.
    [[nodiscard]] CandidateId probe() const { return m_probe; }
    [[nodiscard]] qint64 probeMs() const { return m_probeMs; } ///< duration of its measurement; 0: unknown
    /// Repeated measurements since the last new candidate or the last start, without those of the first program.
    [[nodiscard]] int checksInARow() const { return m_checksInARow; }
    [[nodiscard]] qint64 checkMsInARow() const { return m_checkMsInARow; } ///< total duration of these

private:
    CandidateState *find(CandidateId id);
    void configured(const RunConfig &config);
    void started(const RunEvent &event, const RunStarted &body);
    void unqueue(CallId id);
    void callFinished(const CallEnd &end, qint64 atMs);
    void born(const RunEvent &event, const Candidate &candidate);
    void tested(const TestReport &report);
    void measuredAgain(CandidateState &candidate, const TestReport &report);
    [[nodiscard]] int comparedWith(const CandidateState &candidate, const Noise &noise) const;
    void stopClock(qint64 atMs);

    RunStatus m_status = RunStatus::Running;
    RunConfig m_config;
    QList<PriceQuote> m_prices;
    RunTotals m_totals;
    quint64 m_lastSeq = 0;
    qint64 m_startedMs = 0;
    qint64 m_lastMs = 0;
    qint64 m_activeMs = 0;
    std::optional<qint64> m_activeSinceMs; ///< nullopt while the run is not active
    qint64 m_throttledUntilMs = 0;
    int m_maxGeneration = 0;
    QString m_hint;
    qint64 m_hintSinceMs = 0;
    int m_hintPrompts = 0;
    std::optional<RunFinished> m_finished;
    std::optional<ServerRefusal> m_refusal;
    LeadEstimated m_lead;
    QList<PeopleAsked> m_openQuestions;
    quint32 m_questionsAsked = 0;
    QList<CandidateState> m_candidates;
    QHash<CallId, Call> m_inFlight, m_queued;
    QHash<CallId, Money> m_costOfCall; ///< of calls whose reply has not become a candidate
    QList<CandidateId> m_alive;
    Ranking m_ranking = Ranking::Mixed;
    CandidateId m_probe;
    qint64 m_probeMs = 0;
    int m_checksInARow = 0;
    qint64 m_checkMsInARow = 0;
    Noise m_withinReports;            ///< from measurements that are the mean of several
    QList<CandidateId> m_measuredAgain;
    bool m_programs = false; ///< candidates are programs
    bool m_evaluated = false; ///< candidates are scored by evaluators
    TroubleFold m_troubles;
    ProgramPreviews m_previews;
    quint32 m_wholeLoop = 0; ///< number of the loop that is the run; 0: none
    CandidateId m_refined;   ///< the candidate it would return
    std::optional<LoopResult> m_loop;
};

} // namespace engine
