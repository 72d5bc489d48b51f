// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/seccompfilter.h"

#include <array>
#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <netinet/in.h>
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
    "unshare",                                                                                                 // namespaces
    "bpf", "perf_event_open", "userfaultfd", "keyctl", "add_key", "request_key", "io_uring_setup", "io_uring_enter", "io_uring_register",
    "kexec_load", "kexec_file_load", "init_module", "finit_module", "delete_module", "reboot", "swapon", "swapoff", "acct", "quotactl",
    "quotactl_fd", "iopl", "ioperm", "modify_ldt", "lookup_dcookie", "nfsservctl", "sysfs", "uselib", "ustat", "vhangup", "syslog", "personality",
    "settimeofday", "clock_settime", "clock_adjtime", "adjtimex", "sethostname", "setdomainname", "name_to_handle_at", "open_by_handle_at",
    "fanotify_init", "landlock_create_ruleset", "mbind", "migrate_pages", "move_pages",
    // Memory outside of all limits: without a file in a folder, in kernel queues, or only in pipes.
    "memfd_create", "memfd_secret", "shmget", "shmat", "msgget", "msgsnd", "msgrcv", "semget", "semop", "semtimedop", "vmsplice", "inotify_init",
    "inotify_init1", "io_setup",
};

// A child made as a sibling of its parent would be counted and waited for by the processes around the program.
constexpr std::array refusedFlags{CLONE_PARENT, CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS, CLONE_NEWCGROUP};

bool refuse(scmp_filter_ctx filter, const char *name, int error = EPERM)
{
    const int call = seccomp_syscall_resolve_name(name);
    return call == __NR_SCMP_ERROR || seccomp_rule_add(filter, SCMP_ACT_ERRNO(uint16_t(error)), call, 0) == 0;
}

bool refuseWhere(scmp_filter_ctx filter, int call, scmp_arg_cmp argument, int error = EPERM)
{
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(uint16_t(error)), call, 1, argument) == 0;
}

bool addRules(scmp_filter_ctx filter, Confined confined)
{
    for (const char *name : refusedCalls) {
        if (!refuse(filter, name))
            return false;
    }
    if (confined != Confined::Template && !refuse(filter, "setns"))
        return false;
    for (const int flag : refusedFlags) {
        if (!refuseWhere(filter, SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, scmp_datum_t(flag), scmp_datum_t(flag))))
            return false;
    }
    if (!refuseWhere(filter, SCMP_SYS(fcntl), SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffffU, scmp_datum_t(F_SETPIPE_SZ))))
        return false; // pipes keep their size, on which their count is based
    // The kernel reads only the lower half of these arguments.
    for (const unsigned request : {TIOCSTI, TIOCLINUX}) {
        if (!refuseWhere(filter, SCMP_SYS(ioctl), SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffffU, scmp_datum_t(request))))
            return false;
    }
    // Its flags are in memory, which a filter cannot read; libraries fall back to clone.
    return refuse(filter, "clone3", ENOSYS);
}

/// Only AF_UNIX, AF_INET and AF_INET6 with their usual protocols, no other families, including future ones.
bool limitSockets(scmp_filter_ctx filter)
{
    for (int family = 0; family < AF_INET6; ++family) {
        if (family != AF_UNIX && family != AF_INET && !refuseWhere(filter, SCMP_SYS(socket), SCMP_A0(SCMP_CMP_EQ, scmp_datum_t(family)), EAFNOSUPPORT))
            return false;
    }
    for (int protocol = 1; protocol < IPPROTO_UDP; ++protocol) {
        if (protocol != IPPROTO_TCP && !refuseWhere(filter, SCMP_SYS(socket), SCMP_A2(SCMP_CMP_EQ, scmp_datum_t(protocol)), EPROTONOSUPPORT))
            return false;
    }
    return refuseWhere(filter, SCMP_SYS(socket), SCMP_A0(SCMP_CMP_GT, AF_INET6), EAFNOSUPPORT)
        && refuseWhere(filter, SCMP_SYS(socket), SCMP_A2(SCMP_CMP_GT, IPPROTO_UDP), EPROTONOSUPPORT)
        && refuseWhere(filter, SCMP_SYS(socketpair), SCMP_A0(SCMP_CMP_NE, AF_UNIX), EAFNOSUPPORT);
}

/// Only connected pairs: everything else could reach a socket of the machine, also
/// by a path. Datagram pairs are refused, since they can send to any address.
bool closeSockets(scmp_filter_ctx filter)
{
    for (const char *name : {"socket", "connect", "bind", "listen", "accept", "accept4"}) {
        if (!refuse(filter, name, EACCES))
            return false;
    }
    for (const int type : {SOCK_DGRAM, SOCK_RAW}) {
        if (!refuseWhere(filter, SCMP_SYS(socketpair), SCMP_A1(SCMP_CMP_MASKED_EQ, 0xf, scmp_datum_t(type)), EACCES))
            return false;
    }
    return refuse(filter, "truncate", EACCES) // by name, which older Landlock versions allow
        && refuseWhere(filter, SCMP_SYS(socketpair), SCMP_A0(SCMP_CMP_NE, AF_UNIX), EAFNOSUPPORT)
        && refuseWhere(filter, SCMP_SYS(sendto), SCMP_A4(SCMP_CMP_NE, 0), EACCES);
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

Result<QByteArray> seccompFilter(Confined confined)
{
    const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(seccomp_init(SCMP_ACT_ALLOW), seccomp_release);
    QByteArray bytes;
    const auto sockets = confined == Confined::Bare ? closeSockets : limitSockets;
    if (filter && addRules(filter.get(), confined) && sockets(filter.get()))
        bytes = exported(filter.get());
    if (bytes.isEmpty())
        return fail(ErrorKind::Sandbox, QStringLiteral("the system-call filter cannot be made"));
    return bytes;
}

} // namespace engine
