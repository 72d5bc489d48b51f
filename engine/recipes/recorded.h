// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/task.h"
#include "engine/evaluators/programtester.h"
#include "engine/providers/interface/provider.h"
#include "engine/store/rulesource.h"
#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"

#include <QSet>

#include <functional>
#include <map>

namespace engine {

struct CompletionReply;
struct CompletionRequest;
struct EmbeddingRequest;
struct Embeddings;
struct ModelInfo;

/// The outside of a session in a replay, for all kinds of requests: each gets its outcome from the event
/// of the log that holds it, when give() passes that event. One thread; lives as long as the replay.
class Recorded final : public Provider, public ProgramTester, public RuleSource
{
public:
    explicit Recorded(const QList<RunEvent> &log);

    // The outside, as the session sees it.
    [[nodiscard]] Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) override;
    [[nodiscard]] Task<Result<Embeddings>> embed(EmbeddingRequest request, StopToken stop) override;
    [[nodiscard]] bool mayWait() const override { return true; }
    [[nodiscard]] Task<Result<QList<ModelInfo>>> models(StopToken stop) override;
    [[nodiscard]] Task<Result<TestReport>> test(ProgramToTest program, StopToken stop) override;
    [[nodiscard]] Task<LearnedRule> ruleFor(LoopKey key, RefinementPlan plan, CallId draft) override;

    /// Ends the request whose outcome the event holds; nothing happens when no request waits for it.
    void give(const EventBody &event);
    /// The queued call is sent now.
    void goOut(CallId call);
    /// Ends all requests that wait, as cancelled.
    void abandon();

private:
    enum class Kind { Call, Test, Recheck, Rule };
    using Key = std::pair<Kind, quint32>;
    using Outcome = std::optional<EventBody>; ///< nullopt: abandoned

    /// nullopt: the event holds no outcome.
    [[nodiscard]] static std::optional<Key> keyOf(const EventBody &event);
    [[nodiscard]] Task<Outcome> outcome(Key key);
    [[nodiscard]] Task<Result<CallEnd>> endOf(CallId call, std::function<void()> sent);

    QHash<CallId, QString> m_arrived; ///< text received by calls that ended too early
    QSet<CallId> m_queued;
    std::map<quint32, std::function<void()>> m_sent; ///< of queued calls
    std::map<Key, Awaited<Outcome> *> m_waiting;
};

} // namespace engine
