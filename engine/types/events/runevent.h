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

// The table of contents of the program: everything that can happen to a run. Each is constructed in exactly one place
// (named behind it); the log of them is the truth, every other state is a fold of it. `in` marks what came from outside
// and is fed again on replay; the rest follows from it.

enum class EndReason {
    Candidates, Calls, Money, Tokens, Time, Target, LeaderUnchanged, ///< the stop rules and caps
    Confident,  ///< the leader is the best with the probability asked for
    Refined,    ///< the loop of the recipe refine left by one of its exits
    Stopped,    ///< by hand
    Exhausted,  ///< no generator brings anything new any more
    NoProvider, ///< every generator failed too often or refused the calls
    NoJudge,    ///< nothing ranks the candidates any more: no judge and no evaluator gives readable replies
    Failed      ///< see the detail
};
[[nodiscard]] QString toName(EndReason reason);
[[nodiscard]] std::optional<EndReason> endReasonFromName(QStringView name);

/// What ranks the candidates, or scores them, once a judge is given up.
enum class JudgeFallback {
    None,
    Judges, ///< the other judges
    Scores  ///< the scores of the evaluators
};
[[nodiscard]] QString toName(JudgeFallback fallback);
[[nodiscard]] std::optional<JudgeFallback> judgeFallbackFromName(QStringView name);

/// How a question to people ended.
enum class QuestionEnd { Answered, Declined, TimedOut };
[[nodiscard]] QString toName(QuestionEnd end);
[[nodiscard]] std::optional<QuestionEnd> questionEndFromName(QStringView name);

enum class Rejection {
    Empty, Refused, Duplicate, Unreadable, TooLong,
    Unmatched, ///< an edit whose search text is nowhere
    Outside,   ///< an edit outside of the editable regions
    OnlyThoughts ///< reasoning and no answer behind it
};
[[nodiscard]] QString toName(Rejection reason);
[[nodiscard]] std::optional<Rejection> rejectionFromName(QStringView name);

/// The first event. The configuration is frozen: every effective value written out, so that it resolves to the same
/// plan on any machine. (recipes/session)
struct RunStarted {
    RunConfig config;
    QString version; ///< of Valda
    QList<PriceQuote> prices; ///< of the generators, as known at the start; none: as the price book says
    bool operator==(const RunStarted &) const = default;
};
/// in: a person or a signal asked for a pause; calls in flight are finished. (recipes/session)
struct RunPaused {
    bool operator==(const RunPaused &) const = default;
};
/// in: goes on. `reopened`: from the library, with what was in flight lost. `config` replaces the frozen configuration
/// when other caps were given; "{}" keeps it. (recipes/session)
struct RunResumed {
    bool reopened = false;
    RunConfig config;
    bool steerOnly = false; ///< opened for what people say alone: it stays paused or finished, and no call is started
    QList<PriceQuote> prices; ///< as known now; none: those of before
    bool operator==(const RunResumed &) const = default;
};
/// in: a person asked for the end; calls in flight are cancelled. (recipes/session)
struct StopRequested {
    bool operator==(const StopRequested &) const = default;
};
/// A cap holds new calls back until `untilMs`; 0 when it lets go again. (recipes/session)
struct Throttled {
    qint64 untilMs = 0;
    QString cap; ///< empty: the run's hourly cap; "allRuns": that of a day or a month over all runs
    bool operator==(const Throttled &) const = default;
};
/// So many percent of a cap are spent (50, 80). (recipes/session)
struct BudgetWarned {
    QString cap; ///< "usd", "calls", "tokens"
    int percent = 0;
    bool operator==(const BudgetWarned &) const = default;
};
/// A call is decided and its cost reserved, but the server takes no more at present: nothing was sent. Calls that go out
/// at once have no such event. (recipes/session)
struct CallQueued {
    Call call;
    bool operator==(const CallQueued &) const = default;
};
/// A queued call is given up before it was sent: nothing is booked. (recipes/session)
struct CallDropped {
    CallId call;
    bool operator==(const CallDropped &) const = default;
};
/// in when it was queued before: a request goes out; its cost is reserved. (recipes/session)
struct CallStarted {
    Call call;
    bool operator==(const CallStarted &) const = default;
};
/// in: what came of it; its cost is settled. (recipes/session)
struct CallFinished {
    CallEnd end;
    bool operator==(const CallFinished &) const = default;
};
/// in when its step is Human. (recipes/session)
struct CandidateBorn {
    Candidate candidate;
    bool operator==(const CandidateBorn &) const = default;
};
/// A paid reply that became no candidate or no verdict. (recipes/session)
struct ReplyRejected {
    CallId call;
    Rejection reason = Rejection::Empty;
    CandidateId like; ///< for Duplicate: of whom
    QString detail;   ///< English: what of it was not accepted
    bool operator==(const ReplyRejected &) const = default;
};
/// in: a candidate was run and measured. (recipes/session)
struct CandidateTested {
    TestReport report;
    bool operator==(const CandidateTested &) const = default;
};
/// A guest on a further island from now on: a copy of it may be a parent there. (recipes/session)
struct CandidateMigrated {
    CandidateId candidate;
    int island = 0;
    bool operator==(const CandidateMigrated &) const = default;
};
/// All evaluators' measurements and their weighted mean. (recipes/session)
struct CandidateScored {
    CandidateId candidate;
    double score = 0;
    QList<Score> scores;
    bool operator==(const CandidateScored &) const = default;
};
/// in when its call is none: a person's vote. (recipes/session)
struct MatchJudged {
    Match match;
    bool operator==(const MatchJudged &) const = default;
};
/// Ratings that moved noticeably in this turn. (recipes/session)
struct RatingsChanged {
    QList<Rating> ratings;
    bool operator==(const RatingsChanged &) const = default;
};
/// Out of the population: crowded out, or by hand (in). (recipes/session)
struct CandidateRetired {
    CandidateId candidate;
    bool byHand = false;
    bool operator==(const CandidateRetired &) const = default;
};
/// in: kept in the population whatever comes, or no longer. (recipes/session)
struct CandidatePinned {
    CandidateId candidate;
    bool pinned = true;
    bool operator==(const CandidatePinned &) const = default;
};
/// in: goes into the prompts from now on; empty takes it back. (recipes/session)
struct HintWritten {
    QString text;
    bool operator==(const HintWritten &) const = default;
};
/// in: a verdict does not count any more. (recipes/session)
struct MatchWithdrawn {
    MatchId match;
    bool operator==(const MatchWithdrawn &) const = default;
};
/// The run asks people which of these is better, and waits for them until `untilMs` at the most. (recipes/session)
struct PeopleAsked {
    QuestionId question;
    QList<CandidateId> candidates;
    qint64 untilMs = 0;
    bool operator==(const PeopleAsked &) const = default;
};
/// in when declined: the question to people is no longer open. (recipes/session)
struct QuestionClosed {
    QuestionId question;
    QuestionEnd end = QuestionEnd::Answered;
    bool operator==(const QuestionClosed &) const = default;
};
/// What a child turned out to be against its parents, once it had two verdicts or left without. (recipes/session)
struct ChildMeasured {
    CandidateId candidate;
    double gain = 0;   ///< its skill less the mean of its parents', logits
    double chance = 0; ///< that it is better than they are
    Money cost;        ///< of the calls that wrote it and its part of those that judged it
    bool operator==(const ChildMeasured &) const = default;
};
/// Who leads and how sure that is, when either moved noticeably in this turn. (recipes/session)
struct LeadEstimated {
    CandidateId leader;
    double probability = 0;  ///< that nobody is better by a noticeable margin (ranking.md §6.5)
    bool judgeLimited = false; ///< the one judge repeats itself: more questions to it tell little
    QList<Chance> chances;   ///< the likeliest best, likeliest first
    QList<JudgeTerms> judges;
    bool operator==(const LeadEstimated &) const = default;
};
/// in: a loop begins; what was learned before comes from the library. (recipes/session)
struct LoopStarted {
    LoopStart start;
    bool operator==(const LoopStarted &) const = default;
};
/// An iteration of a loop is complete. (recipes/session)
struct IterationFinished {
    Iteration iteration;
    bool operator==(const IterationFinished &) const = default;
};
/// A loop ended; the library learns from it in the same transaction. (recipes/session)
struct LoopFinished {
    LoopResult result;
    bool operator==(const LoopFinished &) const = default;
};
/// A judge, or the program of an evaluator, is not asked any more until the run is resumed: too many replies in a row held
/// no readable verdict or score. (recipes/session)
struct JudgeGivenUp {
    CallId call;                  ///< the last of these replies
    Step step = Step::Evaluation; ///< Evaluation: verdicts; Scoring: an evaluator's question
    int generator = 0;            ///< index into the generators of the evaluation
    int evaluator = 0;            ///< as Call::evaluator
    QString label;                ///< of the generator
    int replies = 0;              ///< in a row
    JudgeFallback fallback = JudgeFallback::None;
    bool operator==(const JudgeGivenUp &) const = default;
};
/// The last event, unless the run is continued with a larger budget. (recipes/session)
struct RunFinished {
    EndReason reason = EndReason::Stopped;
    CandidateId best; ///< none when nothing was born
    QString detail;   ///< English; for Failed and NoProvider
    bool operator==(const RunFinished &) const = default;
};

using EventBody = std::variant<RunStarted, RunPaused, RunResumed, StopRequested, Throttled, BudgetWarned, CallStarted,
    CallFinished, CandidateBorn, ReplyRejected, CandidateScored, MatchJudged, RatingsChanged, CandidateRetired,
    CandidatePinned, HintWritten, MatchWithdrawn, PeopleAsked, QuestionClosed, ChildMeasured, LeadEstimated,
    CandidateTested, CandidateMigrated, LoopStarted, IterationFinished, LoopFinished, JudgeGivenUp, RunFinished, CallQueued, CallDropped>;

struct RunEvent {
    RunId run;
    quint64 seq = 0;  ///< 1, 2, 3 … within the run, without a gap
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
