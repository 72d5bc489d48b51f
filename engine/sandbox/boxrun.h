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

/// The engine's ends of the connection to a launcher.
struct BoxEnds {
    FileDescriptor leash, output, errors;
    int pid = 0;             ///< a child process to wait for; 0: none
    FileDescriptor exit;     ///< readable when the child has ended
    std::function<void()> force; ///< ends the box when the launcher does not
    bool hunts = false;      ///< only the launcher can find and end the processes, so it gets more time
};

/// One run of a program in a box, from start to end: collects its output and its
/// launcher's records. Awaited by its owner, which must outlive it. Engine thread.
class BoxRun
{
public:
    BoxRun(const SandboxJob &job, BoxEnds ends, QString isolation, Clock &clock);
    BoxRun(const BoxRun &) = delete;
    BoxRun &operator=(const BoxRun &) = delete;
    ~BoxRun();

    /// Ends the process tree; the awaiting coroutine resumes with Cancelled.
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
    const SandboxJob m_limits; ///< only its numbers are set
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
