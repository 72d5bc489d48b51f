// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/supervise.h"
#include "engine/sandbox/box/disk.h"
#include "engine/sandbox/box/figures.h"
#include "engine/sandbox/box/leash.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <utility>

#include <poll.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace box {

namespace {

constexpr int64_t slowestLookUs = 20'000;
constexpr int64_t quickestLookUs = 4'000;
constexpr int64_t patienceUs = 2'000'000; ///< wait for killed processes to end

class Supervisor
{
public:
    Supervisor(const Job &job, const Watched &watched, int leash)
        : m_job(job)
        , m_watched(watched)
        , m_leash(leash)
        , m_figures(job, watched, m_outcome)
    {
        sigset_t children;
        sigemptyset(&children);
        sigaddset(&children, SIGCHLD);
        m_signals = ::signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
    }

    void run()
    {
        while (!m_over && !m_abandoned)
            wait();
        m_outcome.wallUs = nowUs() - m_watched.startedUs;
        const int left = m_figures.processes().killAll();
        if (!m_abandoned)
            m_figures.countCpu();
        if (m_outcome.end == End::Exited || m_outcome.end == End::Signalled)
            m_outcome.leftRunning = left;
        if (m_job.limits.bare && m_figures.processes().endChildren(patienceUs, [this] { return !reapSome(); }) && m_outcome.end <= End::Signalled)
            m_outcome.leftRunning = std::max(left, 1);
        reapAll();
        if (m_abandoned)
            return;
        m_figures.finish();
        settle();
        tellFiles(m_leash, m_job, m_outcome);
        tell(m_leash, Tag::Outcome, {reinterpret_cast<const char *>(&m_outcome), sizeof m_outcome});
        tell(m_leash, Tag::Done, {});
    }

private:
    void wait()
    {
        const int64_t deadline = m_watched.startedUs + m_job.limits.wallUs;
        const int64_t until = std::min(deadline, m_nextLookUs) - nowUs();
        pollfd events[3]{{m_leash, POLLIN, 0}, {m_signals, POLLIN, 0}, {m_watched.childEnd, POLLIN, 0}};
        const timespec timeout{std::max<int64_t>(until, 0) / 1'000'000, std::max<int64_t>(until, 0) % 1'000'000 * 1000};
        const int ready = ::ppoll(events, m_watched.childEnd >= 0 ? 3 : 2, &timeout, nullptr);
        if (ready > 0 && events[0].revents)
            heardFromEngine();
        if (ready > 0 && events[1].revents)
            reapSome();
        if (ready > 0 && events[2].revents)
            heardOfChild();
        if (m_over)
            return;
        if (nowUs() >= deadline)
            return endAs(Limit::Wall);
        if (nowUs() >= m_nextLookUs)
            look();
    }

    void heardFromEngine()
    {
        char byte = 0;
        if (::read(m_leash, &byte, 1) == 1 && byte == endNow) {
            m_outcome.end = End::Asked;
            m_over = true;
        } else {
            m_abandoned = true;
        }
    }

    void endAs(Limit limit)
    {
        m_outcome.end = End::Limit;
        m_outcome.limit = limit;
        m_over = true;
    }

    void childEnded(int status)
    {
        m_over = true;
        m_outcome.end = WIFSIGNALED(status) ? End::Signalled : End::Exited;
        m_outcome.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    }

    void heardOfChild()
    {
        ChildEnd end{};
        if (::read(m_watched.childEnd, &end, sizeof end) != sizeof end) {
            m_abandoned = !m_over; // the process that started the program has ended
            return;
        }
        m_figures.count(end.usage, 0);
        m_childGone = true;
        if (!m_over)
            childEnded(end.status);
    }

    bool reapSome()
    {
        signalfd_siginfo info;
        while (::read(m_signals, &info, sizeof info) == sizeof info) { }
        for (;;) {
            int status = 0;
            rusage usage{};
            const pid_t pid = ::wait4(-1, &status, WNOHANG, &usage);
            if (pid <= 0)
                return pid < 0 && errno == ECHILD;
            m_figures.count(usage, pid);
            if (pid == m_watched.child && !m_over)
                childEnded(status);
        }
    }

    void reapAll()
    {
        const int64_t end = nowUs() + patienceUs;
        while (!(reapSome() && (m_watched.childEnd < 0 || m_childGone)) && nowUs() < end) {
            pollfd events[2]{{m_signals, POLLIN, 0}, {m_childGone ? -1 : m_watched.childEnd, POLLIN, 0}};
            if (::poll(events, 2, 50) == 0)
                m_figures.processes().killAll();
            else if (events[1].revents) {
                heardOfChild();
                m_childGone = true;
            }
        }
        ::close(m_signals);
    }

    /// Random intervals, so that a program cannot adapt to them.
    void planLook(int64_t bytes)
    {
        const int64_t grown = bytes - std::exchange(m_lastBytes, bytes);
        const bool nearly = grown > 0 && bytes + 4 * grown > m_job.limits.memoryBytes;
        m_lookUs = nearly || m_figures.isSampling() ? quickestLookUs : std::min(slowestLookUs, m_lookUs * 2);
        m_dice = m_dice * 6364136223846793005ULL + 1442695040888963407ULL;
        m_nextLookUs = nowUs() + m_lookUs / 2 + int64_t(m_dice >> 33) % m_lookUs;
    }

    void look()
    {
        const Limits &limits = m_job.limits;
        const int64_t bytes = m_figures.lookAtMemory(), cpuUs = m_figures.countCpu();
        planLook(bytes);
        if (bytes > limits.memoryBytes)
            return endAs(Limit::Memory);
        if (m_figures.tasks() > limits.processes)
            return endAs(Limit::Processes);
        if (limits.cpuUs > 0 && cpuUs > limits.cpuUs)
            return endAs(Limit::Cpu);
        if (const Limit limit = reachedOnDisk(m_job); limit != Limit::None)
            endAs(limit);
    }

    /// A program that failed at a limit before a check noticed it.
    void settle()
    {
        if (m_outcome.end == End::Limit || m_outcome.end == End::Asked)
            return;
        const Limits &limits = m_job.limits;
        const bool signalled = m_outcome.end == End::Signalled;
        Limit limit = Limit::None;
        if (m_outcome.peakBytes > limits.memoryBytes || m_figures.ranOutOfMemory())
            limit = Limit::Memory;
        else if (signalled && m_outcome.code == SIGXCPU)
            limit = Limit::Cpu;
        else if (limits.cpuUs > 0 && m_outcome.userUs + m_outcome.systemUs > limits.cpuUs)
            limit = Limit::Cpu;
        else if (signalled && m_outcome.code == SIGXFSZ)
            limit = Limit::FileSize;
        else
            limit = reachedOnDisk(m_job);
        if (limit != Limit::None)
            endAs(limit);
    }

    const Job &m_job;
    const Watched m_watched;
    const int m_leash;
    Outcome m_outcome{};
    Figures m_figures;
    uint64_t m_dice = uint64_t(nowUs()); ///< random state for the intervals
    int m_signals = -1;
    int64_t m_lookUs = quickestLookUs / 2;
    int64_t m_nextLookUs = 0;
    int64_t m_lastBytes = 0;
    bool m_over = false;
    bool m_abandoned = false;
    bool m_childGone = false;
};

} // namespace

int64_t nowUs()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return int64_t(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

void supervise(const Job &job, const Watched &watched, int leash)
{
    Supervisor(job, watched, leash).run();
}

} // namespace box
