// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/calls.h"

#include "engine/providers/interface/callrecord.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/session/callkind.h"
#include "engine/session/knowledge.h"
#include "engine/session/sessioncore.h"
#include "engine/types/state/runcalls.h"
#include "engine/types/state/runstate.h"

#include <algorithm>

namespace engine {

struct Calls::Parts {
    Parts(SessionCore &session, Holds &holds)
        : core(session)
        , kind(session, holds)
        , outside(session, kind, session.stopSource())
    {
    }

    SessionCore &core;
    CallKind kind;
    Outside<ProviderCall, CallOutcome> outside;
};

namespace {

QList<CallId> sorted(QList<CallId> ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

Calls::Calls(SessionCore &core, Holds &holds)
    : m_parts(std::make_unique<Parts>(core, holds))
{
}

Calls::~Calls() = default;

Task<Result<CompletionReply>> Calls::ask(CompletionRequest request, int generator, QList<CandidateId> about, CallId *last, CallPurpose purpose)
{
    ProviderCall call(std::move(request), generator, std::move(about), purpose);
    const CallOutcome outcome = co_await m_parts->outside.ask(std::move(call));
    *last = outcome.end.call;
    if (outcome.end.error)
        co_return fail(*outcome.end.error);
    co_return completionFrom(outcome.end);
}

Task<Result<Embeddings>> Calls::embed(EmbeddingRequest request)
{
    ProviderCall call(std::move(request));
    const CallOutcome outcome = co_await m_parts->outside.ask(std::move(call));
    if (outcome.end.error)
        co_return fail(*outcome.end.error);
    co_return embeddingsFrom(outcome.end);
}

void Calls::dropQueued()
{
    for (const CallId id : sorted(m_parts->core.knows().state.calls().queued.keys()))
        m_parts->outside.cancel(id.value, Error{ErrorKind::Cancelled, QStringLiteral("the call was not sent"), {}, true});
    m_parts->kind.endFurtherWaits();
}

void Calls::loseInFlight()
{
    const Error error{ErrorKind::Interrupted, QStringLiteral("the program ended while the call was in flight"), {}};
    for (const CallId id : sorted(m_parts->core.knows().state.calls().inFlight.keys()))
        m_parts->outside.cancel(id.value, error);
    dropQueued();
}

} // namespace engine
