// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/outside.h"
#include "engine/session/providercall.h"

namespace engine {

struct Arrival;
class Holds;

/// Calls to providers as requests to the outside: CallQueued, CallStarted, CallFinished and CallDropped, money
/// and tokens reserved and settled, retries after failures that pass. Engine thread; lives as long as its session.
class CallKind final : public OutsideKind<ProviderCall, CallOutcome>
{
public:
    CallKind(SessionCore &core, Holds &holds) : m_core(core), m_holds(holds) {}

    [[nodiscard]] quint32 schedule(ProviderCall &what) override;
    [[nodiscard]] qint64 deadlineMs(const ProviderCall &what) const override { return what.request().deadlineMs; }
    [[nodiscard]] Task<CallOutcome> perform(quint32 id, ProviderCall what, StopToken stop) override;
    void handedOver(quint32 id, bool over) override;
    [[nodiscard]] CallOutcome failed(quint32 id, const Error &error) override;
    void finish(quint32 id, CallOutcome &outcome) override;
    [[nodiscard]] std::optional<qint64> retryAfterMs(const ProviderCall &what, const CallOutcome &outcome) override;
    [[nodiscard]] Task<bool> waitForRetry(ProviderCall what, qint64 untilMs) override;

    /// Ends waits of calls for another server after a failure.
    void endFurtherWaits() { std::exchange(m_noFurther, StopSource()).request_stop(); }

private:
    struct InFlight {
        GeneratorPlan generator;
        std::shared_ptr<Arrival> arrival;
        qint64 startedMs = 0;
    };
    void reserve(ProviderCall &what) const;
    void started(const Call &call);
    void goesOut(CallId id);
    [[nodiscard]] std::optional<Error> refusal(const Call &call) const;
    void settle(const Call &call, CallOutcome &outcome) const;
    [[nodiscard]] std::optional<qint64> backOffMs(const Call &call, const Error &error, double patienceMs) const;

    SessionCore &m_core;
    Holds &m_holds;
    StopSource m_noFurther; ///< anew after each pause: calls that wait for another server end
    std::map<quint32, InFlight> m_inFlight;
    std::optional<Call> m_handing; ///< a call that may queue and is being passed to its provider
};

} // namespace engine
