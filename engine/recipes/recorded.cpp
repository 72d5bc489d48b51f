// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/recorded.h"

#include "engine/evaluators/programtotest.h"
#include "engine/providers/interface/callrecord.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/types/plan/modelinfo.h"

namespace engine {

namespace {

const Error abandoned{ErrorKind::Cancelled, {}, {}};

} // namespace

Recorded::Recorded(const QList<RunEvent> &log)
{
    for (const RunEvent &event : log) {
        if (const auto *body = std::get_if<CallFinished>(&event.body); body && body->end.error)
            m_arrived.insert(body->end.call, body->end.text);
        else if (const auto *queued = std::get_if<CallQueued>(&event.body))
            m_queued.insert(queued->call.id);
    }
}

Task<Result<CompletionReply>> Recorded::complete(CompletionRequest request, StopToken)
{
    if (request.arrival)
        request.arrival->soFar = [text = m_arrived.value(request.call)] { return text; };
    const Result<CallEnd> end = co_await endOf(request.call, std::move(request.sent));
    if (!end)
        co_return fail(end.error());
    co_return completionFrom(*end);
}

Task<Result<Embeddings>> Recorded::embed(EmbeddingRequest request, StopToken)
{
    const Result<CallEnd> end = co_await endOf(request.call, std::move(request.sent));
    if (!end)
        co_return fail(end.error());
    co_return embeddingsFrom(*end);
}

Task<Result<CallEnd>> Recorded::endOf(CallId call, std::function<void()> sent)
{
    if (sent && !m_queued.contains(call))
        std::exchange(sent, {})();
    if (sent)
        m_sent.emplace(call.value, std::move(sent));
    const Outcome event = co_await outcome(Key(Kind::Call, call.value));
    m_sent.erase(call.value);
    if (!event)
        co_return fail(abandoned);
    const CallEnd &end = std::get<CallFinished>(*event).end;
    if (end.error)
        co_return fail(*end.error);
    co_return end;
}

Task<Result<QList<ModelInfo>>> Recorded::models(StopToken)
{
    co_return QList<ModelInfo>();
}

Task<Result<TestReport>> Recorded::test(ProgramToTest program, StopToken)
{
    const Key key(program.recheck ? Kind::Recheck : Kind::Test, program.candidate.value);
    const Outcome event = co_await outcome(key);
    if (!event)
        co_return fail(abandoned);
    co_return std::get<CandidateTested>(*event).report;
}

Task<LearnedRule> Recorded::ruleFor(LoopKey, RefinementPlan, CallId draft)
{
    const Outcome event = co_await outcome(Key(Kind::Rule, draft.value));
    if (!event)
        co_return LearnedRule();
    co_return std::get<LoopStarted>(*event).start.rule;
}

Task<Recorded::Outcome> Recorded::outcome(Key key)
{
    Awaited<Outcome> answer;
    m_waiting[key] = &answer;
    Outcome event = co_await answer.arrival();
    co_return event;
}

std::optional<Recorded::Key> Recorded::keyOf(const EventBody &event)
{
    if (const auto *body = std::get_if<CallFinished>(&event))
        return Key(Kind::Call, body->end.call.value);
    if (const auto *body = std::get_if<CandidateTested>(&event))
        return Key(body->report.recheck ? Kind::Recheck : Kind::Test, body->report.candidate.value);
    if (const auto *body = std::get_if<LoopStarted>(&event))
        return Key(Kind::Rule, body->start.draft.value);
    return {};
}

void Recorded::give(const EventBody &event)
{
    const std::optional<Key> key = keyOf(event);
    if (!key)
        return;
    if (const auto entry = m_waiting.extract(*key); !entry.empty())
        entry.mapped()->give(event);
}

void Recorded::goOut(CallId call)
{
    if (const auto sent = m_sent.extract(call.value); !sent.empty())
        sent.mapped()();
}

void Recorded::abandon()
{
    while (!m_waiting.empty())
        m_waiting.extract(m_waiting.begin()).mapped()->give(std::nullopt);
}

} // namespace engine
