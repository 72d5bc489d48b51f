// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/providers/httpmessage.h"

#include <QObject>
#include <QPointer>

#include <coroutine>

class QNetworkAccessManager;
class QNetworkReply;

namespace engine {

/// One request over one manager: sent exactly once, watched by its own timers, ended exactly once. Engine thread; owned
/// by whoever awaits it. Failures: what HttpTransport::send says.
class HttpExchange
{
public:
    HttpExchange(HttpRequest request, Clock &clock);
    HttpExchange(const HttpExchange &) = delete;
    HttpExchange &operator=(const HttpExchange &) = delete;
    ~HttpExchange();

    /// Called once at the end, before whoever awaits goes on: the place to free a slot.
    void whenOver(std::function<void()> callback) { m_whenOver = std::move(callback); }
    /// Called instead of resuming whoever awaits an exchange that ended by itself; resume() does it then.
    void resumeThrough(std::function<void()> callback) { m_resumeThrough = std::move(callback); }
    void resume();
    void start(QNetworkAccessManager &manager);
    [[nodiscard]] bool wasStarted() const { return m_startedMs != 0; }
    [[nodiscard]] qint64 received() const { return m_received; } ///< bytes of the body
    /// Ends at once with Cancelled, sent or not.
    void cancel();

    /// `co_await x.ending()`: once, by its owner.
    struct Ending {
        HttpExchange *of;
        [[nodiscard]] bool await_ready() const { return of->m_over; }
        void await_suspend(std::coroutine_handle<> handle) { of->m_waiter = handle; }
        [[nodiscard]] Result<HttpReply> await_resume() { return of->take(); }
    };
    [[nodiscard]] Ending ending() { return {this}; }

private:
    [[nodiscard]] Result<HttpReply> take();
    void readHeaders();
    void readBytes();
    void consume(QByteArrayView bytes);
    void finished();
    void end(Result<HttpReply> result);
    void endBroken(ErrorKind kind, const QString &detail);
    [[nodiscard]] Error transportError() const;
    void note(HttpFault fault) const;
    [[nodiscard]] qint64 deadline() const;
    void ring();
    void armFor(qint64 atMs);

    HttpRequest m_request;
    Clock &m_clock;
    HttpReply m_reply;
    Result<HttpReply> m_result;
    QPointer<QNetworkReply> m_network;
    QObject m_context; ///< receiver of the reply's signals
    std::function<void()> m_whenOver, m_resumeThrough;
    std::coroutine_handle<> m_waiter;
    Clock::AlarmId m_alarm = 0;
    qint64 m_startedMs = 0, m_lastByteMs = 0, m_received = 0;
    qint64 m_lingerUntilMs = 0; ///< 0: the reader is not satisfied yet
    bool m_sent = false, m_certificateRefused = false, m_over = false;
};

} // namespace engine
