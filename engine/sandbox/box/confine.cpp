// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/confine.h"
#include "engine/sandbox/box/landlock.h"

#include <algorithm>
#include <cstring>

#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace box {

namespace {

constexpr int64_t loadingSeconds = 60; ///< processor time for the modules of a warm interpreter

bool limit(__rlimit_resource_t what, int64_t soft, int64_t hard)
{
    rlimit now{};
    if (::getrlimit(what, &now) != 0)
        return false;
    const auto most = now.rlim_max; // keep a lower limit
    const rlimit wanted{std::min(rlim_t(soft), most), std::min(rlim_t(hard), most)};
    return ::setrlimit(what, &wanted) == 0;
}

/// A limit that a program forked from here can raise again.
bool softLimit(__rlimit_resource_t what, int64_t soft)
{
    rlimit now{};
    if (::getrlimit(what, &now) != 0)
        return false;
    now.rlim_cur = std::min(rlim_t(soft), now.rlim_max);
    return ::setrlimit(what, &now) == 0;
}

/// The supervisor ends a process tree at its limits; these limits stop single processes between its checks. Memory
/// is checked by the supervisor only: a limit on the address space would make programs fail without a clear reason.
bool setLimits(const Limits &limits)
{
    const int64_t cpuSeconds = (limits.cpuUs > 0 ? limits.cpuUs : limits.wallUs * 64) / 1'000'000 + 2;
    constexpr int spare = 8; // for the launcher itself and for detecting an excess
    return limit(RLIMIT_CPU, cpuSeconds, cpuSeconds + 1) && limit(RLIMIT_FSIZE, limits.fileBytes, limits.fileBytes)
        && limit(RLIMIT_NPROC, limits.processes + spare, limits.processes + spare) && limit(RLIMIT_NOFILE, limits.openFiles, limits.openFiles)
        && limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_MEMLOCK, 64 << 10, 64 << 10) && limit(RLIMIT_MSGQUEUE, 64 << 10, 64 << 10);
}

/// Makes the kernel's out-of-memory killer choose this process first.
void volunteerForTheEnd()
{
    const int fd = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    (void)!::write(fd, "1000", 4);
    ::close(fd);
}

bool installFilter(std::string_view filter)
{
    if (filter.empty())
        return false;
    sock_fprog program{};
    program.len = static_cast<unsigned short>(filter.size() / sizeof(sock_filter));
    program.filter = reinterpret_cast<sock_filter *>(const_cast<char *>(filter.data()));
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

} // namespace

bool dropCapabilities()
{
    for (int capability = 0; capability <= 63; ++capability)
        ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0); // fails for unknown capabilities, and without privileges
    ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const __user_cap_data_struct none[2]{};
    return ::syscall(SYS_capset, &header, none) == 0 && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

void hide()
{
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

bool confineTemplate(const Job &job)
{
    constexpr int64_t files = 1024, spare = 256;
    volunteerForTheEnd();
    return softLimit(RLIMIT_CPU, loadingSeconds) && softLimit(RLIMIT_FSIZE, job.limits.fileBytes) && softLimit(RLIMIT_NOFILE, files)
        && softLimit(RLIMIT_NPROC, job.limits.processes * 8LL + spare) && limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_MEMLOCK, 64 << 10, 64 << 10)
        && limit(RLIMIT_MSGQUEUE, 64 << 10, 64 << 10) && dropCapabilities() && installFilter(job.filter);
}

void liftLoadingTime()
{
    rlimit now{};
    if (::getrlimit(RLIMIT_CPU, &now) != 0)
        return;
    now.rlim_cur = now.rlim_max;
    ::setrlimit(RLIMIT_CPU, &now);
}

bool confine(const Job &job)
{
    volunteerForTheEnd();
    if (job.limits.bare && !fenceIn(job))
        return false;
    return setLimits(job.limits) && dropCapabilities() && installFilter(job.filter);
}

} // namespace box
