// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/boxrun.h"

#include "engine/sandbox/box/wire.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace engine {

namespace {

constexpr int grace = 150; ///< ms for the launcher beyond the program's time
constexpr int huntingGrace = 1'000; ///< the same when it must find the processes to end
constexpr int lastPatience = 3'000; ///< ms until the streams must be closed after a forced end
constexpr int patience = 15'000; ///< ms to create a box on a busy machine

/// Only the numbers: files and folders may be large and are already with the launcher.
SandboxJob numbersOf(const SandboxJob &job)
{
    SandboxJob out;
    out.timeout = job.timeout;
    out.maxOutputBytes = job.maxOutputBytes;
    out.keepOutputBytes = std::min(job.keepOutputBytes, job.maxOutputBytes);
    return out;
}

} // namespace

BoxRun::BoxRun(const SandboxJob &job, BoxEnds ends, QString isolation, Clock &clock)
    : m_limits(numbersOf(job))
    , m_clock(clock)
    , m_force(std::move(ends.force))
    , m_pid(ends.pid)
    , m_hunts(ends.hunts)
{
    m_outcome.isolation = std::move(isolation);
    m_streams[1].into = &m_outcome.output;
    m_streams[1].total = &m_outcome.outputBytes;
    m_streams[2].into = &m_outcome.errorOutput;
    m_streams[2].total = &m_outcome.errorBytes;
    open(m_streams[0], std::move(ends.leash), &BoxRun::readLeash);
    open(m_streams[1], std::move(ends.output), &BoxRun::readOutput);
    open(m_streams[2], std::move(ends.errors), &BoxRun::readOutput);
    if (ends.exit)
        open(m_streams[3], std::move(ends.exit), &BoxRun::noticeExit);
    m_alarm = m_clock.setAlarm(m_clock.nowMs() + m_limits.timeout.count() + patience, [this] { giveUp(); });
}

BoxRun::~BoxRun()
{
    m_clock.clearAlarm(m_alarm);
}

void BoxRun::open(Stream &stream, FileDescriptor file, void (BoxRun::*ready)(Stream &))
{
    stream.file = std::move(file);
    ::fcntl(stream.file.get(), F_SETFL, ::fcntl(stream.file.get(), F_GETFL) | O_NONBLOCK);
    stream.notifier = std::make_unique<QSocketNotifier>(stream.file.get(), QSocketNotifier::Read);
    QObject::connect(stream.notifier.get(), &QSocketNotifier::activated, stream.notifier.get(), [this, &stream, ready] { (this->*ready)(stream); });
}

void BoxRun::close(Stream &stream)
{
    if (!stream.notifier)
        return;
    stream.notifier->setEnabled(false);
    stream.notifier.release()->deleteLater(); // the notifier may be the caller
    stream.file.close();
    overIfClosed();
}

void BoxRun::readOutput(Stream &stream)
{
    char bytes[65536];
    for (int round = 0; round < 16; ++round) {
        const ssize_t count = ::read(stream.file.get(), bytes, sizeof bytes);
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
            return close(stream);
        if (count < 0)
            return;
        *stream.total += count;
        if (const qint64 room = m_limits.keepOutputBytes - stream.into->size(); room > 0)
            stream.into->append(bytes, std::min<qint64>(room, count));
        if (*stream.total > m_limits.maxOutputBytes && !std::exchange(m_tooMuch, true))
            endNow();
    }
}

void BoxRun::readLeash(Stream &stream)
{
    char bytes[65536];
    for (;;) {
        const ssize_t count = ::read(stream.file.get(), bytes, sizeof bytes);
        if (count > 0) {
            m_told.append(bytes, count);
            continue;
        }
        takeRecords();
        if (count == 0 || (errno != EAGAIN && errno != EINTR))
            close(stream);
        return;
    }
}

void BoxRun::noticeExit(Stream &stream)
{
    if (m_pid > 0)
        ::waitpid(std::exchange(m_pid, 0), nullptr, 0);
    close(stream);
}

void BoxRun::started()
{
    m_started = true;
    if (m_tooMuch || m_error)
        return;
    m_clock.clearAlarm(m_alarm);
    m_alarm = m_clock.setAlarm(m_clock.nowMs() + m_limits.timeout.count() + (m_hunts ? huntingGrace : grace), [this] { giveUp(); });
}

void BoxRun::endNow()
{
    if (m_streams[0].file)
        (void)!::send(m_streams[0].file.get(), &box::endNow, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
    m_clock.clearAlarm(m_alarm);
    m_alarm = m_clock.setAlarm(m_clock.nowMs() + (m_hunts ? huntingGrace : grace), [this] { giveUp(); });
}

void BoxRun::cancel()
{
    if (m_over || m_error)
        return;
    m_error = Error{ErrorKind::Cancelled, QStringLiteral("the program was cancelled"), {}};
    endNow();
}

/// The launcher did not respond: ends the box with everything in it.
void BoxRun::giveUp()
{
    m_alarm = 0;
    if (m_over)
        return;
    m_late = true;
    if (m_pid > 0 && !m_hunts)
        ::kill(m_pid, SIGKILL);
    if (m_force)
        m_force();
    if (m_streams[0].notifier)
        readLeash(m_streams[0]);
    m_alarm = m_clock.setAlarm(m_clock.nowMs() + lastPatience, [this] { letGo(); });
    if (m_streams[0].notifier)
        close(m_streams[0]); // also ends the program if the launcher still runs
}

/// A process keeps its end of a stream open: ends the run without waiting for it.
void BoxRun::letGo()
{
    m_alarm = 0;
    if (m_pid > 0)
        ::kill(m_pid, SIGKILL);
    for (Stream &stream : m_streams) {
        if (stream.notifier)
            close(stream);
    }
}

void BoxRun::overIfClosed()
{
    for (const Stream &stream : m_streams) {
        if (stream.notifier)
            return;
    }
    m_over = true;
    m_clock.clearAlarm(std::exchange(m_alarm, 0));
    if (!m_waiter)
        return;
    auto *later = new QObject; // not directly, since a notifier may be the caller
    QMetaObject::invokeMethod(later, [waiter = std::exchange(m_waiter, {}), later] {
        later->deleteLater();
        waiter.resume();
    }, Qt::QueuedConnection);
}

Result<SandboxOutcome> BoxRun::take()
{
    if (m_error)
        return fail(*m_error);
    if (m_tooMuch) {
        m_outcome.end = SandboxOutcome::End::TooMuchOutput;
        m_outcome.limit = SandboxLimit::Output;
    } else if (!m_reported && m_late && m_started) {
        m_outcome.end = SandboxOutcome::End::TimedOut;
        m_outcome.limit = SandboxLimit::Wall;
        m_outcome.wallMs = m_limits.timeout.count();
        m_outcome.wallSeconds = double(m_outcome.wallMs) / 1000;
    } else if (!m_reported) {
        const QString said = QString::fromUtf8(m_outcome.errorOutput.left(500)).trimmed();
        return fail(ErrorKind::Sandbox, QStringLiteral("the sandbox ended before the program did%1").arg(said.isEmpty() ? QString() : QStringLiteral(": ") + said));
    }
    return std::move(m_outcome);
}

} // namespace engine
