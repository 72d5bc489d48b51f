// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/fieldkey.h"
#include "engine/types/events/runevent.h"

namespace engine::fields {

// Fields of the records in events: a single list for the writer and the reader.
// eachField(type, field) calls field(key, member). With an empty key, the fields
// of the member are written beside the others, without an object around them.

template <typename F>
void eachField(Type<Price>, F &&field)
{
    field(Key("input"), &Price::input);
    field(Key("cached"), &Price::cached);
    field(Key("output"), &Price::output);
    field(Key("source"), &Price::source);
    field(Key("cacheWrite"), &Price::cacheWrite);
    field(Key("reasoning"), &Price::reasoning);
    field(Key("perCall"), &Price::perCall);
}
template <typename F>
void eachField(Type<PriceTier>, F &&field)
{
    field(Key("fromTokens"), &PriceTier::fromTokens);
    field(Key("fromMs"), &PriceTier::fromMs);
    field(Key("utcHours"), &PriceTier::utcHours);
    field(Key("replaces"), &PriceTier::replaces);
    field(Key("input"), &PriceTier::input);
    field(Key("cached"), &PriceTier::cached);
    field(Key("output"), &PriceTier::output);
}
template <typename F>
void eachField(Type<PriceQuote>, F &&field)
{
    field(Key("generator"), &PriceQuote::generator);
    field(Key("price"), &PriceQuote::price);
    field(Key("tiers"), &PriceQuote::tiers);
}
template <typename F>
void eachField(Type<Call>, F &&field)
{
    field(Key("id"), &Call::id);
    field(Key("retryOf"), &Call::retryOf);
    field(Key("attempt"), &Call::attempt);
    field(Key("step"), &Call::step);
    field(Key("generator"), &Call::generator);
    field(Key("label"), &Call::label);
    field(Key("model"), &Call::model);
    field(Key("candidates"), &Call::candidates);
    field(Key("fingerprint"), &Call::fingerprint);
    field(Key("reservedMicroUsd"), &Call::reserved);
    field(Key("reservedTokens"), &Call::reservedTokens);
    field(Key("lostCostMicroUsd"), &Call::lostCost);
    field(Key("priceKnown"), &Call::priceKnown);
    field(Key("arm"), &Call::arm);
    field(Key("goal"), &Call::goal);
    field(Key("chance"), &Call::chance);
    field(Key("worth"), &Call::worth);
    field(Key("requestKey"), &Call::requestKey);
    field(Key("loop"), &Call::loop);
    field(Key("evaluator"), &Call::evaluator);
    field(Key("texts"), &Call::texts);
}
template <typename F>
void eachField(Type<CallEnd>, F &&field)
{
    field(Key("call"), &CallEnd::call);
    field(Key("error"), &CallEnd::error);
    field(Key("text"), &CallEnd::text);
    field(Key("finish"), &CallEnd::finish);
    field(Key("usage"), &CallEnd::usage);
    field(Key("costMicroUsd"), &CallEnd::cost);
    field(Key("latencyMs"), &CallEnd::latencyMs);
    field(Key("servedBy"), &CallEnd::servedBy);
    field(Key("requestId"), &CallEnd::requestId);
    field(Key("note"), &CallEnd::note);
    field(Key("endpoint"), &CallEnd::endpoint);
    field(Key("cached"), &CallEnd::cached);
    field(Key("savedMicroUsd"), &CallEnd::saved);
    field(Key("lostCopies"), &CallEnd::lostCopies);
    field(Key("onlyThoughts"), &CallEnd::onlyThoughts);
    field(Key("vectors"), &CallEnd::vectors);
}
template <typename F>
void eachField(Type<Error>, F &&field)
{
    field(Key("kind"), &Error::kind);
    field(Key("detail"), &Error::detail);
    field(Key("retryAfterMs"), &Error::retryAfter);
    field(Key("unsent"), &Error::unsent);
}
template <typename F>
void eachField(Type<Usage>, F &&field)
{
    field(Key("input"), &Usage::input);
    field(Key("cached"), &Usage::cached);
    field(Key("output"), &Usage::output);
    field(Key("reasoning"), &Usage::reasoning);
    field(Key("reported"), &Usage::reported);
    field(Key("written"), &Usage::written);
}
template <typename F>
void eachField(Type<Candidate>, F &&field)
{
    field(Key("id"), &Candidate::id);
    field(Key("call"), &Candidate::call);
    field(Key("step"), &Candidate::step);
    field(Key("parents"), &Candidate::parents);
    field(Key("generation"), &Candidate::generation);
    field(Key("generator"), &Candidate::generator);
    field(Key(), &Candidate::parts);
    field(Key("arm"), &Candidate::arm);
    field(Key("island"), &Candidate::island);
    field(Key("change"), &Candidate::change);
    field(Key("changedParts"), &Candidate::changedParts);
}
template <typename F>
void eachField(Type<Part>, F &&field)
{
    field(Key("name"), &Part::name);
    field(Key("text"), &Part::text);
}
template <typename F>
void eachField(Type<Parts>, F &&field)
{
    field(Key("text"), &Parts::single);
    field(Key("parts"), &Parts::named);
}
template <typename F>
void eachField(Type<Metric>, F &&field)
{
    field(Key("name"), &Metric::name);
    field(Key("value"), &Metric::value);
    field(Key("secret"), &Metric::secret);
    field(Key("spread"), &Metric::spread);
    field(Key("repeats"), &Metric::repeats);
}
template <typename F>
void eachField(Type<Artifact>, F &&field)
{
    field(Key("name"), &Artifact::name);
    field(Key("text"), &Artifact::text);
    field(Key("bytes"), &Artifact::bytes);
}
template <typename F>
void eachField(Type<TestCase>, F &&field)
{
    field(Key("name"), &TestCase::name);
    field(Key("passed"), &TestCase::passed);
    field(Key("expected"), &TestCase::expected);
    field(Key("actual"), &TestCase::actual);
    field(Key("message"), &TestCase::message);
    field(Key("wallMs"), &TestCase::wallMs);
}
template <typename F>
void eachField(Type<Finding>, F &&field)
{
    field(Key("tool"), &Finding::tool);
    field(Key("severity"), &Finding::severity);
    field(Key("code"), &Finding::code);
    field(Key("message"), &Finding::message);
    field(Key("file"), &Finding::file);
    field(Key("line"), &Finding::line);
    field(Key("column"), &Finding::column);
}
template <typename F>
void eachField(Type<ProgramOutcome>, F &&field)
{
    field(Key("end"), &ProgramOutcome::end);
    field(Key("code"), &ProgramOutcome::code);
    field(Key("output"), &ProgramOutcome::output);
    field(Key("errors"), &ProgramOutcome::errors);
    field(Key("outputBytes"), &ProgramOutcome::outputBytes);
    field(Key("errorBytes"), &ProgramOutcome::errorBytes);
    field(Key("wallMs"), &ProgramOutcome::wallMs);
    field(Key("cpuMs"), &ProgramOutcome::cpuMs);
    field(Key("peakBytes"), &ProgramOutcome::peakBytes);
    field(Key("isolation"), &ProgramOutcome::isolation);
    field(Key("files"), &ProgramOutcome::files);
    field(Key("limits"), &ProgramOutcome::limits);
}
template <typename F>
void eachField(Type<TestReport>, F &&field)
{
    field(Key("candidate"), &TestReport::candidate);
    field(Key("correct"), &TestReport::correct);
    field(Key("score"), &TestReport::score);
    field(Key("failure"), &TestReport::failure);
    field(Key("metrics"), &TestReport::metrics);
    field(Key("feedback"), &TestReport::feedback);
    field(Key("artifacts"), &TestReport::artifacts);
    field(Key("cases"), &TestReport::cases);
    field(Key("findings"), &TestReport::findings);
    field(Key("outcome"), &TestReport::outcome);
    field(Key("attempts"), &TestReport::attempts);
    field(Key("recheck"), &TestReport::recheck);
    field(Key("notIsolated"), &TestReport::notIsolated);
    field(Key("repeats"), &TestReport::repeats);
    field(Key("spread"), &TestReport::spread);
}
template <typename F>
void eachField(Type<Score>, F &&field)
{
    field(Key("metric"), &Score::metric);
    field(Key("value"), &Score::value);
    field(Key("feedback"), &Score::feedback);
}
template <typename F>
void eachField(Type<Match>, F &&field)
{
    field(Key("id"), &Match::id);
    field(Key("call"), &Match::call);
    field(Key("secondCall"), &Match::secondCall);
    field(Key("judge"), &Match::judge);
    field(Key("first"), &Match::first);
    field(Key("second"), &Match::second);
    field(Key("verdict"), &Match::verdict);
    field(Key("rationale"), &Match::rationale);
    field(Key("firstSeat"), &Match::firstSeat);
    field(Key("secondSeat"), &Match::secondSeat);
    field(Key("shown"), &Match::shown);
    field(Key("bothBad"), &Match::bothBad);
    field(Key("tookMs"), &Match::tookMs);
}
template <typename F>
void eachField(Type<LoopKey>, F &&field)
{
    field(Key("taskType"), &LoopKey::taskType);
    field(Key("model"), &LoopKey::model);
    field(Key("operator"), &LoopKey::operator_);
}
template <typename F>
void eachField(Type<DepthExperience>, F &&field)
{
    field(Key("runs"), &DepthExperience::runs);
    field(Key("score"), &DepthExperience::score);
    field(Key("scoreSd"), &DepthExperience::scoreSd);
    field(Key("costMicroUsd"), &DepthExperience::cost);
    field(Key("latencyMs"), &DepthExperience::latencyMs);
    field(Key("reach"), &DepthExperience::reach);
}
template <typename F>
void eachField(Type<LearnedRule>, F &&field)
{
    field(Key("runs"), &LearnedRule::runs);
    field(Key("price"), &LearnedRule::price);
    field(Key("noise"), &LearnedRule::noise);
    field(Key("weights"), &LearnedRule::weights);
    field(Key("gains"), &LearnedRule::gains);
    field(Key("predictedDepth"), &LearnedRule::predictedDepth);
    field(Key("suggestedThreshold"), &LearnedRule::suggestedThreshold);
    field(Key("withinReach"), &LearnedRule::withinReach);
    field(Key("depths"), &LearnedRule::depths);
}
template <typename F>
void eachField(Type<LoopStart>, F &&field)
{
    field(Key("loop"), &LoopStart::loop);
    field(Key("whole"), &LoopStart::whole);
    field(Key("generator"), &LoopStart::generator);
    field(Key("draft"), &LoopStart::draft);
    field(Key("key"), &LoopStart::key);
    field(Key("explores"), &LoopStart::explores);
    field(Key("rule"), &LoopStart::rule);
}
template <typename F>
void eachField(Type<ExitEvidence>, F &&field)
{
    field(Key("filtered"), &ExitEvidence::filtered);
    field(Key("best"), &ExitEvidence::best);
    field(Key("gain"), &ExitEvidence::gain);
    field(Key("value"), &ExitEvidence::value);
    field(Key("price"), &ExitEvidence::price);
    field(Key("probability"), &ExitEvidence::probability);
    field(Key("runs"), &ExitEvidence::runs);
    field(Key("explored"), &ExitEvidence::explored);
}
template <typename F>
void eachField(Type<Iteration>, F &&field)
{
    field(Key("loop"), &Iteration::loop);
    field(Key("index"), &Iteration::index);
    field(Key("call"), &Iteration::call);
    field(Key("candidate"), &Iteration::candidate);
    field(Key("repeated"), &Iteration::repeated);
    field(Key("score"), &Iteration::score);
    field(Key("passed"), &Iteration::passed);
    field(Key("deficiencies"), &Iteration::deficiencies);
    field(Key("dimensions"), &Iteration::dimensions);
    field(Key("scores"), &Iteration::scores);
    field(Key("trouble"), &Iteration::trouble);
    field(Key("secondScore"), &Iteration::secondScore);
    field(Key("latencyMs"), &Iteration::latencyMs);
    field(Key("tokens"), &Iteration::tokens);
    field(Key("costMicroUsd"), &Iteration::cost);
    field(Key("best"), &Iteration::best);
    field(Key("bestCandidate"), &Iteration::bestCandidate);
    field(Key("evidence"), &Iteration::evidence);
    field(Key("cut"), &Iteration::cut);
}
template <typename F>
void eachField(Type<LoopResult>, F &&field)
{
    field(Key("loop"), &LoopResult::loop);
    field(Key("reason"), &LoopResult::reason);
    field(Key("key"), &LoopResult::key);
    field(Key("iterations"), &LoopResult::iterations);
    field(Key("best"), &LoopResult::best);
    field(Key("bestCall"), &LoopResult::bestCall);
    field(Key("bestCandidate"), &LoopResult::bestCandidate);
    field(Key("threshold"), &LoopResult::threshold);
    field(Key("bestScore"), &LoopResult::bestScore);
    field(Key("finalScore"), &LoopResult::finalScore);
    field(Key("converged"), &LoopResult::converged);
    field(Key("scores"), &LoopResult::scores);
    field(Key("filtered"), &LoopResult::filtered);
    field(Key("costsMicroUsd"), &LoopResult::costs);
    field(Key("latenciesMs"), &LoopResult::latencies);
    field(Key("noise"), &LoopResult::noise);
    field(Key("latencyMs"), &LoopResult::latencyMs);
    field(Key("costMicroUsd"), &LoopResult::cost);
    field(Key("detail"), &LoopResult::detail);
}
template <typename F>
void eachField(Type<Rating>, F &&field)
{
    field(Key("candidate"), &Rating::candidate);
    field(Key("elo"), &Rating::elo);
    field(Key("halfWidth"), &Rating::halfWidth);
    field(Key("games"), &Rating::games);
}

} // namespace engine::fields
