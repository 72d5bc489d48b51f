// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/box/job.h"

#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace box {

namespace {

/// Texts from the engine end with a NUL that is not in their size.
std::string_view textOf(const char *data, uint64_t size)
{
    return {data, size};
}

JobFile fileOf(std::string_view record, bool executable)
{
    const size_t end = record.find('\0');
    if (end == std::string_view::npos)
        return {};
    return {record.substr(0, end), record.substr(end + 1), executable};
}

void take(Job &job, const Head &head, char *data)
{
    switch (head.tag) {
    case Tag::Limits:
        if (head.size == sizeof(Limits))
            std::memcpy(&job.limits, data, sizeof(Limits));
        break;
    case Tag::Argument: job.arguments.push_back(data); break;
    case Tag::Variable: job.variables.push_back(data); break;
    case Tag::Folder: job.folder = data; break;
    case Tag::Directory: job.directory = data; break;
    case Tag::File: job.files.push_back(fileOf(textOf(data, head.size), head.flags & 1)); break;
    case Tag::Link: job.links.push_back(fileOf(textOf(data, head.size), false)); break;
    case Tag::Filter: job.filter = textOf(data, head.size); break;
    case Tag::Collect: job.collect.push_back(textOf(data, head.size)); break;
    case Tag::Readable: job.readable.push_back(textOf(data, head.size)); break;
    default: break;
    }
}

bool writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(count > 0 ? size_t(count) : 0);
    }
    return true;
}

bool makeFolders(const std::string &path)
{
    for (size_t at = path.find('/', 1); at != std::string::npos; at = path.find('/', at + 1)) {
        if (::mkdir(path.substr(0, at).c_str(), 0755) != 0 && errno != EEXIST)
            return false;
    }
    return true;
}

const char *makeLinks(const Job &job)
{
    for (const JobFile &each : job.links) {
        const std::string path = std::string(job.folder) + '/' + std::string(each.path);
        if (!makeFolders(path) || ::symlink(std::string(each.content).c_str(), path.c_str()) != 0)
            return "a link cannot be made";
    }
    return nullptr;
}

} // namespace

bool readJob(int fd, Job &job)
{
    struct stat status{};
    if (::fstat(fd, &status) != 0 || status.st_size <= 0)
        return false;
    void *memory = ::mmap(nullptr, size_t(status.st_size), PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    ::close(fd);
    if (memory == MAP_FAILED)
        return false;
    char *at = static_cast<char *>(memory), *const end = at + status.st_size;
    while (at + sizeof(Head) <= end) {
        Head head;
        std::memcpy(&head, at, sizeof head);
        at += sizeof head;
        if (head.size >= uint64_t(end - at))
            return false;
        take(job, head, at);
        at += head.size + 1;
    }
    job.arguments.push_back(nullptr);
    job.variables.push_back(nullptr);
    return at == end && job.limits.wallUs > 0;
}

const char *unpack(const Job &job)
{
    for (const JobFile &file : job.files) {
        const std::string path = std::string(job.folder) + '/' + std::string(file.path);
        if (!makeFolders(path))
            return "a folder for the files cannot be made";
        const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, file.executable ? 0755 : 0644);
        if (fd < 0 || !writeAll(fd, file.content)) {
            if (fd >= 0)
                ::close(fd);
            return "a file cannot be written: too little disk space was allowed";
        }
        ::close(fd);
    }
    return makeLinks(job);
}

} // namespace box
