// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/providers/http/httpmessage.h"
#include "engine/providers/http/httpreader.h"

#include <coroutine>
#include <memory>

namespace engine {

class BodyDecoder;
class HttpConnection;
struct HttpLoss;

/// A connection for a request, with its history.
struct HttpCarrier {
    std::unique_ptr<HttpConnection> connection;
    bool used = false;     ///< it has carried a request before
    bool careful = false;  ///< hold back the last byte of the request until the connection has proved to be open
    bool streamed = false; ///< whether the previous reply on it was streamed
};

/// One request over one connection: sent once, with its own timers, ended once. A
/// second connection is used only when the last byte of the request was never sent.
/// Engine thread; owned by the caller that awaits it. Errors: see HttpTransport::send.
class HttpExchange
{
public:
    HttpExchange(HttpRequest request, Clock &clock);
    HttpExchange(const HttpExchange &) = delete;
    HttpExchange &operator=(const HttpExchange &) = delete;
    ~HttpExchange();

    /// Called once at the end, before the caller resumes: frees a slot.
    void whenOver(std::function<void()> callback) { m_whenOver = std::move(callback); }
    /// Called when a reused connection ended before it had the whole request: call start() with a new one.
    void whenUnsent(std::function<void()> callback) { m_whenUnsent = std::move(callback); }
    /// Called in place of resuming the caller when the exchange ended by itself; then resume() must be called.
    void resumeThrough(std::function<void()> callback) { m_resumeThrough = std::move(callback); }
    void resume();
    void start(HttpCarrier carrier);
    /// An earlier request was answered: a server that processes requests one by one can begin with this one now.
    void turnMoved();
    [[nodiscard]] const QUrl &url() const { return m_request.url; }
    [[nodiscard]] bool wasStarted() const { return m_startedMs != 0; }
    [[nodiscard]] qint64 received() const { return m_received; } ///< bytes of the body
    /// Ends at once with Cancelled, whether sent or not.
    void cancel();

    // At the end:
    /// Whether any byte of a reply was received.
    [[nodiscard]] bool wasAnswered() const { return m_reader.hasBytes(); }
    /// Whether the connection ended before the first byte of a reply.
    [[nodiscard]] bool wasLost() const { return m_lost; }
    [[nodiscard]] bool isStreamed() const { return m_reader.isStreamed(); }
    /// The connection with its history; empty when it cannot carry another request.
    [[nodiscard]] HttpCarrier takeCarrier();

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
    [[nodiscard]] QByteArray bytesToSend() const;
    [[nodiscard]] bool wasSent() const;
    void arrived(const QByteArray &bytes);
    void lost(const HttpLoss &loss);
    void readHead();
    void consume(const QByteArray &body);
    void finish(bool complete);
    void end(Result<HttpReply> result);
    void endBroken(ErrorKind kind, const QString &detail);
    [[nodiscard]] Error transportError(const HttpLoss &loss) const;
    void note(HttpFault fault) const;
    [[nodiscard]] qint64 deadline() const;
    void ring();
    void armFor(qint64 atMs);

    HttpRequest m_request;
    Clock &m_clock;
    HttpReader m_reader;
    std::unique_ptr<BodyDecoder> m_decoder; ///< for a compressed body
    HttpReply m_reply;
    Result<HttpReply> m_result;
    HttpCarrier m_carrier;
    std::function<void()> m_whenOver, m_whenUnsent, m_resumeThrough;
    std::coroutine_handle<> m_waiter;
    Clock::AlarmId m_alarm = 0;
    qint64 m_startedMs = 0; ///< time of sending
    qint64 m_turnMs = 0;    ///< when the server could begin with it
    qint64 m_lastByteMs = 0, m_received = 0;
    qint64 m_lingerUntilMs = 0; ///< 0: the reader needs more bytes
    bool m_over = false, m_lost = false;
};

} // namespace engine
