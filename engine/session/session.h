// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/budget/spendinggate.h"
#include "engine/evaluators/programtester.h"
#include "engine/providers/interface/provider.h"
#include "engine/session/journal.h"
#include "engine/session/rules.h"
#include "engine/session/turns.h"
#include "engine/types/events/steering.h"

#include <array>
#include <map>
#include <set>

namespace engine {

/// Which slots a step takes; each has its own number, and all together one more.
enum class Pool { Generate, Judge, Test };

/// Why a call is made, where that is not plain from its step.
struct CallPurpose {
    std::optional<Arm> arm;        ///< of a control arm
    std::optional<MatchGoal> goal; ///< of a question to a judge
    double chance = 0;             ///< see Call
    double worth = 0;
};
/// A question to a judge that is on the way.
struct PendingQuestion {
    QString judge;
    QList<CandidateId> shown;

    bool operator==(const PendingQuestion &) const = default;
};

/// The world a session works in; all of it replaceable.
struct World {
    std::shared_ptr<EventStore> store;
    std::shared_ptr<ProviderSource> providers;
    std::shared_ptr<Clock> clock;
    Journal::Committed committed; ///< called with every batch that is on disk
    std::shared_ptr<ProgramTester> tester; ///< null: programs cannot be run
    std::shared_ptr<SpendingGate> gate = {}; ///< caps over all runs; none: no such caps
    std::shared_ptr<RuleSource> rules; ///< none: loops start without experience
};

/// One run while it goes on. Inputs (replies, alarms, what a person says) come in turns; recipes ask through it, say
/// through it what has happened, and read what is known. The only place where events are made. Engine thread; to be
/// destroyed only when its root task has ended. A provider's failure is an event; a failing store ends the session.
class Session
{
public:
    Session(RunId run, RunPlan plan, World world);
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;
    ~Session();

    // For the facade: how it begins, what a person says. All but the first two may come at any time.
    /// `prices`: of the generators, to be kept in the log; none: the source is asked for each call.
    void start(RunConfig frozen, QList<PriceQuote> prices = {});
    void reopen(const QList<RunEvent> &log, RunConfig changed, QList<PriceQuote> prices = {});
    /// For votes and other steering alone: no call is started, and it ends when told to.
    void reopenToSteer(const QList<RunEvent> &log);
    void leave();
    [[nodiscard]] bool isForSteering() const { return m_forSteering; }
    void pause();
    void resume();
    void stop();
    void steer(Steering what);

    // For recipes: what is known.
    [[nodiscard]] const RunId &run() const { return m_run; }
    [[nodiscard]] const RunPlan &plan() const { return m_plan; }
    [[nodiscard]] const Knowledge &knows() const { return m_journal.knowledge(); }
    [[nodiscard]] qint64 nowMs() const { return m_turns.nowMs(); }
    [[nodiscard]] bool isRunning() const; ///< neither paused nor stopped nor the store failed
    /// A session that only takes what people say, and was told to end.
    [[nodiscard]] bool leaveWanted() const { return m_leaving; }
    [[nodiscard]] bool stopWanted() const { return m_stop.stop_requested(); }
    [[nodiscard]] const std::optional<Error> &storeError() const { return m_journal.failed(); }
    /// What an exception said that left a step; the run is to end with it. Empty: none.
    [[nodiscard]] const QString &fault() const { return m_fault; }
    /// The stream for the next decision of that name.
    [[nodiscard]] Random random(std::string_view purpose) const;
    [[nodiscard]] bool isIdle() const { return m_steps == 0; }
    /// When verdicts come in faster than anybody could follow, the ranking is looked at every so many changes alone:
    /// ratings told, questions planned, the least promising retired. 1 otherwise, where a stop rule waits for it, and offline:
    /// such a run is the same twice.
    [[nodiscard]] int stride() const;
    /// Whether this turn looks at the ranking.
    [[nodiscard]] bool isLookDue() const { return m_lookNow || isIdle() || m_changes >= stride(); }
    [[nodiscard]] int busy(Pool pool) const { return m_busy[size_t(pool)]; }
    [[nodiscard]] bool hasSlot(Pool pool) const;
    /// Whether its program is being run.
    [[nodiscard]] bool isBeingTested(CandidateId id) const { return m_beingTested.contains(id); }
    /// Whether the evaluators were asked about the text in this session; noted when they are.
    [[nodiscard]] bool wasMeasured(CandidateId id) const { return m_measured.contains(id); }
    void noteMeasured(CandidateId id) { m_measured.insert(id); }
    /// Seeds and children on the way.
    [[nodiscard]] int expected() const { return busy(Pool::Generate); }
    [[nodiscard]] const QList<PendingQuestion> &pending() const { return m_pending; }
    /// Whether a match about it is on the way.
    [[nodiscard]] bool isBusyWith(CandidateId id) const;
    /// Whether a generator failed so often in a row, or so finally, or was unreadable so often, that it is not asked again in
    /// this session. `evaluator`: in that question of an evaluator.
    [[nodiscard]] bool isGivenUp(Step step, int generator, int evaluator = 0) const;
    /// One of the step's generators that has not been given up, drawn by weight; −1 when none is left.
    [[nodiscard]] int drawGenerator(Step step, Random random, int evaluator = 0) const;

    // For recipes: what to do.
    /// Would a call for this request be within the budget now? NotUntil also arms the alarm and says so once.
    [[nodiscard]] Ledger::Answer admit(const CompletionRequest &request);
    [[nodiscard]] EndReason exhaustedCap() const { return m_exhaustedCap; }
    /// Runs a step in a slot of the pool.
    void launch(Pool pool, std::function<Task<>()> step);
    /// One completion: every attempt is a call of its own in the log, with back-off between them.
    [[nodiscard]] Task<Result<CompletionReply>> ask(CompletionRequest request, int generator, QList<CandidateId> about, CallId *last, CallPurpose purpose = {});
    void beginQuestion(const QString &judge, const QList<CandidateId> &shown);
    void endQuestion(const QString &judge, const QList<CandidateId> &shown);
    /// Whether a step goes through the refinement loop now.
    void setAttended(quint32 loop, bool attended);
    [[nodiscard]] bool isAttended(quint32 loop) const { return m_attended.contains(loop); }
    /// Waits until the budget lets the request go; false when it never will, or the run no longer goes on.
    [[nodiscard]] Task<bool> permitted(CompletionRequest request);
    /// The experience in force for a loop that begins now.
    [[nodiscard]] Task<LearnedRule> ruleFor(LoopKey key, CallId draft);
    /// Runs a program; what came of it is in the log when this is ready.
    [[nodiscard]] Task<TestReport> test(ProgramToTest program);

    // For recipes: what has happened.
    CandidateId bear(Candidate candidate);
    void score(CandidateId id, QList<Score> scores, double total);
    void reject(CallId call, Rejection reason, CandidateId like = {}, QString detail = {});
    void migrate(CandidateId id, int island);
    void judged(Match match);
    void retire(CandidateId id, bool byHand = false);
    void loopStarted(LoopStart start);
    void iterated(Iteration iteration);
    void loopEnded(LoopResult result);
    /// `best` none: the leader.
    void finish(EndReason reason, QString detail = {}, CandidateId best = {});
    /// Asks people which of the two is better.
    void askPeople(QList<CandidateId> candidates, qint64 untilMs);
    void closeQuestion(QuestionId question, QuestionEnd end);

    /// Ratings and warnings that follow from this turn; hands the turn to the store.
    void endTurn();
    auto nextTurn() { return m_turns.next(); }
    auto written() { return m_journal.written(); }
    /// Wakes the recipe at the time, once.
    void wakeAt(qint64 ms);
    /// Calls in flight are cancelled, as when time is up.
    void cancelCalls();

private:
    struct Waiting {
        std::coroutine_handle<> handle;
        std::optional<Result<CompletionReply>> reply;
    };
    struct ReportWaiting {
        std::coroutine_handle<> handle;
        std::optional<TestReport> report;
    };
    struct RuleWaiting {
        std::coroutine_handle<> handle;
        LearnedRule rule;
    };
    struct AnswerAwaiter;
    struct RuleAwaiter;
    struct ReportAwaiter;
    struct Hold;

    void emitEvent(EventBody body);
    Task<> attend(Pool pool, std::function<Task<>()> step);
    Task<> send(std::shared_ptr<Provider> provider, CompletionRequest request);
    /// The call of that request is in the log: as sent, or as queued.
    void sendOrQueue(std::shared_ptr<Provider> provider, CompletionRequest request, const Call &call);
    void goesOut(CallId id);
    void started(const Call &call);
    /// Calls that were not sent yet are given up at once, and so is the wait for another server after one has failed.
    void dropQueued();
    [[nodiscard]] Call beginCall(CompletionRequest &request, int generator, const QList<CandidateId> &about, const CallPurpose &purpose, const Call *before);
    Task<> sendTest(quint64 id, ProgramToTest program);
    void endTest(quint64 id, const TestReport &report);
    /// Tests in progress end without a result; their programs stay unmeasured and are tested when the run goes on.
    void cutTests();
    [[nodiscard]] QList<Rating> ratingsNow() const;
    [[nodiscard]] bool isToldLeaderOld(const QList<Rating> &now) const;
    void endCall(CallId id, const Result<CompletionReply> &reply, QString arrived = {});
    void cutAt(const CompletionRequest &request);
    Task<> fetchRule(std::shared_ptr<RuleWaiting> waiting, LoopKey key, CallId draft);
    [[nodiscard]] CallEnd settle(const Call &call, const Result<CompletionReply> &reply) const;
    void loseCallsInFlight();
    [[nodiscard]] std::optional<qint64> backOffMs(const Call &call, const Error &error, double patienceMs) const;
    /// As kept in the log; where it keeps none, as the source says now.
    [[nodiscard]] std::optional<Price> priceOf(const GeneratorPlan &generator, qint64 promptTokens) const;
    [[nodiscard]] Ledger::Permission permit(const CompletionRequest &request) const;
    [[nodiscard]] Task<bool> hold(CompletionRequest request, qint64 untilMs);
    [[nodiscard]] qint64 heldUntil(const Hold &hold) const;
    void askHolds();
    void shortenHolds();
    void interruptHolds();
    /// Tells what has become of the ranking since the last time.
    void look();
    void rankingMoved();
    void lookNow();
    void noteRatings();
    void noteLead();
    void noteChildren();
    void vote(const Vote &vote);
    void born(const AddCandidate &add);
    void noteThrottle(qint64 untilMs, bool byAllRuns = false);
    void steerNow(const Steering &what);

    RunId m_run;
    RunPlan m_plan;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0); ///< for replies that come after all was cut
    World m_world;
    Turns m_turns;
    Journal m_journal;
    StopSource m_stop;
    StopSource m_noFurther; ///< anew after each pause: calls that wait for another server end
    StopSource m_stopTests; ///< of tests that are begun now; see cutTests()
    int m_steps = 0;
    std::array<int, 3> m_busy{};
    std::map<quint32, Waiting *> m_answers;          ///< by call, who waits for it
    std::map<quint32, qint64> m_startedMs;
    std::map<quint64, ReportWaiting *> m_reports;    ///< by test, who waits for it
    QSet<CandidateId> m_beingTested;
    QSet<CandidateId> m_measured; ///< texts
    quint64 m_lastTest = 0;
    struct Cut {
        StopSource source;
        Turns::AlarmId alarm = 0;
    };
    std::map<quint32, Cut> m_cuts;                   ///< of calls that have a deadline or may wait
    enum class Sending { Begun, Out, Over };
    std::optional<std::pair<CallId, Sending>> m_sending; ///< the call that is being handed to its provider
    QHash<CallId, GeneratorPlan> m_generatorOf;      ///< of calls in flight
    std::map<quint64, Hold *> m_holds;               ///< steps that back off or are throttled, in the order they came
    quint64 m_lastHold = 0;
    QList<PendingQuestion> m_pending;
    QString m_fault;
    bool m_forSteering = false;
    bool m_leaving = false;
    QSet<quint32> m_attended; ///< refinement loops
    QHash<CandidateId, Rating> m_told;               ///< ratings as last written to the log
    int m_changes = 0;      ///< of the ranking since it was looked at
    bool m_lookNow = false; ///< something people wait for, or it was long ago
    bool m_hurried = false; ///< the last two looks were close together
    qint64 m_lookedMs = 0;
    qint64 m_throttleAlarmMs = 0;
    std::set<qint64> m_wakes;
    EndReason m_exhaustedCap = EndReason::Money;
};

} // namespace engine
