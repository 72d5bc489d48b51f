// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/seccompfilter.h"

#include <array>
#include <cerrno>
#include <memory>

#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr std::array refusedCalls{
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "pidfd_getfd",               // other processes
    "mount", "umount2", "pivot_root", "move_mount", "open_tree", "fsopen", "fsconfig", "fsmount", "fspick", "mount_setattr", "chroot",
    "unshare", "setns",                                                                                        // namespaces
    "bpf", "perf_event_open", "userfaultfd", "keyctl", "add_key", "request_key", "io_uring_setup", "io_uring_enter", "io_uring_register",
    "kexec_load", "kexec_file_load", "init_module", "finit_module", "delete_module", "reboot", "swapon", "swapoff", "acct", "quotactl",
    "quotactl_fd", "iopl", "ioperm", "modify_ldt", "lookup_dcookie", "nfsservctl", "sysfs", "uselib", "ustat", "vhangup", "syslog", "personality",
    "settimeofday", "clock_settime", "clock_adjtime", "adjtimex", "sethostname", "setdomainname", "name_to_handle_at", "open_by_handle_at",
    "fanotify_init", "landlock_create_ruleset", "memfd_create", "memfd_secret", "shmget", "mbind", "migrate_pages", "move_pages", // memory nobody counts
};

constexpr std::array newNamespaces{CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS, CLONE_NEWCGROUP};

bool addRules(scmp_filter_ctx filter)
{
    const uint32_t denied = SCMP_ACT_ERRNO(EPERM);
    for (const char *name : refusedCalls) {
        const int call = seccomp_syscall_resolve_name(name);
        if (call != __NR_SCMP_ERROR && seccomp_rule_add(filter, denied, call, 0) != 0)
            return false;
    }
    for (const int flag : newNamespaces) {
        if (seccomp_rule_add(filter, denied, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, scmp_datum_t(flag), scmp_datum_t(flag))) != 0)
            return false;
    }
    // Its flags lie in memory, where a filter cannot look; libraries fall back to clone.
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0
        && seccomp_rule_add(filter, denied, SCMP_SYS(ioctl), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffffU, scmp_datum_t(TIOCSTI))) == 0;
}

bool closeNetwork(scmp_filter_ctx filter)
{
    for (const int family : {AF_INET, AF_INET6, AF_PACKET, AF_NETLINK}) {
        if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_EQ, scmp_datum_t(family))) != 0)
            return false;
    }
    return true;
}

QByteArray exported(scmp_filter_ctx filter)
{
    const int fd = ::memfd_create("filter", MFD_CLOEXEC);
    if (fd < 0)
        return {};
    QByteArray bytes;
    if (seccomp_export_bpf(filter, fd) == 0) {
        bytes.resize(::lseek(fd, 0, SEEK_END));
        if (::pread(fd, bytes.data(), size_t(bytes.size()), 0) != bytes.size())
            bytes.clear();
    }
    ::close(fd);
    return bytes;
}

} // namespace

Result<QByteArray> seccompFilter(bool network)
{
    const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(seccomp_init(SCMP_ACT_ALLOW), seccomp_release);
    QByteArray bytes;
    if (filter && addRules(filter.get()) && (network || closeNetwork(filter.get())))
        bytes = exported(filter.get());
    if (bytes.isEmpty())
        return fail(ErrorKind::Sandbox, QStringLiteral("the system-call filter cannot be made"));
    return bytes;
}

} // namespace engine
