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

/// What is known of one candidate beyond its text, which stays in the library.
struct CandidateState {
    CandidateId id;
    CallId call;
    Step step = Step::Seeding;
    QList<CandidateId> parents;
    int generation = 1;
    QString generator;
    QString preview;  ///< first 120 characters on one line; of a program what is new in it
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
    ScoreRecord measured;     ///< of a program: how often, and what came of it
    std::optional<bool> repeats; ///< whether fresh measurements bear out the first; nothing: none was made, or they are not enough
    QString notChecked;          ///< why fresh measurements check nothing, as TestReport::notIsolated; `repeats` is never true then
};

/// By what the candidates of a run are ranked (population.ranking).
enum class Ranking { Judged, Mixed, Metric, Front };
[[nodiscard]] Ranking rankingOf(const RunConfig &config); ///< mixed where it says nothing

/// Money, calls and tokens so far.
struct RunTotals {
    qint64 calls = 0;       ///< finished
    qint64 failedCalls = 0; ///< of these, without a usable reply
    qint64 cancelledCalls = 0; ///< of these, cut when the run was stopped or paused; they did not fail
    qint64 inFlight = 0;
    qint64 queued = 0;      ///< decided, not sent yet
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    Money spent;
    Money reserved;         ///< by calls in flight or queued
    bool lowerBound = false; ///< a call of unknown price was made: `spent` is at least this
    Money lost;             ///< of `spent`, estimates for attempts that brought no reply
    Money saved;            ///< by replies from the cache
    qint64 cachedCalls = 0;
    qint64 matches = 0;
    qint64 rejected = 0;
    qint64 duplicates = 0;

    bool operator==(const RunTotals &) const = default;
};

/// A server took no calls for now and said until when.
struct ServerRefusal {
    QString detail; ///< English, as of the call's error
    qint64 untilMs = 0;

    bool operator==(const ServerRefusal &) const = default;
};

/// The fold of a run's events: the same in the engine, in a reopened run and behind the window.
/// Any thread, one at a time. Constant work per event (amortised).
class RunState
{
public:
    void apply(const RunEvent &event);

    [[nodiscard]] RunStatus status() const { return m_status; }
    [[nodiscard]] const RunConfig &config() const { return m_config; }
    /// Of the generators, as last noted in the log.
    [[nodiscard]] const QList<PriceQuote> &prices() const { return m_prices; }
    [[nodiscard]] const RunTotals &totals() const { return m_totals; }
    [[nodiscard]] quint64 lastSeq() const { return m_lastSeq; }
    [[nodiscard]] qint64 startedMs() const { return m_startedMs; }
    [[nodiscard]] qint64 lastMs() const { return m_lastMs; }
    /// Time spent running until `nowMs`, pauses and the time between sessions not counted.
    [[nodiscard]] qint64 activeMs(qint64 nowMs) const;
    [[nodiscard]] qint64 throttledUntilMs() const { return m_throttledUntilMs; }
    [[nodiscard]] const QString &hint() const { return m_hint; }
    /// Since when the hint holds, and into how many prompts it went; 0 without a hint.
    [[nodiscard]] qint64 hintSinceMs() const { return m_hintSinceMs; }
    [[nodiscard]] int hintPrompts() const { return m_hintPrompts; }
    [[nodiscard]] const std::optional<RunFinished> &finished() const { return m_finished; }
    /// As last estimated; no leader before the first estimate.
    [[nodiscard]] const LeadEstimated &lead() const { return m_lead; }
    /// What people are asked and have not answered, oldest first.
    [[nodiscard]] const QList<PeopleAsked> &openQuestions() const { return m_openQuestions; }
    [[nodiscard]] quint32 questionsAsked() const { return m_questionsAsked; }
    [[nodiscard]] int maxGeneration() const { return m_maxGeneration; }

    /// In the order of birth; the candidate with id n is at index n − 1.
    [[nodiscard]] const QList<CandidateState> &candidates() const { return m_candidates; }
    [[nodiscard]] const CandidateState *candidate(CandidateId id) const;
    [[nodiscard]] const QList<CandidateId> &living() const { return m_alive; } ///< in the order of birth
    /// The end of the loop that is the run itself (recipe refine), once it has come.
    [[nodiscard]] const std::optional<LoopResult> &loop() const { return m_loop; }
    /// What the loop that is the run would return; none in other recipes and before its first output.
    [[nodiscard]] CandidateId refined() const { return m_refined; }
    /// Calls started and not finished.
    [[nodiscard]] const QHash<CallId, Call> &callsInFlight() const { return m_inFlight; }
    /// Calls that wait until a server takes them.
    [[nodiscard]] const QHash<CallId, Call> &callsQueued() const { return m_queued; }
    /// What the last call to end was refused with, when the server asked to come back; nothing once one ends otherwise.
    [[nodiscard]] const std::optional<ServerRefusal> &refusal() const { return m_refusal; }
    /// What made much of the run come to nothing, worst first; for the end of a run and while it goes on.
    [[nodiscard]] QList<Trouble> troubles() const { return m_troubles.troubles(); }
    [[nodiscard]] Ranking ranking() const { return m_ranking; }

    /// Of the evaluator's scores, as far as measurements were repeated.
    [[nodiscard]] Noise noise() const;
    /// Half of the 95 % interval of the candidate's score, wide enough for the highest of those it was compared with; nothing
    /// where it is not known. Linear in the number of candidates.
    [[nodiscard]] std::optional<double> scoreHalfWidth(const CandidateState &candidate) const;
    /// The first program that worked. Its score is no selected maximum, so that its repetitions show the noise.
    [[nodiscard]] CandidateId probe() const { return m_probe; }
    [[nodiscard]] qint64 probeMs() const { return m_probeMs; } ///< how long measuring it took; 0: unknown
    /// Repeated measurements since the last birth or the last start, without those of the first program.
    [[nodiscard]] int checksInARow() const { return m_checksInARow; }
    [[nodiscard]] qint64 checkMsInARow() const { return m_checkMsInARow; } ///< how long these took together

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
    std::optional<qint64> m_activeSinceMs; ///< nothing while the clock stands
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
    QHash<CallId, Money> m_costOfCall; ///< of calls whose reply has not become a candidate yet
    QList<CandidateId> m_alive;
    Ranking m_ranking = Ranking::Mixed;
    CandidateId m_probe;
    qint64 m_probeMs = 0;
    int m_checksInARow = 0;
    qint64 m_checkMsInARow = 0;
    Noise m_withinReports;            ///< of measurements that are the mean of several
    QList<CandidateId> m_measuredAgain;
    bool m_programs = false; ///< candidates are programs
    bool m_evaluated = false; ///< candidates are scored by evaluators
    TroubleFold m_troubles;
    ProgramPreviews m_previews;
    quint32 m_wholeLoop = 0; ///< the loop that is the run; 0: none
    CandidateId m_refined;   ///< what it would return
    std::optional<LoopResult> m_loop;
};

} // namespace engine
