// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/evolve.h"

#include "engine/providers/interface/completion.h"
#include "engine/recipes/evolve/asking.h"
#include "engine/recipes/evolve/choice.h"
#include "engine/recipes/evolve/programs.h"
#include "engine/recipes/evolve/stoprules.h"
#include "engine/session/callcost.h"
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
#include "engine/types/state/runpeople.h"
#include "engine/types/state/runstate.h"

#include <algorithm>
#include <utility>

namespace engine {

namespace {

constexpr int checksAtMost = 10;   ///< measurements of leaders before a run ends regardless
constexpr int checksAfterTime = 3; ///< the same, after the time limit

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

void exchangeBetweenIslands(Session *session)
{
    const auto due = session->knows().selection.migrationsDue();
    for (const auto &[id, island] : due)
        session->notes().migrate(id, island);
}

/// Candidates created before a cap was reached are still measured; noise is not measured after the time limit.
void testTheRest(Session *session, const Ending &ending)
{
    while (const std::optional<Action> action = chooseTest(*session)) {
        if (action->again && ending.reason == EndReason::Time)
            break;
        startTest(session, action->about.constFirst(), action->again);
    }
}

/// Measures the leader again before a run ends, until its score is confirmed; returns whether a measurement is in flight.
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

/// Whether the leader, measured again, is below the target: then the run continues.
bool missesItsTarget(const Session &session, const Ending &ending)
{
    return ending.reason == EndReason::Target && session.isRunning() && session.steps().isIdle() && !targetIsReached(session);
}

/// Fills the free slots with the most useful actions; returns a reason when no further action is possible within the caps.
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

void removeWorst(Session *session)
{
    if (!session->ranking().isLookDue(session->steps().isIdle()))
        return;
    while (const CandidateId last = leastPromising(*session))
        session->notes().retire(last);
}

/// Opens pairs for people, and closes those they left open too long.
void updateQuestions(Session *session)
{
    const QList<PeopleAsked> open = session->knows().state.people().open;
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
    return session.knows().state.times().throttledUntilMs > session.nowMs() || !session.knows().state.people().open.isEmpty();
}

bool mustLeave(const Session &session)
{
    if (session.isForSteering() && session.knows().state.status() != RunStatus::Running)
        return session.steps().isIdle() && (session.storeError() || session.leaveWanted());
    return session.steps().isIdle() && (session.storeError() || session.knows().state.status() == RunStatus::Paused);
}

/// Outcome of a turn.
enum class Next {
    Turn,  ///< wait for the next input
    Again, ///< repeat the turn
    End    ///< the run has ended, or its session is closing
};

/// The turns of a run: actions of each turn, and the reason for the end.
class Evolution
{
public:
    explicit Evolution(Session *session) : m_session(session), m_questions(session) {}

    void begin();
    [[nodiscard]] Next takeTurn();
    /// Logs the end of the run, if it has ended.
    void finish();

private:
    void makeRoom();
    void work();
    [[nodiscard]] Next comeToAnEnd();
    [[nodiscard]] Next endTurn();

    Session *m_session;
    QuestionPlan m_questions;
    std::optional<Ending> m_ending;
    bool m_timeWasUp = false;
};

void Evolution::begin()
{
    if (!m_session->isForSteering() && m_session->knows().state.candidates().isEmpty() && !m_session->plan().program.initialParts().isBlank())
        createInitial(m_session);
}

Next Evolution::takeTurn()
{
    makeRoom();
    if (!m_ending && !m_session->isForSteering())
        m_ending = endingNow(*m_session);
    if (!m_ending && m_session->isRunning())
        work();
    return m_ending ? comeToAnEnd() : endTurn();
}

void Evolution::makeRoom()
{
    if (m_session->isForSteering())
        return;
    removeWorst(m_session);
    exchangeBetweenIslands(m_session);
}

void Evolution::work()
{
    updateQuestions(m_session);
    resumeLoops(m_session);
    if (const auto cap = startUseful(m_session, m_questions))
        m_ending = Ending{*cap, {}};
    else if (m_session->isRunning() && m_session->steps().isIdle() && !isWaiting(*m_session))
        m_ending = nothingLeft(*m_session);
}

/// Before a run ends, new candidates are measured and the leader is confirmed.
Next Evolution::comeToAnEnd()
{
    if (m_ending->reason == EndReason::Time && !std::exchange(m_timeWasUp, true))
        m_session->cancelCalls();
    if (m_session->isRunning() && m_session->plan().testing.on() && m_ending->reason != EndReason::Failed)
        testTheRest(m_session, *m_ending);
    if (checksAgain(m_session, *m_ending)) {
        m_session->endTurn();
        return Next::Turn;
    }
    if (missesItsTarget(*m_session, *m_ending)) {
        m_ending.reset();
        return Next::Again;
    }
    return endTurn();
}

Next Evolution::endTurn()
{
    m_session->endTurn();
    return mustLeave(*m_session) || (m_ending && m_session->steps().isIdle()) ? Next::End : Next::Turn;
}

void Evolution::finish()
{
    if (m_ending && !m_session->storeError())
        m_session->notes().finish(m_ending->reason, m_ending->detail);
}

} // namespace

Task<> evolve(Session *session)
{
    Evolution evolution(session);
    evolution.begin();
    for (Next next = evolution.takeTurn(); next != Next::End; next = evolution.takeTurn()) {
        if (next == Next::Turn)
            co_await session->turns().next();
    }
    evolution.finish();
    co_await session->journal().written();
}

} // namespace engine
