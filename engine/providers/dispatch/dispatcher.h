// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/base/id.h"
#include "engine/base/random.h"
#include "engine/providers/dispatch/route.h"
#include "engine/providers/interface/priority.h"

#include <QHash>

#include <coroutine>
#include <deque>
#include <map>
#include <memory>

namespace engine {

/// Decides which call is sent next and to which server (providers.md §6.6): by priority, round robin over the runs, to
/// the least busy of the possible servers. Waiting calls have sent nothing. Engine thread; shared by all providers.
class Dispatcher : public std::enable_shared_from_this<Dispatcher>
{
public:
    explicit Dispatcher(std::shared_ptr<Clock> clock);
    Dispatcher(const Dispatcher &) = delete;
    Dispatcher &operator=(const Dispatcher &) = delete;
    ~Dispatcher();

    /// The route with that id; created when new. `start`: initial number of concurrent calls.
    [[nodiscard]] std::shared_ptr<Route> route(const QString &id, const QString &address, const QString &model, int start, ServerProbe probe);

    /// Passes on the limits in the headers of a server's reply.
    void report(const QString &id, const QString &model, const HttpReply &reply);

    struct Choice {
        std::shared_ptr<Route> route;
        double weight = 1;
    };
    struct Wanted {
        QList<Choice> choices;
        int avoid = -1; ///< used only when there is no other choice
        RunId run;
        Priority priority = Priority::Bulk;
        Usage likely;
    };

    /// Permission to send one call to one of the choices; returned by end(), or by the destructor as a cancelled call.
    class Slot
    {
    public:
        Slot() = default;
        Slot(std::shared_ptr<Dispatcher> dispatcher, std::shared_ptr<Route> route, int choice, Usage likely, qint64 sentMs);
        Slot(Slot &&other) noexcept = default;
        Slot &operator=(Slot &&other) noexcept;
        ~Slot();

        [[nodiscard]] int choice() const { return m_choice; }
        void end(const Usage *used, const Error *error);

    private:
        std::shared_ptr<Dispatcher> m_dispatcher;
        std::shared_ptr<Route> m_route;
        int m_choice = -1;
        Usage m_likely;
        qint64 m_sentMs = 0;
    };

    /// Queues. Errors: Cancelled, or the last error of the servers when none will recover soon; nothing was sent.
    [[nodiscard]] Task<Result<Slot>> slot(Wanted wanted, StopToken stop);

    /// State of all known servers with their models.
    [[nodiscard]] QList<EndpointHealth> health() const;
    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] Clock &clock() const { return *m_clock; }

private:
    struct Waiter {
        const Wanted *wanted = nullptr;
        std::coroutine_handle<> handle;
        std::optional<Result<Slot>> answer;
        qint64 sinceMs = 0;
    };
    using Line = std::deque<Waiter *>;
    struct Class {
        QHash<RunId, Line> lines;
        QList<RunId> turn; ///< runs with waiting calls; the first is next
    };

    void enter(Waiter *waiter);
    void leave(Waiter *waiter);
    void pump();
    [[nodiscard]] Waiter *next();
    [[nodiscard]] Waiter *nextOf(Class &line);
    /// Whether the waiter was granted a slot or given an error.
    [[nodiscard]] bool serve(Waiter &waiter);
    [[nodiscard]] int chosen(const Wanted &wanted, qint64 nowMs);
    [[nodiscard]] static Error hopeless(const Wanted &wanted, qint64 nowMs);
    void arm();
    void wake();
    Task<> probe(std::shared_ptr<Server> server);

    std::shared_ptr<Clock> m_clock;
    Random m_random;
    QHash<QString, std::shared_ptr<Route>> m_routes;
    QHash<QString, std::shared_ptr<Server>> m_servers;
    QHash<const Route *, quint64> m_lastTurn; ///< when a route was last chosen, for the round robin
    quint64 m_turn = 0;
    std::map<Priority, Class> m_classes;
    int m_waiting = 0;
    bool m_pumping = false, m_again = false;
    Clock::AlarmId m_alarm = 0;
};

} // namespace engine
