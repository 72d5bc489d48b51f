// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/call.h"
#include "engine/types/events/candidate.h"
#include "engine/types/events/lead.h"
#include "engine/types/events/match.h"
#include "engine/types/events/rating.h"
#include "engine/types/events/refinement.h"
#include "engine/types/events/score.h"
#include "engine/types/events/testreport.h"
#include "engine/types/plan/pricequote.h"
#include "engine/types/plan/runconfig.h"

#include <QList>

#include <variant>

namespace engine {

// All events of a run. Each type is created in exactly one source file, named after its
// description. The log of events is the original data; every other state is a fold of it.
// `in` marks inputs from outside, which a replay repeats; all other events follow from them.

enum class EndReason {
    Candidates, Calls, Money, Tokens, Time, Target, LeaderUnchanged, ///< the stop rules and caps
    Confident,  ///< the leader is the best with the required probability
    Refined,    ///< the loop of the recipe refine reached an exit
    Stopped,    ///< by a person
    Exhausted,  ///< no generator produces a new candidate any more
    NoProvider, ///< every generator failed too often or refused the calls
    NoJudge,    ///< no judge and no evaluator gives readable replies, so nothing ranks candidates
    Failed      ///< see the detail
};
[[nodiscard]] QString toName(EndReason reason);
[[nodiscard]] std::optional<EndReason> endReasonFromName(QStringView name);

/// What ranks or scores the candidates after a judge was given up.
enum class JudgeFallback {
    None,
    Judges, ///< the other judges
    Scores  ///< the scores of the evaluators
};
[[nodiscard]] QString toName(JudgeFallback fallback);
[[nodiscard]] std::optional<JudgeFallback> judgeFallbackFromName(QStringView name);

/// Outcome of a question to people.
enum class QuestionEnd { Answered, Declined, TimedOut };
[[nodiscard]] QString toName(QuestionEnd end);
[[nodiscard]] std::optional<QuestionEnd> questionEndFromName(QStringView name);

enum class Rejection {
    Empty, Refused, Duplicate, Unreadable, TooLong,
    Unmatched, ///< an edit whose search text was not found
    Outside,   ///< an edit outside of the editable regions
    OnlyThoughts ///< reasoning without an answer
};
[[nodiscard]] QString toName(Rejection reason);
[[nodiscard]] std::optional<Rejection> rejectionFromName(QStringView name);

/// The first event. The configuration is frozen: every effective value is written
/// out, so that it resolves to the same plan on every machine. (session/session)
struct RunStarted {
    RunConfig config;
    QString version; ///< of Valda
    QList<PriceQuote> prices; ///< of the generators at the start; empty: look up the price book
    bool operator==(const RunStarted &) const = default;
};
/// in: a person or a signal requested a pause; calls in flight are completed. (session/session)
struct RunPaused {
    bool operator==(const RunPaused &) const = default;
};
/// in: the run continues. `reopened`: from the library; calls that were in flight are lost. `config`
/// replaces the frozen configuration when caps were changed; "{}" keeps it. (session/session)
struct RunResumed {
    bool reopened = false;
    RunConfig config;
    bool steerOnly = false; ///< opened for steering only: it stays paused or finished, and starts no call
    QList<PriceQuote> prices; ///< current prices; empty: unchanged
    bool operator==(const RunResumed &) const = default;
};
/// in: a person requested the end; calls in flight are cancelled. (session/session)
struct StopRequested {
    bool operator==(const StopRequested &) const = default;
};
/// A cap blocks new calls until `untilMs`; 0 when it is released. (session/holds)
struct Throttled {
    qint64 untilMs = 0;
    QString cap; ///< empty: the run's hourly cap; "allRuns": a cap per day or month over all runs
    bool operator==(const Throttled &) const = default;
};
/// So many percent of a cap are spent (50 or 80). (session/session)
struct BudgetWarned {
    QString cap; ///< "usd", "calls", "tokens"
    int percent = 0;
    bool operator==(const BudgetWarned &) const = default;
};
/// A call is decided and its cost reserved, but the server accepts no more calls now:
/// nothing was sent. Calls that are sent at once have no such event. (session/sending)
struct CallQueued {
    Call call;
    bool operator==(const CallQueued &) const = default;
};
/// A queued call is dropped before it was sent: nothing is booked. (session/calls)
struct CallDropped {
    CallId call;
    bool operator==(const CallDropped &) const = default;
};
/// in if it was queued before: a request is sent, with its cost reserved. (session/sending)
struct CallStarted {
    Call call;
    bool operator==(const CallStarted &) const = default;
};
/// in: outcome of the call, with its settled cost. (session/calls)
struct CallFinished {
    CallEnd end;
    bool operator==(const CallFinished &) const = default;
};
/// A new candidate; in if its step is Human. (session/runnotes)
struct CandidateBorn {
    Candidate candidate;
    bool operator==(const CandidateBorn &) const = default;
};
/// A paid reply that gave no candidate or verdict. (session/runnotes)
struct ReplyRejected {
    CallId call;
    Rejection reason = Rejection::Empty;
    CandidateId like; ///< for Duplicate: the known candidate
    QString detail;   ///< English: the part that was not accepted
    bool operator==(const ReplyRejected &) const = default;
};
/// in: a candidate was run and measured. (session/programtests)
struct CandidateTested {
    TestReport report;
    bool operator==(const CandidateTested &) const = default;
};
/// The candidate becomes a guest on another island and may be a parent there. (session/runnotes)
struct CandidateMigrated {
    CandidateId candidate;
    int island = 0;
    bool operator==(const CandidateMigrated &) const = default;
};
/// Measurements of all evaluators with their weighted mean. (session/runnotes)
struct CandidateScored {
    CandidateId candidate;
    double score = 0;
    QList<Score> scores;
    bool operator==(const CandidateScored &) const = default;
};
/// A match with its verdict; in if its call is none: a person's vote. (session/runnotes)
struct MatchJudged {
    Match match;
    bool operator==(const MatchJudged &) const = default;
};
/// Ratings that changed noticeably in this turn. (session/rankingnotes)
struct RatingsChanged {
    QList<Rating> ratings;
    bool operator==(const RatingsChanged &) const = default;
};
/// Removed from the population: by the population's size, or by a person (in). (session/runnotes)
struct CandidateRetired {
    CandidateId candidate;
    bool byHand = false;
    bool operator==(const CandidateRetired &) const = default;
};
/// in: kept in the population in any case, or no longer. (session/peoplesteering)
struct CandidatePinned {
    CandidateId candidate;
    bool pinned = true;
    bool operator==(const CandidatePinned &) const = default;
};
/// in: the hint for prompts from now on; empty removes it. (session/peoplesteering)
struct HintWritten {
    QString text;
    bool operator==(const HintWritten &) const = default;
};
/// in: a verdict is withdrawn. (session/peoplesteering)
struct MatchWithdrawn {
    MatchId match;
    bool operator==(const MatchWithdrawn &) const = default;
};
/// The run asks people which of these candidates is better, and waits at most until `untilMs`. (session/runnotes)
struct PeopleAsked {
    QuestionId question;
    QList<CandidateId> candidates;
    qint64 untilMs = 0;
    bool operator==(const PeopleAsked &) const = default;
};
/// in if declined: the question to people is closed. (session/runnotes)
struct QuestionClosed {
    QuestionId question;
    QuestionEnd end = QuestionEnd::Answered;
    bool operator==(const QuestionClosed &) const = default;
};
/// Comparison of a child with its parents, after two verdicts or its retirement. (session/rankingnotes)
struct ChildMeasured {
    CandidateId candidate;
    double gain = 0;   ///< its skill minus the mean of its parents', logits
    double chance = 0; ///< probability that it is better than its parents
    Money cost;        ///< of the calls that wrote it, plus its share of those that judged it
    bool operator==(const ChildMeasured &) const = default;
};
/// The leader and the probability that it is the best, when either changed noticeably in this turn. (session/rankingnotes)
struct LeadEstimated {
    CandidateId leader;
    double probability = 0;  ///< that no candidate is better by a noticeable margin (ranking.md §6.5)
    bool judgeLimited = false; ///< the only judge repeats its verdicts: more questions to it add little
    QList<Chance> chances;   ///< of the most probable candidates, in descending order
    QList<JudgeTerms> judges;
    bool operator==(const LeadEstimated &) const = default;
};
/// in: a loop starts, with the prior of the library. (session/runnotes)
struct LoopStarted {
    LoopStart start;
    bool operator==(const LoopStarted &) const = default;
};
/// An iteration of a loop is complete. (session/runnotes)
struct IterationFinished {
    Iteration iteration;
    bool operator==(const IterationFinished &) const = default;
};
/// A loop ended; the library learns from it in the same transaction. (session/runnotes)
struct LoopFinished {
    LoopResult result;
    bool operator==(const LoopFinished &) const = default;
};
/// A judge, or the program of an evaluator, is given up until the run is resumed, after
/// too many consecutive replies without a readable verdict or score. (session/runnotes)
struct JudgeGivenUp {
    CallId call;                  ///< the last of these replies
    Step step = Step::Evaluation; ///< Evaluation: verdicts; Scoring: an evaluator's question
    int generator = 0;            ///< index into the generators of the evaluation
    int evaluator = 0;            ///< as Call::evaluator
    QString label;                ///< of the generator
    int replies = 0;              ///< consecutive unreadable replies
    JudgeFallback fallback = JudgeFallback::None;
    bool operator==(const JudgeGivenUp &) const = default;
};
/// The last event, unless the run is continued with larger caps. (session/runnotes)
struct RunFinished {
    EndReason reason = EndReason::Stopped;
    CandidateId best; ///< none when there are no candidates
    QString detail;   ///< English; for Failed and NoProvider
    bool operator==(const RunFinished &) const = default;
};

using EventBody = std::variant<RunStarted, RunPaused, RunResumed, StopRequested, Throttled, BudgetWarned, CallStarted,
    CallFinished, CandidateBorn, ReplyRejected, CandidateScored, MatchJudged, RatingsChanged, CandidateRetired,
    CandidatePinned, HintWritten, MatchWithdrawn, PeopleAsked, QuestionClosed, ChildMeasured, LeadEstimated,
    CandidateTested, CandidateMigrated, LoopStarted, IterationFinished, LoopFinished, JudgeGivenUp, RunFinished, CallQueued, CallDropped>;

struct RunEvent {
    RunId run;
    quint64 seq = 0;  ///< 1, 2, 3 … within the run, without gaps
    qint64 atMs = 0;  ///< since 1970-01-01 UTC
    EventBody body;

    bool operator==(const RunEvent &) const = default;
};

/// `std::visit(Overloaded{[](const CallStarted &) {…}, …}, event.body)`.
template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

} // namespace engine
