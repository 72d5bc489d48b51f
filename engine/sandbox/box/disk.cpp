// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/disk.h"
#include "engine/sandbox/box/leash.h"

#include <algorithm>
#include <cstring>
#include <string>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace box {

namespace {

constexpr int mostTold = 1000;
constexpr int deepest = 40;

bool contains(std::string_view folder, std::string_view path)
{
    return path == folder || folder == "." || (path.size() > folder.size() && path.substr(0, folder.size()) == folder && path[folder.size()] == '/');
}

bool readAll(int fd, std::string &into)
{
    size_t at = 0;
    while (at < into.size()) {
        const ssize_t count = ::read(fd, into.data() + at, into.size() - at);
        if (count <= 0)
            return false;
        at += size_t(count);
    }
    return true;
}

/// Walks one folder and its subfolders without following links.
class Walk
{
public:
    Walk(int leash, const Job &job, Outcome &outcome)
        : m_leash(leash)
        , m_job(job)
        , m_outcome(outcome)
        , m_room(job.limits.collectBytes)
    {
    }

    void folder(int fd, const std::string &prefix, int depth)
    {
        DIR *entries = ::fdopendir(fd);
        if (!entries) {
            ::close(fd);
            return;
        }
        while (const dirent *entry = ::readdir(entries)) {
            if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0 && m_outcome.fileCount < m_job.limits.files + mostTold)
                item(::dirfd(entries), entry->d_name, prefix + entry->d_name, depth);
        }
        ::closedir(entries);
    }

private:
    void item(int folderFd, const char *name, const std::string &path, int depth)
    {
        struct stat status{};
        if (::fstatat(folderFd, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
            return;
        if (S_ISDIR(status.st_mode)) {
            const int fd = depth < deepest ? ::openat(folderFd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
            if (fd >= 0)
                folder(fd, path + '/', depth + 1);
        } else if (S_ISREG(status.st_mode)) {
            file(folderFd, name, path, status.st_size);
        }
    }

    void file(int folderFd, const char *name, const std::string &path, int64_t size)
    {
        const bool wanted = std::any_of(m_job.collect.begin(), m_job.collect.end(), [&](std::string_view each) { return contains(each, path); });
        const bool given = std::any_of(m_job.files.begin(), m_job.files.end(),
            [&](const JobFile &each) { return each.path == path && int64_t(each.content.size()) == size; });
        if (given && !wanted)
            return;
        ++m_outcome.fileCount;
        m_outcome.fileBytes += size;
        if (size >= m_job.limits.fileBytes && m_outcome.end <= End::Signalled) {
            m_outcome.end = End::Limit; // the program could not write more, and may have ignored the error
            m_outcome.limit = Limit::FileSize;
        }
        if (wanted && size <= m_room && content(folderFd, name, path, size))
            return;
        if (++m_told > mostTold)
            return;
        const auto bytes = uint64_t(size);
        tell(m_leash, Tag::Written, {reinterpret_cast<const char *>(&bytes), sizeof bytes}, path);
    }

    bool content(int folderFd, const char *name, const std::string &path, int64_t size)
    {
        const int fd = ::openat(folderFd, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (fd < 0)
            return false;
        std::string bytes(size_t(size), '\0');
        const bool whole = readAll(fd, bytes);
        ::close(fd);
        if (!whole)
            return false;
        m_room -= size;
        tell(m_leash, Tag::Content, {path.c_str(), path.size() + 1}, bytes);
        return true;
    }

    int m_leash;
    const Job &m_job;
    Outcome &m_outcome;
    int64_t m_room;
    int m_told = 0;
};

} // namespace

Limit reachedOnDisk(const Job &job)
{
    if (job.limits.bare)
        return Limit::None; // the folder shares its disk with other data
    for (const char *path : {job.folder, "/tmp", "/dev/shm"}) {
        struct statvfs status{};
        if (::statvfs(path, &status) != 0)
            continue;
        if (status.f_blocks > 0 && status.f_bfree == 0)
            return Limit::Disk;
        if (int64_t(status.f_files) - int64_t(status.f_ffree) > job.limits.files || (status.f_files > 0 && status.f_ffree == 0))
            return Limit::Files;
    }
    return Limit::None;
}

int64_t bytesInFolders(const Job &job)
{
    int64_t sum = 0;
    for (const char *path : {job.folder, "/tmp", "/dev/shm"}) {
        struct statvfs status{};
        if (!job.limits.bare && ::statvfs(path, &status) == 0)
            sum += int64_t(status.f_blocks - status.f_bfree) * int64_t(status.f_frsize);
    }
    return sum;
}

void tellFiles(int leash, const Job &job, Outcome &outcome)
{
    const int fd = ::open(job.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0)
        Walk(leash, job, outcome).folder(fd, {}, 0);
}

} // namespace box
