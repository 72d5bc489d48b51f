// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/stop.h"
#include "engine/base/task.h"
#include "engine/providers/interface/provider.h"
#include "engine/session/awaited.h"
#include "engine/session/callpurpose.h"
#include "engine/session/turns.h"

#include <QHash>

#include <map>

namespace engine {

class Holds;
class SessionCore;

/// The calls of a session: attempts, waits between them, deadlines and settlement. Engine thread.
class Calls
{
public:
    Calls(SessionCore &core, Holds &holds) : m_core(core), m_holds(holds) {}

    /// One completion; every attempt is a separate call in the log.
    [[nodiscard]] Task<Result<CompletionReply>> ask(CompletionRequest request, int generator, QList<CandidateId> about, CallId *last, CallPurpose purpose = {});
    /// Cancels calls that were not sent yet, and ends waits for another server after a failure.
    void dropQueued();
    /// Books calls that were in flight when an earlier session ended.
    void loseInFlight();

private:
    struct Cut {
        StopSource source;
        Turns::AlarmId alarm = 0;
    };
    enum class Sending { Begun, Out, Over };

    [[nodiscard]] Call beginCall(CompletionRequest &request, int generator, const QList<CandidateId> &about, const CallPurpose &purpose, const Call *before);
    Task<> send(std::shared_ptr<Provider> provider, CompletionRequest request);
    /// Sends or queues the call after it was logged.
    void sendOrQueue(std::shared_ptr<Provider> provider, CompletionRequest request, const Call &call);
    void goesOut(CallId id);
    void started(const Call &call);
    void cutAt(const CompletionRequest &request);
    void endCall(CallId id, const Result<CompletionReply> &reply, QString arrived = {});
    [[nodiscard]] CallEnd settle(const Call &call, const Result<CompletionReply> &reply) const;
    [[nodiscard]] std::optional<qint64> backOffMs(const Call &call, const Error &error, double patienceMs) const;

    SessionCore &m_core;
    Holds &m_holds;
    StopSource m_noFurther; ///< anew after each pause: calls that wait for another server end
    std::map<quint32, Awaited<Result<CompletionReply>> *> m_answers; ///< call → the step that waits for its reply
    std::map<quint32, qint64> m_startedMs;
    std::map<quint32, Cut> m_cuts;          ///< of calls with a deadline or that may queue
    std::optional<std::pair<CallId, Sending>> m_sending; ///< the call that is being passed to its provider
    QHash<CallId, GeneratorPlan> m_generatorOf; ///< of calls in flight
};

} // namespace engine
