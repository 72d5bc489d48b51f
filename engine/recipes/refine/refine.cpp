// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/refine/refine.h"

#include "engine/session/holds.h"
#include "engine/session/judgesleft.h"
#include "engine/session/knowledge.h"
#include "engine/session/loops.h"
#include "engine/session/runnotes.h"
#include "engine/session/session.h"
#include "engine/session/stepslots.h"
#include "engine/session/tally.h"
#include "engine/steps/loop.h"
#include "engine/types/state/runstate.h"

namespace engine {

namespace {

/// Continues the open loop, or starts a new one.
Task<> loopOn(Session *session)
{
    const QList<quint32> open = session->knows().loops.open();
    quint32 loop = open.value(0);
    if (!loop) {
        const int generator = session->drawGenerator(Step::Refinement, session->random("generator"));
        loop = co_await beginLoop(session, CallId(), std::max(0, generator));
    }
    const std::optional<Refined> refined = co_await runLoop(session, loop);
    (void)refined; // the result is in the log
}

EndReason endReasonOf(const Session &session, const LoopResult &result)
{
    switch (result.reason) {
    case LoopEnd::Budget: return session.holds().exhaustedCap();
    case LoopEnd::Stopped: return EndReason::Stopped;
    case LoopEnd::Timeout: return EndReason::Time;
    case LoopEnd::Failed: return session.knows().tally.anyGivenUp() && !scoresPossible(session) ? EndReason::NoJudge : EndReason::NoProvider;
    default: return EndReason::Refined;
    }
}

bool isToLeave(const Session &session)
{
    return session.steps().isIdle() && (session.storeError() || session.knows().state.status() == RunStatus::Paused);
}

} // namespace

Task<> refine(Session *session)
{
    for (;;) {
        const bool ended = session->knows().loops.result().has_value() && session->steps().isIdle();
        const bool broken = !session->steps().fault().isEmpty();
        if (!ended && !broken && session->steps().isIdle() && (session->isRunning() || session->stopWanted()) && !session->storeError())
            session->steps().launch(Pool::Generate, [session] { return loopOn(session); });
        session->endTurn();
        if (ended || (broken && session->steps().isIdle()) || isToLeave(*session))
            break;
        if (session->knows().loops.result() && session->steps().isIdle())
            continue;
        co_await session->turns().next();
    }
    const std::optional<LoopResult> result = session->knows().loops.result();
    if (!session->steps().fault().isEmpty() && !session->storeError())
        session->notes().finish(EndReason::Failed, session->steps().fault());
    else if (result && !session->storeError())
        session->notes().finish(endReasonOf(*session, *result), result->detail, result->bestCandidate);
    co_await session->journal().written();
}

} // namespace engine
