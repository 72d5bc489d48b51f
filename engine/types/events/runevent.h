// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/call.h"
#include "engine/types/events/candidate.h"
#include "engine/types/events/fieldkey.h"
#include "engine/types/events/lead.h"
#include "engine/types/events/match.h"
#include "engine/types/events/peoplequestion.h"
#include "engine/types/events/rating.h"
#include "engine/types/events/refinement.h"
#include "engine/types/events/rejection.h"
#include "engine/types/events/runend.h"
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
// `name` and eachField() give the form in JSON, see recordfields.h.

/// The first event. The configuration is frozen: every effective value is written
/// out, so that it resolves to the same plan on every machine. (session/session)
struct RunStarted {
    RunConfig config;
    QString version; ///< of Valda
    QList<PriceQuote> prices; ///< of the generators at the start; empty: look up the price book
    bool operator==(const RunStarted &) const = default;

    static constexpr fields::Key name{"runStarted"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("version"), &RunStarted::version);
        field(fields::Key("config"), &RunStarted::config);
        field(fields::Key("prices"), &RunStarted::prices);
    }
};
/// in: a person or a signal requested a pause; calls in flight are completed. (session/session)
struct RunPaused {
    bool operator==(const RunPaused &) const = default;

    static constexpr fields::Key name{"runPaused"};
    template <typename F>
    static void eachField(F &&) {}
};
/// in: the run continues. `reopened`: from the library; calls that were in flight are lost. `config`
/// replaces the frozen configuration when caps were changed; "{}" keeps it. (session/session)
struct RunResumed {
    bool reopened = false;
    RunConfig config;
    bool steerOnly = false; ///< opened for steering only: it stays paused or finished, and starts no call
    QList<PriceQuote> prices; ///< current prices; empty: unchanged
    bool operator==(const RunResumed &) const = default;

    static constexpr fields::Key name{"runResumed"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("reopened"), &RunResumed::reopened);
        field(fields::Key("config"), &RunResumed::config);
        field(fields::Key("steerOnly"), &RunResumed::steerOnly);
        field(fields::Key("prices"), &RunResumed::prices);
    }
};
/// in: a person requested the end; calls in flight are cancelled. (session/session)
struct StopRequested {
    bool operator==(const StopRequested &) const = default;

    static constexpr fields::Key name{"stopRequested"};
    template <typename F>
    static void eachField(F &&) {}
};
/// A cap blocks new calls until `untilMs`; 0 when it is released. (session/holds)
struct Throttled {
    qint64 untilMs = 0;
    QString cap; ///< empty: the run's hourly cap; "allRuns": a cap per day or month over all runs
    bool operator==(const Throttled &) const = default;

    static constexpr fields::Key name{"throttled"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("untilMs"), &Throttled::untilMs);
        field(fields::Key("cap"), &Throttled::cap);
    }
};
/// So many percent of a cap are spent (50 or 80). (session/session)
struct BudgetWarned {
    QString cap; ///< "usd", "calls", "tokens"
    int percent = 0;
    bool operator==(const BudgetWarned &) const = default;

    static constexpr fields::Key name{"budgetWarned"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("cap"), &BudgetWarned::cap);
        field(fields::Key("percent"), &BudgetWarned::percent);
    }
};
/// A call is decided and its cost reserved, but the server accepts no more calls now:
/// nothing was sent. Calls that are sent at once have no such event. (session/callkind)
struct CallQueued {
    Call call;
    bool operator==(const CallQueued &) const = default;

    static constexpr fields::Key name{"callQueued"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key(), &CallQueued::call); }
};
/// A queued call is dropped before it was sent: nothing is booked. (session/callkind)
struct CallDropped {
    CallId call;
    bool operator==(const CallDropped &) const = default;

    static constexpr fields::Key name{"callDropped"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key("call"), &CallDropped::call); }
};
/// in if it was queued before: a request is sent, with its cost reserved. (session/callkind)
struct CallStarted {
    Call call;
    bool operator==(const CallStarted &) const = default;

    static constexpr fields::Key name{"callStarted"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key(), &CallStarted::call); }
};
/// in: outcome of the call, with its settled cost. (session/callkind)
struct CallFinished {
    CallEnd end;
    bool operator==(const CallFinished &) const = default;

    static constexpr fields::Key name{"callFinished"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key(), &CallFinished::end); }
};
/// A new candidate; in if its step is Human. (session/runnotes)
struct CandidateBorn {
    Candidate candidate;
    bool operator==(const CandidateBorn &) const = default;

    static constexpr fields::Key name{"candidateBorn"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key(), &CandidateBorn::candidate); }
};
/// in: a candidate was run and measured. (session/programtests)
struct CandidateTested {
    TestReport report;
    bool operator==(const CandidateTested &) const = default;

    static constexpr fields::Key name{"candidateTested"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key(), &CandidateTested::report); }
};
/// The candidate becomes a guest on another island and may be a parent there. (session/runnotes)
struct CandidateMigrated {
    CandidateId candidate;
    int island = 0;
    bool operator==(const CandidateMigrated &) const = default;

    static constexpr fields::Key name{"candidateMigrated"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("candidate"), &CandidateMigrated::candidate);
        field(fields::Key("island"), &CandidateMigrated::island);
    }
};
/// Measurements of all evaluators with their weighted mean. (session/runnotes)
struct CandidateScored {
    CandidateId candidate;
    double score = 0;
    QList<Score> scores;
    bool operator==(const CandidateScored &) const = default;

    static constexpr fields::Key name{"candidateScored"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("candidate"), &CandidateScored::candidate);
        field(fields::Key("score"), &CandidateScored::score);
        field(fields::Key("scores"), &CandidateScored::scores);
    }
};
/// A match with its verdict; in if its call is none: a person's vote. (session/runnotes)
struct MatchJudged {
    Match match;
    bool operator==(const MatchJudged &) const = default;

    static constexpr fields::Key name{"matchJudged"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key(), &MatchJudged::match); }
};
/// Ratings that changed noticeably in this turn. (session/rankingnotes)
struct RatingsChanged {
    QList<Rating> ratings;
    bool operator==(const RatingsChanged &) const = default;

    static constexpr fields::Key name{"ratingsChanged"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key("ratings"), &RatingsChanged::ratings); }
};
/// Removed from the population: by the population's size, or by a person (in). (session/runnotes)
struct CandidateRetired {
    CandidateId candidate;
    bool byHand = false;
    bool operator==(const CandidateRetired &) const = default;

    static constexpr fields::Key name{"candidateRetired"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("candidate"), &CandidateRetired::candidate);
        field(fields::Key("byHand"), &CandidateRetired::byHand);
    }
};
/// in: kept in the population in any case, or no longer. (session/peoplesteering)
struct CandidatePinned {
    CandidateId candidate;
    bool pinned = true;
    bool operator==(const CandidatePinned &) const = default;

    static constexpr fields::Key name{"candidatePinned"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("candidate"), &CandidatePinned::candidate);
        field(fields::Key("pinned"), &CandidatePinned::pinned);
    }
};
/// in: the hint for prompts from now on; empty removes it. (session/peoplesteering)
struct HintWritten {
    QString text;
    bool operator==(const HintWritten &) const = default;

    static constexpr fields::Key name{"hintWritten"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key("text"), &HintWritten::text); }
};
/// in: a verdict is withdrawn. (session/peoplesteering)
struct MatchWithdrawn {
    MatchId match;
    bool operator==(const MatchWithdrawn &) const = default;

    static constexpr fields::Key name{"matchWithdrawn"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key("match"), &MatchWithdrawn::match); }
};
/// Comparison of a child with its parents, after two verdicts or its retirement. (session/rankingnotes)
struct ChildMeasured {
    CandidateId candidate;
    double gain = 0;   ///< its skill minus the mean of its parents', logits
    double chance = 0; ///< probability that it is better than its parents
    Money cost;        ///< of the calls that wrote it, plus its share of those that judged it
    bool operator==(const ChildMeasured &) const = default;

    static constexpr fields::Key name{"childMeasured"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("candidate"), &ChildMeasured::candidate);
        field(fields::Key("gain"), &ChildMeasured::gain);
        field(fields::Key("chance"), &ChildMeasured::chance);
        field(fields::Key("costMicroUsd"), &ChildMeasured::cost);
    }
};
/// in: a loop starts, with the prior of the library. (session/runnotes)
struct LoopStarted {
    LoopStart start;
    bool operator==(const LoopStarted &) const = default;

    static constexpr fields::Key name{"loopStarted"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key(), &LoopStarted::start); }
};
/// An iteration of a loop is complete. (session/runnotes)
struct IterationFinished {
    Iteration iteration;
    bool operator==(const IterationFinished &) const = default;

    static constexpr fields::Key name{"iterationFinished"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key(), &IterationFinished::iteration); }
};
/// A loop ended; the library learns from it in the same transaction. (session/runnotes)
struct LoopFinished {
    LoopResult result;
    bool operator==(const LoopFinished &) const = default;

    static constexpr fields::Key name{"loopFinished"};
    template <typename F>
    static void eachField(F &&field) { field(fields::Key(), &LoopFinished::result); }
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
