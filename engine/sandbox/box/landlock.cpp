// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace box {

namespace {

/// Structure of newer kernels; the header of this system may be older.
struct Rules {
    uint64_t files;
    uint64_t network;
    uint64_t scopes;
};

constexpr uint64_t readOnly = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr uint64_t ofFiles = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE;
constexpr uint64_t device = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE;

uint64_t allFiles(int version)
{
    uint64_t all = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // of version 1
    if (version >= 2)
        all |= 1ULL << 13; // refer
    if (version >= 3)
        all |= 1ULL << 14; // truncate
    if (version >= 5)
        all |= 1ULL << 15; // ioctl of devices
    return all;
}

void allow(int rules, const char *path, uint64_t what)
{
    landlock_path_beneath_attr rule{};
    rule.allowed_access = what;
    rule.parent_fd = ::open(path, O_PATH | O_CLOEXEC);
    if (rule.parent_fd < 0)
        return;
    struct stat status{};
    if (::fstat(rule.parent_fd, &status) == 0 && !S_ISDIR(status.st_mode))
        rule.allowed_access &= ofFiles;
    ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(rule.parent_fd);
}

} // namespace

bool fenceIn(const Job &job)
{
    const int version = int(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
    if (version < 1)
        return true;
    const uint64_t files = allFiles(version);
    const Rules wanted{files, version >= 4 ? 3ULL : 0ULL /* bind, connect */, version >= 6 ? 3ULL : 0ULL /* abstract sockets, signals */};
    const size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    const int rules = int(::syscall(SYS_landlock_create_ruleset, &wanted, size, 0));
    if (rules < 0)
        return false;
    for (const char *path : {"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc/alternatives", "/etc/ld.so.cache", "/etc/ld.so.conf", "/nix/store", "/proc"})
        allow(rules, path, readOnly);
    for (const char *path : {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"})
        allow(rules, path, device);
    for (const std::string_view folder : job.readable)
        allow(rules, folder.data(), readOnly);
    allow(rules, job.folder, files);
    const bool fenced = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    ::close(rules);
    return fenced;
}

} // namespace box
