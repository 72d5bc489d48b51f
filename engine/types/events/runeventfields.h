// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/recordfields.h"

namespace engine::fields {

// Names and fields of events; see recordfields.h.

constexpr Key nameOf(Type<RunStarted>) { return Key("runStarted"); }
constexpr Key nameOf(Type<RunPaused>) { return Key("runPaused"); }
constexpr Key nameOf(Type<RunResumed>) { return Key("runResumed"); }
constexpr Key nameOf(Type<StopRequested>) { return Key("stopRequested"); }
constexpr Key nameOf(Type<Throttled>) { return Key("throttled"); }
constexpr Key nameOf(Type<BudgetWarned>) { return Key("budgetWarned"); }
constexpr Key nameOf(Type<CallQueued>) { return Key("callQueued"); }
constexpr Key nameOf(Type<CallDropped>) { return Key("callDropped"); }
constexpr Key nameOf(Type<CallStarted>) { return Key("callStarted"); }
constexpr Key nameOf(Type<CallFinished>) { return Key("callFinished"); }
constexpr Key nameOf(Type<CandidateBorn>) { return Key("candidateBorn"); }
constexpr Key nameOf(Type<ReplyRejected>) { return Key("replyRejected"); }
constexpr Key nameOf(Type<CandidateScored>) { return Key("candidateScored"); }
constexpr Key nameOf(Type<MatchJudged>) { return Key("matchJudged"); }
constexpr Key nameOf(Type<RatingsChanged>) { return Key("ratingsChanged"); }
constexpr Key nameOf(Type<CandidateRetired>) { return Key("candidateRetired"); }
constexpr Key nameOf(Type<CandidatePinned>) { return Key("candidatePinned"); }
constexpr Key nameOf(Type<HintWritten>) { return Key("hintWritten"); }
constexpr Key nameOf(Type<MatchWithdrawn>) { return Key("matchWithdrawn"); }
constexpr Key nameOf(Type<PeopleAsked>) { return Key("peopleAsked"); }
constexpr Key nameOf(Type<QuestionClosed>) { return Key("questionClosed"); }
constexpr Key nameOf(Type<ChildMeasured>) { return Key("childMeasured"); }
constexpr Key nameOf(Type<LeadEstimated>) { return Key("leadEstimated"); }
constexpr Key nameOf(Type<CandidateTested>) { return Key("candidateTested"); }
constexpr Key nameOf(Type<CandidateMigrated>) { return Key("candidateMigrated"); }
constexpr Key nameOf(Type<LoopStarted>) { return Key("loopStarted"); }
constexpr Key nameOf(Type<IterationFinished>) { return Key("iterationFinished"); }
constexpr Key nameOf(Type<LoopFinished>) { return Key("loopFinished"); }
constexpr Key nameOf(Type<JudgeGivenUp>) { return Key("judgeGivenUp"); }
constexpr Key nameOf(Type<RunFinished>) { return Key("runFinished"); }

template <typename F>
void eachField(Type<RunStarted>, F &&field)
{
    field(Key("version"), &RunStarted::version);
    field(Key("config"), &RunStarted::config);
    field(Key("prices"), &RunStarted::prices);
}
template <typename F>
void eachField(Type<RunPaused>, F &&) { }
template <typename F>
void eachField(Type<RunResumed>, F &&field)
{
    field(Key("reopened"), &RunResumed::reopened);
    field(Key("config"), &RunResumed::config);
    field(Key("steerOnly"), &RunResumed::steerOnly);
    field(Key("prices"), &RunResumed::prices);
}
template <typename F>
void eachField(Type<StopRequested>, F &&) { }
template <typename F>
void eachField(Type<Throttled>, F &&field)
{
    field(Key("untilMs"), &Throttled::untilMs);
    field(Key("cap"), &Throttled::cap);
}
template <typename F>
void eachField(Type<BudgetWarned>, F &&field)
{
    field(Key("cap"), &BudgetWarned::cap);
    field(Key("percent"), &BudgetWarned::percent);
}
template <typename F>
void eachField(Type<CallQueued>, F &&field) { field(Key(), &CallQueued::call); }
template <typename F>
void eachField(Type<CallDropped>, F &&field) { field(Key("call"), &CallDropped::call); }
template <typename F>
void eachField(Type<CallStarted>, F &&field) { field(Key(), &CallStarted::call); }
template <typename F>
void eachField(Type<CallFinished>, F &&field) { field(Key(), &CallFinished::end); }
template <typename F>
void eachField(Type<CandidateBorn>, F &&field) { field(Key(), &CandidateBorn::candidate); }
template <typename F>
void eachField(Type<ReplyRejected>, F &&field)
{
    field(Key("call"), &ReplyRejected::call);
    field(Key("reason"), &ReplyRejected::reason);
    field(Key("like"), &ReplyRejected::like);
    field(Key("detail"), &ReplyRejected::detail);
}
template <typename F>
void eachField(Type<CandidateScored>, F &&field)
{
    field(Key("candidate"), &CandidateScored::candidate);
    field(Key("score"), &CandidateScored::score);
    field(Key("scores"), &CandidateScored::scores);
}
template <typename F>
void eachField(Type<MatchJudged>, F &&field) { field(Key(), &MatchJudged::match); }
template <typename F>
void eachField(Type<RatingsChanged>, F &&field) { field(Key("ratings"), &RatingsChanged::ratings); }
template <typename F>
void eachField(Type<CandidateRetired>, F &&field)
{
    field(Key("candidate"), &CandidateRetired::candidate);
    field(Key("byHand"), &CandidateRetired::byHand);
}
template <typename F>
void eachField(Type<CandidatePinned>, F &&field)
{
    field(Key("candidate"), &CandidatePinned::candidate);
    field(Key("pinned"), &CandidatePinned::pinned);
}
template <typename F>
void eachField(Type<HintWritten>, F &&field) { field(Key("text"), &HintWritten::text); }
template <typename F>
void eachField(Type<MatchWithdrawn>, F &&field) { field(Key("match"), &MatchWithdrawn::match); }
template <typename F>
void eachField(Type<PeopleAsked>, F &&field)
{
    field(Key("question"), &PeopleAsked::question);
    field(Key("candidates"), &PeopleAsked::candidates);
    field(Key("untilMs"), &PeopleAsked::untilMs);
}
template <typename F>
void eachField(Type<QuestionClosed>, F &&field)
{
    field(Key("question"), &QuestionClosed::question);
    field(Key("end"), &QuestionClosed::end);
}
template <typename F>
void eachField(Type<ChildMeasured>, F &&field)
{
    field(Key("candidate"), &ChildMeasured::candidate);
    field(Key("gain"), &ChildMeasured::gain);
    field(Key("chance"), &ChildMeasured::chance);
    field(Key("costMicroUsd"), &ChildMeasured::cost);
}
template <typename F>
void eachField(Type<LeadEstimated>, F &&field)
{
    field(Key("leader"), &LeadEstimated::leader);
    field(Key("probability"), &LeadEstimated::probability);
    field(Key("judgeLimited"), &LeadEstimated::judgeLimited);
    field(Key("chances"), &LeadEstimated::chances);
    field(Key("judges"), &LeadEstimated::judges);
}
template <typename F>
void eachField(Type<Chance>, F &&field)
{
    field(Key("candidate"), &Chance::candidate);
    field(Key("best"), &Chance::best);
}
template <typename F>
void eachField(Type<JudgeTerms>, F &&field)
{
    field(Key("judge"), &JudgeTerms::judge);
    field(Key("position"), &JudgeTerms::position);
    field(Key("length"), &JudgeTerms::length);
    field(Key("slope"), &JudgeTerms::slope);
    field(Key("listSlope"), &JudgeTerms::listSlope);
    field(Key("repeat"), &JudgeTerms::repeat);
    field(Key("verdicts"), &JudgeTerms::verdicts);
}
template <typename F>
void eachField(Type<CandidateTested>, F &&field) { field(Key(), &CandidateTested::report); }
template <typename F>
void eachField(Type<CandidateMigrated>, F &&field)
{
    field(Key("candidate"), &CandidateMigrated::candidate);
    field(Key("island"), &CandidateMigrated::island);
}
template <typename F>
void eachField(Type<LoopStarted>, F &&field) { field(Key(), &LoopStarted::start); }
template <typename F>
void eachField(Type<IterationFinished>, F &&field) { field(Key(), &IterationFinished::iteration); }
template <typename F>
void eachField(Type<LoopFinished>, F &&field) { field(Key(), &LoopFinished::result); }
template <typename F>
void eachField(Type<JudgeGivenUp>, F &&field)
{
    field(Key("call"), &JudgeGivenUp::call);
    field(Key("step"), &JudgeGivenUp::step);
    field(Key("generator"), &JudgeGivenUp::generator);
    field(Key("evaluator"), &JudgeGivenUp::evaluator);
    field(Key("label"), &JudgeGivenUp::label);
    field(Key("replies"), &JudgeGivenUp::replies);
    field(Key("fallback"), &JudgeGivenUp::fallback);
}
template <typename F>
void eachField(Type<RunFinished>, F &&field)
{
    field(Key("reason"), &RunFinished::reason);
    field(Key("best"), &RunFinished::best);
    field(Key("detail"), &RunFinished::detail);
}

/// Events and the records in them: types with fields.
template <typename T>
concept Record = requires { eachField(Type<T>(), [](auto, auto) { }); };

} // namespace engine::fields
