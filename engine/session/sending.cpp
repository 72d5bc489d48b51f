// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a call of a session reaches its provider: at once or after queuing, cut at its deadline, or dropped before it is sent.

#include "engine/session/calls.h"
#include "engine/session/knowledge.h"
#include "engine/types/state/runstate.h"

#include "engine/session/sessioncore.h"

#include <algorithm>

namespace engine {

namespace {

/// The text received before a call ended too early. After other failures there is no text.
QString arrivedUntil(const Error &error, const Arrival &arrival)
{
    const bool early = error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Interrupted;
    return early && arrival.soFar ? arrival.soFar() : QString();
}

} // namespace

void Calls::started(const Call &call)
{
    m_startedMs[call.id.value] = m_core.nowMs();
    m_core.emitEvent(CallStarted{call});
}

/// Most calls are sent, or fail, before send() returns.
void Calls::sendOrQueue(std::shared_ptr<Provider> provider, CompletionRequest request, const Call &call)
{
    const std::weak_ptr<int> alive = m_core.alive();
    request.sent = [this, alive, call] {
        if (alive.expired())
            return; // it was cut, and the run has ended meanwhile
        if (!m_sending || m_sending->first != call.id)
            return m_core.turns().post([this, id = call.id] { goesOut(id); });
        m_sending->second = Sending::Out;
        started(call);
    };
    m_sending.emplace(call.id, Sending::Begun);
    send(std::move(provider), std::move(request));
    const Sending how = std::exchange(m_sending, {})->second;
    if (how == Sending::Over)
        started(call);
    else if (how == Sending::Begun)
        m_core.emitEvent(CallQueued{call});
}

/// Logs that a queued call is sent; ignores one that was dropped meanwhile.
void Calls::goesOut(CallId id)
{
    const auto call = m_core.knows().state.callsQueued().constFind(id);
    if (call != m_core.knows().state.callsQueued().constEnd())
        started(Call(*call));
}

void Calls::dropQueued()
{
    QList<CallId> queued = m_core.knows().state.callsQueued().keys();
    std::sort(queued.begin(), queued.end());
    for (const CallId id : queued) {
        const auto cut = m_cuts.find(id.value);
        StopSource source = cut == m_cuts.end() ? StopSource() : cut->second.source;
        endCall(id, fail(Error{ErrorKind::Cancelled, QStringLiteral("the call was not sent"), {}, true}));
        source.request_stop();
    }
    std::exchange(m_noFurther, StopSource()).request_stop();
}

Task<> Calls::send(std::shared_ptr<Provider> provider, CompletionRequest request)
{
    const CallId id = request.call;
    const std::shared_ptr<Arrival> arrival = request.arrival;
    const std::weak_ptr<int> alive = m_core.alive();
    const auto cut = m_cuts.find(id.value);
    StopSource own = cut == m_cuts.end() ? m_core.stopSource() : cut->second.source;
    const std::stop_callback together(m_core.stopSource().get_token(), [own]() mutable { own.request_stop(); });
    Result<CompletionReply> reply = fail(ErrorKind::BadReply, QString());
    try {
        reply = co_await provider->complete(std::move(request), own.get_token());
    } catch (const std::exception &exception) {
        reply = fail(ErrorKind::BadReply, QStringLiteral("the reply could not be read: %1").arg(QString::fromUtf8(exception.what())));
    }
    if (alive.expired())
        co_return; // it was cut, and the run has ended meanwhile
    if (m_sending && m_sending->first == id && m_sending->second == Sending::Begun)
        m_sending->second = Sending::Over;
    const QString arrived = reply ? QString() : arrivedUntil(reply.error(), *arrival);
    m_core.turns().post([this, id, reply = std::move(reply), arrived] { endCall(id, reply, arrived); });
}

/// Ends a call at its deadline, even if its provider ignores the stop request; text received until then is kept.
void Calls::cutAt(const CompletionRequest &request)
{
    if (!request.deadlineMs)
        return;
    m_cuts[request.call.value].alarm = m_core.turns().setAlarm(request.deadlineMs, [this, id = request.call, arrival = request.arrival] {
        const auto cut = m_cuts.find(id.value);
        if (cut == m_cuts.end())
            return;
        StopSource source = cut->second.source;
        const Error error{ErrorKind::Cancelled, QStringLiteral("cut at the time limit"), {}, m_core.knows().state.callsQueued().contains(id)};
        endCall(id, fail(error), arrivedUntil(error, *arrival));
        source.request_stop();
    });
}

} // namespace engine
