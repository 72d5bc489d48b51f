// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/evolve.h"

#include "engine/recipes/evolve/choice.h"
#include "engine/recipes/evolve/stoprules.h"
#include "engine/recipes/session.h"
#include "engine/recipes/steps/breed.h"
#include "engine/recipes/steps/judge.h"
#include "engine/recipes/steps/requests.h"

namespace engine {

namespace {

void launch(Session *session, const Action &action, const CompletionRequest &request)
{
    if (action.step == Step::Evaluation) {
        session->launch(Pool::Judge, [=] { return judgePair(session, action.generator, action.about, request); });
    } else {
        session->launch(Pool::Generate, [=] { return breed(session, action.generator, action.about, request); });
    }
}

/// Fills the free slots with the most useful actions; says when nothing more can ever be done within the caps.
std::optional<EndReason> startUseful(Session *session)
{
    while (const std::optional<Action> action = chooseAction(*session)) {
        const CompletionRequest request = requestFor(*session, action->step, action->generator, action->about);
        switch (session->admit(request)) {
        case Ledger::Answer::Go: launch(session, *action, request); break;
        case Ledger::Answer::Later:
        case Ledger::Answer::NotUntil: return {};
        case Ledger::Answer::Never: return session->exhaustedCap();
        }
    }
    return {};
}

void crowdOut(Session *session)
{
    while (const CandidateId last = mostDispensable(*session))
        session->retire(last);
}

bool mustLeave(const Session &session)
{
    return session.isIdle() && (session.storeError() || session.knows().state.status() == RunStatus::Paused);
}

} // namespace

Task<> evolve(Session *session)
{
    std::optional<Ending> ending;
    for (;;) {
        crowdOut(session);
        if (!ending)
            ending = endingNow(*session);
        if (!ending && session->isRunning()) {
            if (const auto cap = startUseful(session))
                ending = Ending{*cap, {}};
        }
        if (!ending && session->isRunning() && session->isIdle() && !session->knows().state.throttledUntilMs())
            ending = nothingLeft(*session);
        if (ending && ending->reason == EndReason::Time)
            session->cancelCalls();
        session->endTurn();
        if (mustLeave(*session) || (ending && session->isIdle()))
            break;
        co_await session->nextTurn();
    }
    if (ending && !session->storeError())
        session->finish(ending->reason, ending->detail);
    co_await session->written();
}

} // namespace engine
