// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/sandbox/filedescriptor.h"
#include "engine/sandbox/sandbox.h"

#include <QSocketNotifier>

#include <array>
#include <coroutine>
#include <functional>
#include <memory>

namespace engine {

/// The engine's ends of what connects it with a launcher.
struct BoxEnds {
    FileDescriptor leash, output, errors;
    int pid = 0;             ///< of a process of our own that is to be waited for; 0: none
    FileDescriptor exit;     ///< its end
    std::function<void()> force; ///< ends the box when the launcher does not
    bool hunts = false;      ///< only the launcher can end what runs: it gets time for that
};

/// One program in a box from its start to its end: collects what it writes and what its launcher tells. Awaited by its
/// owner, who outlives it. Engine thread.
class BoxRun
{
public:
    BoxRun(const SandboxJob &job, BoxEnds ends, QString isolation, Clock &clock);
    BoxRun(const BoxRun &) = delete;
    BoxRun &operator=(const BoxRun &) = delete;
    ~BoxRun();

    /// The tree is ended; the awaiting coroutine goes on with Cancelled.
    void cancel();

    /// `co_await x.ending()`: once, by its owner.
    struct Ending {
        BoxRun *of;
        [[nodiscard]] bool await_ready() const { return of->m_over; }
        void await_suspend(std::coroutine_handle<> handle) { of->m_waiter = handle; }
        [[nodiscard]] Result<SandboxOutcome> await_resume() { return of->take(); }
    };
    [[nodiscard]] Ending ending() { return {this}; }

private:
    struct Stream {
        FileDescriptor file;
        std::unique_ptr<QSocketNotifier> notifier;
        QByteArray *into = nullptr;
        qint64 *total = nullptr;
    };
    void open(Stream &stream, FileDescriptor file, void (BoxRun::*ready)(Stream &));
    void close(Stream &stream);
    void readOutput(Stream &stream);
    void readLeash(Stream &stream);
    void noticeExit(Stream &stream);
    void takeRecords();
    void takeRecord(quint32 tag, const QByteArray &bytes);
    void takeOutcome(const QByteArray &bytes);
    void started();
    void endNow();
    void giveUp();
    void letGo();
    void overIfClosed();
    [[nodiscard]] Result<SandboxOutcome> take();

    std::array<Stream, 4> m_streams; ///< leash, output, errors, exit
    SandboxOutcome m_outcome;
    const SandboxJob m_limits; ///< of it only the numbers
    Clock &m_clock;
    Clock::AlarmId m_alarm = 0;
    std::function<void()> m_force;
    QByteArray m_told;
    std::optional<Error> m_error;
    std::coroutine_handle<> m_waiter;
    int m_pid = 0;
    const bool m_hunts;
    bool m_started = false;
    bool m_reported = false;
    bool m_tooMuch = false;
    bool m_late = false;
    bool m_over = false;
};

} // namespace engine
