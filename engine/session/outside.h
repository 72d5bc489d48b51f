// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/stop.h"
#include "engine/base/task.h"

#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace engine {

class SessionCore;

/// A kind of request to the outside: what the log says of it, what it reserves and
/// settles, and how it is carried out. Outside does everything else. Engine thread.
template <typename Request, typename Outcome>
class OutsideKind
{
public:
    OutsideKind() = default;
    OutsideKind(const OutsideKind &) = delete;
    OutsideKind &operator=(const OutsideKind &) = delete;
    virtual ~OutsideKind() = default;

    /// Numbers the request, reserves its cost, and writes the event of its start if the kind has one.
    /// For a request that is made again, `request` is as the earlier attempt left it.
    [[nodiscard]] virtual quint32 schedule(Request &request) = 0;
    /// Time at which it is cancelled, ms since 1970; 0: none.
    [[nodiscard]] virtual qint64 deadlineMs(const Request &) const { return 0; }
    /// Carries it out; ends soon after `stop` is requested. May throw. May outlive the session, and then must not use it.
    [[nodiscard]] virtual Task<Outcome> perform(quint32 id, Request request, StopToken stop) = 0;
    /// perform() has returned for the first time; `over`: with the outcome.
    virtual void handedOver(quint32 id, bool over) { Q_UNUSED(id) Q_UNUSED(over) }
    /// The outcome of a request that is cut at its deadline, cancelled, or failed with an exception.
    [[nodiscard]] virtual Outcome failed(quint32 id, const Error &error) = 0;
    /// Settles the cost and writes the event of the outcome, in the turn of its arrival.
    virtual void finish(quint32 id, Outcome &outcome) = 0;
    /// After how many ms it is made again; nullopt: not at all.
    [[nodiscard]] virtual std::optional<qint64> retryAfterMs(const Request &, const Outcome &) { return {}; }
    /// Waits until that time and until the caps allow another attempt; false when they do not.
    [[nodiscard]] virtual Task<bool> waitForRetry(Request, qint64 untilMs) { Q_UNUSED(untilMs) co_return true; }
};

/// The parts of a session that Outside uses.
class OutsideTurns
{
public:
    explicit OutsideTurns(SessionCore &core) : m_core(core) {}

    [[nodiscard]] qint64 nowMs() const;
    /// Handles an input in a turn of its own.
    void post(std::function<void()> input) const;
    /// As Turns.
    [[nodiscard]] quint64 setAlarm(qint64 atMs, std::function<void()> ring) const;
    void clearAlarm(quint64 alarm) const;
    /// Expires with the session.
    [[nodiscard]] std::weak_ptr<int> alive() const;

private:
    SessionCore &m_core;
};

/// The requests of one kind that a session has sent to the outside. Each one is scheduled in a turn, and its outcome is an input: it is
/// handled in a turn of its own, which writes it into the log and continues the step that waits. A replay feeds the same outcomes
/// again. A request ends early at its deadline or by cancel(), also when the outside does not react. Engine thread.
template <typename Request, typename Outcome>
class Outside
{
public:
    using Kind = OutsideKind<Request, Outcome>;

    /// `stop`: cancels all requests; see cut(). The kind must live as long as this.
    Outside(SessionCore &core, Kind &kind, StopSource stop = {}) : m_at(core), m_kind(kind), m_stop(std::move(stop)) {}

    /// The outcome of the last attempt; each attempt is a separate request in the log.
    [[nodiscard]] Task<Outcome> ask(Request request)
    {
        for (;;) {
            Awaited<Outcome> answer;
            start(request, &answer);
            Outcome outcome = co_await answer.arrival();
            const std::optional<qint64> wait = m_kind.retryAfterMs(request, outcome);
            if (!wait)
                co_return outcome;
            const bool permitted = co_await m_kind.waitForRetry(request, m_at.nowMs() + *wait);
            if (!permitted)
                co_return outcome;
        }
    }
    /// Ends a request now, also one of an earlier session; then requests the outside to stop.
    void cancel(quint32 id, const Error &error)
    {
        const auto open = m_open.find(id);
        StopSource source = open == m_open.end() ? StopSource() : open->second.stop;
        end(id, m_kind.failed(id, error));
        source.request_stop();
    }
    /// Requests the outside to stop all requests in progress; each still ends with an outcome.
    void cut() { std::exchange(m_stop, StopSource()).request_stop(); }
    /// The same; requests started later also end at once.
    void stop() { m_stop.request_stop(); }

private:
    struct Open {
        StopSource stop;
        Awaited<Outcome> *answer = nullptr; ///< the step that waits for it
        quint64 alarm = 0;           ///< at the deadline
    };

    void start(Request &request, Awaited<Outcome> *answer)
    {
        const quint32 id = m_kind.schedule(request);
        Open &open = m_open[id];
        open.answer = answer;
        if (const qint64 deadline = m_kind.deadlineMs(request)) {
            open.alarm = m_at.setAlarm(deadline, [this, id] {
                cancel(id, Error{ErrorKind::Cancelled, QStringLiteral("cut at the time limit"), {}});
            });
        }
        m_starting = id;
        m_startingIsOver = false;
        send(id, request);
        m_starting = 0;
        m_kind.handedOver(id, m_startingIsOver);
    }

    Task<> send(quint32 id, Request request)
    {
        const std::weak_ptr<int> alive = m_at.alive();
        StopSource own = m_open[id].stop;
        const std::stop_callback together(m_stop.get_token(), [own]() mutable { own.request_stop(); });
        std::optional<Outcome> outcome;
        QString fault;
        try {
            Outcome made = co_await m_kind.perform(id, std::move(request), own.get_token());
            outcome = std::move(made);
        } catch (const std::exception &exception) {
            fault = QStringLiteral("an internal error ended it: %1").arg(QString::fromUtf8(exception.what()));
        }
        if (alive.expired())
            co_return; // it was cut, and the run has ended meanwhile
        m_startingIsOver = m_startingIsOver || m_starting == id;
        if (!outcome)
            outcome = m_kind.failed(id, Error{ErrorKind::BadReply, fault, {}});
        m_at.post([this, id, outcome = std::move(*outcome)] { endOpen(id, outcome); });
    }

    /// An outcome that comes after the end of its request is ignored.
    void endOpen(quint32 id, Outcome outcome)
    {
        if (m_open.contains(id))
            end(id, std::move(outcome));
    }

    void end(quint32 id, Outcome outcome)
    {
        const auto open = m_open.extract(id);
        if (!open.empty())
            m_at.clearAlarm(open.mapped().alarm);
        m_kind.finish(id, outcome);
        if (!open.empty() && open.mapped().answer)
            open.mapped().answer->give(std::move(outcome));
    }

    OutsideTurns m_at;
    Kind &m_kind;
    StopSource m_stop;
    std::map<quint32, Open> m_open;
    quint32 m_starting = 0; ///< the request whose perform() has not returned yet
    bool m_startingIsOver = false;
};

} // namespace engine
