// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/evolve.h"

#include "engine/recipes/evolve/asking.h"
#include "engine/recipes/evolve/choice.h"
#include "engine/recipes/evolve/programs.h"
#include "engine/recipes/evolve/stoprules.h"
#include "engine/session/holds.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/rankingnotes.h"
#include "engine/session/runnotes.h"
#include "engine/session/selection/selection.h"
#include "engine/session/session.h"
#include "engine/session/stepslots.h"
#include "engine/steps/birth.h"
#include "engine/steps/breed.h"
#include "engine/steps/breedprogram.h"
#include "engine/steps/judge.h"
#include "engine/steps/requests.h"
#include "engine/steps/test.h"
#include "engine/types/state/runstate.h"

#include <algorithm>
#include <utility>

namespace engine {

namespace {

constexpr int checksAtMost = 10;   ///< measurements of leaders before a run ends with what there is
constexpr int checksAfterTime = 3; ///< of these, when its time is up

void launch(Session *session, const Action &action, const CompletionRequest &request)
{
    if (session->plan().testing.on() && action.step != Step::Evaluation) {
        session->steps().launch(Pool::Generate, [=] { return breedProgram(session, action.generator, action.about, action.island, request); });
    } else if (action.step == Step::Evaluation) {
        session->steps().launch(Pool::Judge, [=] { return judgeTexts(session, action.generator, action.about, request, action.purpose); });
    } else {
        session->steps().launch(Pool::Generate, [=] { return breed(session, action.generator, action.about, request, action.purpose); });
    }
}

void startTest(Session *session, CandidateId id, bool recheck)
{
    session->steps().launch(Pool::Test, [=] { return testCandidate(session, id, recheck); });
}

void exchangeGuests(Session *session)
{
    const auto due = session->knows().selection.migrationsDue();
    for (const auto &[id, island] : due)
        session->notes().migrate(id, island);
}

/// What was born before a cap was reached is still measured; the noise is not when the time is up.
void testTheRest(Session *session, const Ending &ending)
{
    while (const std::optional<Action> action = chooseTest(*session)) {
        if (action->again && ending.reason == EndReason::Time)
            break;
        startTest(session, action->about.constFirst(), action->again);
    }
}

/// The leader is measured again before a run may end, until its score is confirmed; says whether that is under way.
bool checksAgain(Session *session, const Ending &ending)
{
    const bool mayStill = ending.reason == EndReason::Time || !session->stopWanted();
    if (ending.reason == EndReason::Stopped || ending.reason == EndReason::Failed || !mayStill || !session->steps().isIdle() || session->storeError())
        return false;
    const bool timeIsUp = ending.reason == EndReason::Time;
    const CandidateId leader = toBeRechecked(*session, timeIsUp ? checksAfterTime : checksAtMost, timeIsUp);
    if (leader)
        startTest(session, leader, true);
    return bool(leader);
}

/// Measured again the leader is below the target: the run goes on.
bool missesItsTarget(const Session &session, const Ending &ending)
{
    return ending.reason == EndReason::Target && session.isRunning() && session.steps().isIdle() && !targetIsReached(session);
}

/// Fills the free slots with the most useful actions; says when nothing more can ever be done within the caps.
std::optional<EndReason> startUseful(Session *session, QuestionPlan &questions)
{
    while (const std::optional<Action> action = chooseAction(*session, questions)) {
        if (action->test) {
            startTest(session, action->about.constFirst(), action->again);
            continue;
        }
        if (action->measure) {
            session->steps().launch(Pool::Generate, [session, id = action->about.constFirst()] { return measureAndScore(session, id); });
            continue;
        }
        const CompletionRequest request = requestFor(*session, action->step, action->generator, action->about);
        switch (session->holds().admit(request)) {
        case Ledger::Answer::Go: launch(session, *action, request); break;
        case Ledger::Answer::Later:
        case Ledger::Answer::NotUntil: return {};
        case Ledger::Answer::Never: return session->holds().exhaustedCap();
        }
    }
    return {};
}

void crowdOut(Session *session)
{
    if (!session->ranking().isLookDue(session->steps().isIdle()))
        return;
    while (const CandidateId last = mostDispensable(*session))
        session->notes().retire(last);
}

/// What people are asked now, and what they left open too long.
void lookAfterPeople(Session *session)
{
    const QList<PeopleAsked> open = session->knows().state.openQuestions();
    for (const PeopleAsked &question : open) {
        const QList<CandidateId> &living = session->knows().population.living();
        const bool there = std::all_of(question.candidates.begin(), question.candidates.end(), [&](CandidateId id) { return living.contains(id); });
        if (question.untilMs <= session->nowMs() || !there)
            session->notes().closeQuestion(question.question, QuestionEnd::TimedOut);
        else
            session->turns().wakeAt(question.untilMs);
    }
    if (const auto pair = pairForPeople(*session)) {
        const qint64 untilMs = session->nowMs() + qint64(session->plan().evaluation.askTimeoutSeconds * 1000);
        session->notes().askPeople(*pair, untilMs);
        session->turns().wakeAt(untilMs);
    }
}

bool isWaiting(const Session &session)
{
    return session.knows().state.throttledUntilMs() > session.nowMs() || !session.knows().state.openQuestions().isEmpty();
}

bool mustLeave(const Session &session)
{
    if (session.isForSteering() && session.knows().state.status() != RunStatus::Running)
        return session.steps().isIdle() && (session.storeError() || session.leaveWanted());
    return session.steps().isIdle() && (session.storeError() || session.knows().state.status() == RunStatus::Paused);
}

} // namespace

Task<> evolve(Session *session)
{
    std::optional<Ending> ending;
    QuestionPlan questions(session);
    bool timeWasUp = false;
    if (!session->isForSteering() && session->knows().state.candidates().isEmpty() && !session->plan().program.source.isEmpty())
        bearInitial(session);
    for (;;) {
        if (!session->isForSteering()) {
            crowdOut(session);
            exchangeGuests(session);
        }
        if (!ending && !session->isForSteering())
            ending = endingNow(*session);
        if (!ending && session->isRunning())
            lookAfterPeople(session);
        if (!ending && session->isRunning()) {
            takeUpLoops(session);
            if (const auto cap = startUseful(session, questions))
                ending = Ending{*cap, {}};
        }
        if (!ending && session->isRunning() && session->steps().isIdle() && !isWaiting(*session))
            ending = nothingLeft(*session);
        if (ending && ending->reason == EndReason::Time && !std::exchange(timeWasUp, true))
            session->cancelCalls();
        if (ending && session->isRunning() && session->plan().testing.on() && ending->reason != EndReason::Failed)
            testTheRest(session, *ending);
        if (ending && checksAgain(session, *ending)) {
            session->endTurn();
            co_await session->turns().next();
            continue;
        }
        if (ending && missesItsTarget(*session, *ending)) {
            ending.reset();
            continue;
        }
        session->endTurn();
        if (mustLeave(*session) || (ending && session->steps().isIdle()))
            break;
        co_await session->turns().next();
    }
    if (ending && !session->storeError())
        session->notes().finish(ending->reason, ending->detail);
    co_await session->journal().written();
}

} // namespace engine
