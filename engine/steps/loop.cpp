// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/loop.h"

#include "engine/providers/interface/completion.h"
#include "engine/rating/continuation.h"
#include "engine/rating/experience.h"
#include "engine/session/callcost.h"
#include "engine/session/calls.h"
#include "engine/session/holds.h"
#include "engine/session/judgesleft.h"
#include "engine/session/knowledge.h"
#include "engine/session/loops.h"
#include "engine/session/rulecall.h"
#include "engine/session/runnotes.h"
#include "engine/session/session.h"
#include "engine/steps/drafts.h"
#include "engine/steps/exits.h"
#include "engine/steps/onlythoughts.h"
#include "engine/steps/requests.h"
#include "engine/steps/score.h"
#include "engine/types/state/runstate.h"

#include <algorithm>
#include <cmath>

namespace engine {

/// Outcome of the attempt to get another draft.
enum class Drafted { Yes, Nothing, OutOfTime, OutOfBudget, Given };

namespace {

const OpenLoop &stateOf(const Session &session, quint32 loop)
{
    return *session.knows().loops.find(loop);
}

const RefinementPlan &planOf(const Session &session)
{
    return session.plan().refinement;
}

qint64 activeMs(const Session &session)
{
    return session.knows().state.activeMs(session.nowMs());
}

qint64 elapsedMs(const Session &session, quint32 loop)
{
    return activeMs(session) - stateOf(session, loop).startedMs;
}

qint64 deadlineMs(const Session &session, quint32 loop)
{
    const double left = planOf(session).timeoutSeconds * 1000 - double(elapsedMs(session, loop));
    return session.nowMs() + std::max<qint64>(0, qint64(std::ceil(left)));
}

/// The first draft answers the task; each further one improves the last.
CompletionRequest nextRequest(const Session &session, quint32 loop)
{
    const OpenLoop &state = stateOf(session, loop);
    const bool first = std::none_of(state.iterations.begin(), state.iterations.end(), [](const Iteration &i) { return bool(i.call); });
    CompletionRequest request = first && state.start.whole
        ? requestFor(session, Step::Seeding, std::min(state.start.generator, int(session.plan().seeding.generators.size()) - 1), {})
        : refinementRequest(session.plan(), state, state.start.generator, session.knows().state.hint().text);
    request.loop = loop;
    request.deadlineMs = deadlineMs(session, loop);
    request.seed = session.random("call").next() >> 11; // 53 bits, exact in JSON numbers
    return request;
}

CandidateId lastCandidate(const OpenLoop &loop)
{
    for (auto iteration = loop.iterations.rbegin(); iteration != loop.iterations.rend(); ++iteration) {
        if (iteration->candidate)
            return iteration->candidate;
    }
    return {};
}

int earlierOf(const OpenLoop &loop, const QString &text)
{
    for (int i = 0; i < loop.iterations.size(); ++i) {
        if (loop.iterations[i].call && loop.texts.value(i) == text)
            return i;
    }
    return -1;
}

/// In the recipe refine every draft becomes a candidate that people can see and compare.
void addDraft(Session *session, quint32 loop, const LoopDraft &draft)
{
    const OpenLoop &state = stateOf(*session, loop);
    const CandidateId parent = lastCandidate(state);
    Candidate candidate;
    candidate.call = draft.call;
    candidate.step = draft.step;
    candidate.parts = draft.text;
    candidate.generator = state.start.key.model;
    if (parent) {
        candidate.parents.append(parent);
        candidate.generation = session->knows().state.candidate(parent)->generation + 1;
    }
    session->notes().createCandidate(std::move(candidate));
}

/// Completes the iteration with its index, best score and evidence, and logs it.
void record(Session *session, quint32 loop, Iteration iteration)
{
    const OpenLoop &state = stateOf(*session, loop);
    iteration.loop = loop;
    iteration.index = int(state.iterations.size());
    iteration.latencyMs = activeMs(*session) - state.since;
    iteration.tokens = state.tokens;
    iteration.cost = state.cost;
    const QList<Iteration> all = state.iterations + QList<Iteration>{iteration};
    iteration.best = std::max(0, bestIteration(all, state.start.rule, planOf(*session)));
    iteration.bestCandidate = all[iteration.best].candidate;
    QList<double> scores = state.scores();
    if (iteration.score)
        scores.append(*iteration.score);
    iteration.evidence = evidenceAfter(state, scores, planOf(*session), int(all.size()));
    session->notes().iterated(std::move(iteration));
}

/// A draft equal to an earlier one: takes over its score; the loop makes no progress.
void recordRepeated(Session *session, quint32 loop, const LoopDraft &draft, int earlier)
{
    Iteration iteration = stateOf(*session, loop).iterations[earlier];
    session->notes().reject(draft.call, Rejection::Duplicate, iteration.candidate);
    iteration.call = draft.call;
    iteration.repeated = true;
    iteration.secondScore.reset();
    record(session, loop, std::move(iteration));
}

void recordTrouble(Session *session, quint32 loop, const QString &trouble)
{
    Iteration iteration;
    iteration.trouble = trouble;
    record(session, loop, std::move(iteration));
}

/// A cut draft is paid and shown, but not scored.
void recordCut(Session *session, quint32 loop)
{
    const OpenLoop &state = stateOf(*session, loop);
    if (state.start.whole && !state.draft->candidate)
        addDraft(session, loop, *state.draft);
    Iteration iteration;
    iteration.call = state.draft->call;
    iteration.candidate = state.draft->candidate;
    iteration.cut = true;
    iteration.trouble = QStringLiteral("the output was cut before its end");
    record(session, loop, std::move(iteration));
}

std::optional<Rejection> rejectionOf(const CompletionReply &reply, const LoopDraft &draft)
{
    if (reply.finish == FinishReason::Refused)
        return Rejection::Refused;
    if (!draft.text.isEmpty())
        return {};
    return holdsOnlyThoughts(reply) ? Rejection::OnlyThoughts : Rejection::Empty;
}

QList<EvaluatorAnswer> answersAt(const LoopDraft &draft, int round)
{
    QList<EvaluatorAnswer> answers;
    for (int number = 1; draft.answers.value(number).size() > round; ++number)
        answers.append({draft.answers.value(number).at(round), {}});
    return answers;
}

Measured whatToMeasure(const Session &session, quint32 loop, int round)
{
    const OpenLoop &state = stateOf(session, loop);
    Measured what;
    what.candidate = state.draft->candidate;
    what.text = state.draft->text;
    what.loop = loop;
    what.deadlineMs = deadlineMs(session, loop);
    what.answers = answersAt(*state.draft, round);
    what.known.insert(QStringLiteral("latencyMs"), double(activeMs(session) - state.since));
    what.known.insert(QStringLiteral("costUsd"), state.cost.usd());
    what.known.insert(QStringLiteral("tokens"), double(state.tokens));
    return what;
}

/// The first drafts of the first loops are scored twice, to learn the evaluator's noise.
bool shouldScoreTwice(const Session &session, quint32 loop, const Measurement &made)
{
    const OpenLoop &state = stateOf(session, loop);
    return made.whole.score && state.iterations.isEmpty() && isNoisy(session.plan().evaluators)
        && planOf(session).adaptive == u"learned" && state.start.rule.runs < loopsMeasuringNoise;
}

Iteration iterationFrom(const Session &session, quint32 loop, const Measurement &made, std::optional<double> second)
{
    const OpenLoop &state = stateOf(session, loop);
    Iteration iteration;
    iteration.call = state.draft->call;
    iteration.candidate = state.draft->candidate;
    iteration.score = made.whole.score;
    iteration.passed = made.whole.passed;
    iteration.deficiencies = made.whole.deficiencies;
    iteration.dimensions = made.whole.dimensions;
    iteration.trouble = made.whole.trouble;
    iteration.secondScore = second;
    if (!iteration.candidate)
        iteration.scores = scoresOf(session.plan().evaluators, made.parts);
    return iteration;
}

/// Requests the next draft.
Task<Drafted> draftNext(Session *session, quint32 loop)
{
    CompletionRequest request = nextRequest(*session, loop);
    const Step step = request.step;
    const int generator = stateOf(*session, loop).start.generator;
    const CallCost cost(request);
    const bool permitted = co_await session->holds().permitted(cost);
    if (!permitted)
        co_return session->isRunning() ? Drafted::OutOfBudget : Drafted::Nothing;
    QList<CandidateId> about;
    if (const CandidateId last = lastCandidate(stateOf(*session, loop)))
        about.append(last);
    CallId call;
    const Result<CompletionReply> reply = co_await session->calls().ask(std::move(request), generator, std::move(about), &call);
    if (!reply) {
        if (!session->isRunning())
            co_return Drafted::Nothing;
        if (isOutOfTime(planOf(*session), elapsedMs(*session, loop)))
            co_return Drafted::OutOfTime;
        if (session->isGivenUp(step, generator))
            co_return Drafted::Given;
        recordTrouble(session, loop, QStringLiteral("no output: ") + reply.error().detail);
        co_return Drafted::Nothing;
    }
    const LoopDraft draft = *stateOf(*session, loop).draft;
    const bool whole = stateOf(*session, loop).start.whole;
    if (const auto rejection = rejectionOf(*reply, draft)) {
        session->notes().reject(call, *rejection);
        const QString why = *rejection == Rejection::OnlyThoughts ? QStringLiteral("held only reasoning") : QStringLiteral("was ") + toName(*rejection);
        recordTrouble(session, loop, QStringLiteral("no output: the reply ") + why);
        co_return Drafted::Nothing;
    }
    if (const int earlier = earlierOf(stateOf(*session, loop), draft.text); earlier >= 0) {
        recordRepeated(session, loop, draft, earlier);
        co_return Drafted::Nothing;
    }
    if (whole)
        addDraft(session, loop, draft);
    co_return Drafted::Yes;
}

/// Scores the current draft and makes it an iteration. False: the session is ending.
Task<bool> judgeDraft(Session *session, quint32 loop)
{
    const Measurement made = co_await measure(session, whatToMeasure(*session, loop, 0));
    if (!made.complete)
        co_return false;
    std::optional<double> second;
    if (shouldScoreTwice(*session, loop, made)) {
        const Measurement again = co_await measure(session, whatToMeasure(*session, loop, 1));
        if (!again.complete)
            co_return false;
        second = again.whole.score;
    }
    const CandidateId candidate = stateOf(*session, loop).draft->candidate;
    if (candidate && made.whole.score)
        session->notes().score(candidate, scoresOf(session->plan().evaluators, made.parts), *made.whole.score);
    record(session, loop, iterationFrom(*session, loop, made, second));
    co_return true;
}

Refined endedWith(Session *session, quint32 loop, LoopEnd reason)
{
    if (const auto &draft = stateOf(*session, loop).draft; draft && draft->cut)
        recordCut(session, loop);
    const OpenLoop &state = stateOf(*session, loop);
    Refined refined;
    refined.result = resultOf(state, planOf(*session), reason, elapsedMs(*session, loop));
    refined.origin = state.origin;
    refined.text = state.texts.value(refined.result.best);
    if (refined.result.best < state.iterations.size())
        refined.scores = state.iterations[refined.result.best].scores;
    if (state.iterations.isEmpty() && state.draft) { // paid but not scored
        refined.text = state.draft->text;
        refined.result.bestCall = state.draft->call;
    }
    session->notes().loopEnded(refined.result);
    return refined;
}

} // namespace

Task<quint32> beginLoop(Session *session, CallId draft, int generator)
{
    LoopStart start;
    start.whole = !draft;
    start.generator = generator;
    start.draft = draft;
    start.key.taskType = planOf(*session).taskType;
    start.key.model = planOf(*session).generators.value(generator).label();
    start.key.operator_ = session->plan().recipe;
    RuleQuestion question;
    question.key = start.key;
    question.draft = draft;
    const LearnedRule rule = co_await session->rules().ask(std::move(question));
    start.rule = rule;
    start.loop = session->knows().loops.started() + 1;
    start.explores = Random::at(session->plan().seed, "explore", start.loop).uniform() < explorationRate(start.rule.runs);
    const quint32 loop = start.loop;
    session->notes().loopStarted(std::move(start));
    co_return loop;
}

Task<std::optional<Refined>> runLoop(Session *session, quint32 loop)
{
    for (;;) {
        if (session->stopWanted())
            co_return endedWith(session, loop, LoopEnd::Stopped);
        if (!session->isRunning())
            co_return std::nullopt;
        if (const auto &draft = stateOf(*session, loop).draft; draft && draft->cut)
            co_return endedWith(session, loop, LoopEnd::Timeout);
        else if (draft) {
            const bool judged = co_await judgeDraft(session, loop);
            if (!judged)
                continue;
        }
        const std::optional<LoopEnd> exit = exitAfter(stateOf(*session, loop), planOf(*session), elapsedMs(*session, loop));
        if (exit)
            co_return endedWith(session, loop, *exit);
        if (!scoresPossible(*session)) // another draft could not be scored either
            co_return endedWith(session, loop, LoopEnd::Failed);
        const Drafted drafted = co_await draftNext(session, loop);
        if (drafted == Drafted::OutOfTime)
            co_return endedWith(session, loop, LoopEnd::Timeout);
        if (drafted == Drafted::OutOfBudget)
            co_return endedWith(session, loop, LoopEnd::Budget);
        if (drafted == Drafted::Given)
            co_return endedWith(session, loop, LoopEnd::Failed);
    }
}

} // namespace engine
